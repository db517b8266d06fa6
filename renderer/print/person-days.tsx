import { absencesOfPerson } from '../../rota/people.ts'
import type { Person } from '../../rota/person.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { printing } from '../words/print.ts'
import { bookedByDay, inCell } from './booked-by-day.ts'
import { type Days, DaysHead } from './days-head.tsx'
import { isFree } from './free.ts'
import classes from './print-sheet.module.css'
import { datesIn } from './stretches.ts'

/** People by days, with what each is booked on. */
export function PersonDays(props: Days & { readonly people: readonly Person[] }) {
  const { rota, people, stretch } = props
  const dates = datesIn(stretch)
  return (
    <table>
      <DaysHead {...props} of={printing.person} />
      <tbody>
        {people.map(person => {
          const booked = bookedByDay(rota, person.id, stretch)
          return (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {dates.map(date => (
                <td key={date} className={groundOf(rota, person, date)}>
                  {(booked.get(date) ?? []).map(each => inCell(rota, each, props.wide)).join(' ')}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function groundOf(rota: Rota, person: Person, date: LocalDate): string | undefined {
  const isAway = absencesOfPerson(rota)
    .get(person.id)
    ?.some(({ row }) => row.start <= date && date < row.end)
  if (isAway) return classes.away
  return isFree(rota, date) ? classes.free : undefined
}
