import { Button } from '@mantine/core'
import { absencesOfPerson, wishesOfPerson } from '../../rota/people.ts'
import type { Person } from '../../rota/person.ts'
import { takeCalendar } from '../availability/commands.ts'
import { PersonCalendars } from '../availability/person-calendars.tsx'
import { useRota } from '../snapshot.ts'
import { Edits } from '../ui/edits.tsx'
import { availability } from '../words/availability.ts'
import { dateRange } from '../words/dates.ts'
import { personPage } from '../words/people.ts'
import { openTask } from './people-view.ts'
import classes from './person-panel.module.css'

/** When a person is away and what they wish for, each to be edited, and new ones. */
export function PersonStretches({ person }: { readonly person: Person }) {
  const rota = useRota()
  const personIds = [person.id]
  const absences = (absencesOfPerson(rota).get(person.id) ?? []).map(({ row, start }) => ({
    start,
    id: row.id,
    what: 'absence' as const,
    words: personPage.awayFor(dateRange(row, ''), row.reason),
  }))
  const wishes = (wishesOfPerson(rota).get(person.id) ?? []).map(({ row, start }) => ({
    start,
    id: row.id,
    what: 'wish' as const,
    words: personPage.wishFor(dateRange(row, ''), row.wish === 'wanted'),
  }))
  const stretches = [...absences, ...wishes].sort((a, b) => a.start - b.start)
  return (
    <section>
      <h3 className={classes.title}>{personPage.stretches}</h3>
      {stretches.length === 0 && <p className={classes.quiet}>{personPage.noStretches}</p>}
      <ul className={classes.list}>
        {stretches.map(({ id, what, words }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.link}
              aria-label={personPage.editStretch(words)}
              onClick={() => openTask({ what, personIds, rowId: id })}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.small}>
        <Edits>
          <Button size="compact-xs" onClick={() => openTask({ what: 'absence', personIds, rowId: null })}>
            {personPage.away}
          </Button>
          <Button size="compact-xs" onClick={() => openTask({ what: 'wish', personIds, rowId: null })}>
            {personPage.wish}
          </Button>
          <Button size="compact-xs" onClick={() => takeCalendar(person.id)}>
            {availability.fromCalendar}
          </Button>
        </Edits>
      </div>
      <PersonCalendars person={person} />
    </section>
  )
}
