import { Button } from '@mantine/core'
import { calendarSourcesOf } from '../../rota/calendar-sources.ts'
import { dateOf } from '../../rota/civil-time.ts'
import type { Person } from '../../rota/person.ts'
import { committed } from '../committed.ts'
import { useRota } from '../snapshot.ts'
import { Edits } from '../ui/edits.tsx'
import { availability as words } from '../words/availability.ts'
import { datedDay } from '../words/dates.ts'
import classes from './availability.module.css'
import { refreshCalendars } from './commands.ts'

/** The calendars from which a person's absences come; nothing if there are none. */
export function PersonCalendars({ person }: { readonly person: Person }) {
  const rota = useRota()
  const sources = calendarSourcesOf(rota, person.id)
  if (sources.length === 0) return null
  return (
    <ul className={classes.sources}>
      {sources.map(({ id, name, taken }) => (
        <li key={id}>
          <span className={classes.quiet}>{words.taken(name, datedDay(dateOf(rota.zone, taken)))}</span>
          <Edits>
            <Button size="compact-xs" aria-label={words.refreshOne(name)} onClick={() => refreshCalendars([id])}>
              {words.refresh}
            </Button>
            <Button
              size="compact-xs"
              aria-label={words.letGoOne(name)}
              onClick={() => void committed('availability.forget', { sourceId: id })}
            >
              {words.letGo}
            </Button>
          </Edits>
        </li>
      ))}
    </ul>
  )
}
