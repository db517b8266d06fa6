import { addDays, dateOf, instantOf } from '../../rota/civil-time.ts'
import { cut } from '../../rota/pattern.ts'
import type { Pattern } from '../../rota/role.ts'
import { inOrder } from '../../rota/role-draft.ts'
import type { LocalDate } from '../../rota/time.ts'
import { roleColour } from '../palette.ts'
import { clockTime, dayMonth, shortDate } from '../words/dates.ts'
import { rolesScreen as words } from '../words/roles.ts'
import classes from './roles.module.css'

const shown = { daily: 4, weekly: 56, monthly: 366 } as const

/** The first slots of a pattern, as long as they last: four days, eight weeks or a year of them. */
export function PatternStrip(props: {
  readonly pattern: Pattern
  readonly zone: string
  readonly from: LocalDate
  readonly colour: number
}) {
  const { pattern, zone, from } = props
  const times = pattern.kind === 'weekly' ? Math.ceil(pattern.every / 2) : 1
  const span = Math.min(shown[pattern.kind] * times, 730)
  const begin = instantOf(zone, from)
  const end = instantOf(zone, addDays(from, span))
  const slots = cut(inOrder(pattern), zone, from, addDays(from, span))
  const percent = (at: number) => `${(100 * (at - begin)) / (end - begin)}%`
  const name = (index: number) => {
    const { start } = slots[index] as (typeof slots)[number]
    return pattern.kind === 'daily' ? clockTime(zone, start) : dayMonth(dateOf(zone, start))
  }
  const label = (at: (typeof slots)[number]) => `${shortDate(dateOf(zone, at.start))} ${clockTime(zone, at.start)}`
  return (
    <figure className={classes.strip} aria-label={words.preview}>
      <ol className={classes.track}>
        {slots.map((slot, index) => (
          <li
            key={slot.start}
            className={classes.piece}
            title={label(slot)}
            style={{
              left: percent(slot.start),
              width: percent(begin + Math.min(slot.end, end) - slot.start),
              background: roleColour(props.colour),
              opacity: index % 2 === 0 ? 1 : 0.86,
            }}
          >
            <span>{name(index)}</span>
          </li>
        ))}
      </ol>
      <figcaption className={classes.ends}>
        <span>{shortDate(from)}</span>
        <span>{shortDate(addDays(from, span))}</span>
      </figcaption>
    </figure>
  )
}
