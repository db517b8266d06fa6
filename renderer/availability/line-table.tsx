import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { type AvailabilityLine, bookingsAgainst } from '../../rota/availability/plan.ts'
import { dayNumber } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { hoursOf } from '../../rota/time.ts'
import { useRota } from '../snapshot.ts'
import { whyLeftWords, availability as words } from '../words/availability.ts'
import { clockTime, dateRange, duration, hoursOverDates } from '../words/dates.ts'
import { slotName } from '../words.ts'
import classes from './availability.module.css'
import { isTicked, type Reviewed } from './reviewed.ts'

/** How many lines are drawn before somebody asks for more. */
const atFirst = 100

/** The events of a calendar that would change something, proposed ones first, each to be ticked. */
export function LineTable(props: {
  readonly reviewed: Reviewed
  readonly lines: readonly AvailabilityLine[]
  readonly onTicks: (ticks: ReadonlyMap<string, boolean>) => void
}) {
  const { reviewed, lines } = props
  const proposed = lines.filter(({ state, left }) => state !== 'same' && left === null)
  const others = lines.filter(({ left }) => left !== null && left !== 'past')
  const past = lines.filter(({ left }) => left === 'past')
  const same = lines.length - proposed.length - others.length - past.length
  const tick = (some: readonly AvailabilityLine[], on: boolean) =>
    props.onTicks(new Map([...reviewed.ticks, ...some.map(({ key }) => [key, on] as const)]))
  return (
    <>
      <table className={classes.lines} aria-label={words.lines(reviewed.name)}>
        <colgroup>
          <col className={classes.tick} />
          <col className={classes.dates} />
          <col className={classes.event} />
          <col className={classes.becomes} />
          <col />
        </colgroup>
        <Part title={words.proposed(proposed.length)} lines={proposed} reviewed={reviewed} onTick={tick} />
        {others.length > 0 && (
          <Part title={words.notProposed(others.length)} lines={others} folded reviewed={reviewed} onTick={tick} />
        )}
        {past.length > 0 && (
          <Part title={words.past(past.length)} lines={past} folded reviewed={reviewed} onTick={tick} />
        )}
      </table>
      {same > 0 && <p className={classes.quiet}>{words.same(same)}</p>}
    </>
  )
}

function Part(props: {
  readonly title: string
  readonly lines: readonly AvailabilityLine[]
  /** Whether none is drawn before somebody asks. */
  readonly folded?: boolean
  readonly reviewed: Reviewed
  readonly onTick: (lines: readonly AvailabilityLine[], on: boolean) => void
}) {
  const { lines, reviewed, onTick } = props
  const rota = useRota()
  const [shown, setShown] = useState(props.folded ? 0 : atFirst)
  const ticked = lines.filter(line => isTicked(reviewed, line)).length
  const all = ticked === lines.length
  return (
    <tbody>
      <tr className={classes.part}>
        <td>
          {lines.length > 0 && (
            <Checkbox
              size="xs"
              aria-label={`${words.all}: ${props.title}`}
              checked={all}
              indeterminate={ticked > 0 && !all}
              onChange={() => onTick(lines, !all)}
            />
          )}
        </td>
        <th scope="rowgroup" colSpan={4}>
          {props.title}
          {props.folded && ticked > 0 && words.ticked(ticked)}
        </th>
      </tr>
      {lines.slice(0, shown).map(line => {
        const said = sayings(rota, line, reviewed.sourceId !== null)
        return (
          <tr key={line.key} data-state={line.state}>
            <td>
              <Checkbox
                size="xs"
                aria-label={words.tick([said.dates, said.length, said.becomes, said.why].filter(Boolean).join(', '))}
                checked={isTicked(reviewed, line)}
                onChange={event => onTick([line], event.currentTarget.checked)}
              />
            </td>
            <td>{said.dates}</td>
            <td>{said.length}</td>
            <td>{said.becomes}</td>
            <td className={said.flagged && isTicked(reviewed, line) ? classes.flagged : classes.why}>{said.why}</td>
          </tr>
        )
      })}
      {lines.length > shown && (
        <tr>
          <td colSpan={5}>
            <Button size="compact-xs" onClick={() => setShown(lines.length)}>
              {shown === 0 ? words.show : words.more(lines.length - shown)}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** A line in words. @param again  whether the calendar was taken before */
function sayings(rota: Rota, line: AvailabilityLine, again: boolean) {
  const { busy, before, state, table, left } = line
  const against = bookingsAgainst(rota, line)
  const [first] = against
  const was = before && state === 'changed' ? words.was(dateRange(before.row, '')) : ''
  const isNew = again && state === 'new' && left === null ? words.new : ''
  const flagged = first ? words.conflicts(against.length, slotName(rota, first.slot)) : ''
  const days = dayNumber(line.end) - dayNumber(line.start)
  const overDates = busy !== null && !busy.wholeDay && days > 1
  const length = busy?.wholeDay
    ? words.wholeDay(days)
    : overDates
      ? words.days(days)
      : busy && `${clockTime(rota.zone, busy.start)}–${clockTime(rota.zone, busy.end)}, ${duration(hoursOf(busy))}`
  return {
    dates: overDates ? hoursOverDates(rota.zone, busy) : dateRange(line, ''),
    length: [length ?? words.gone, busy?.title].filter(Boolean).join(' · '),
    becomes: state === 'gone' ? words.becomes.gone : words.becomes[table],
    why: [left ? whyLeftWords[left] : '', isNew, was, flagged].filter(Boolean).join('; '),
    flagged: flagged !== '',
  }
}
