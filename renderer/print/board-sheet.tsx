import { absencesOfPerson } from '../../rota/people.ts'
import type { Person } from '../../rota/person.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { useBoard } from '../board/board-view.ts'
import { rowsThatPass } from '../board/filter.ts'
import { personRows } from '../board/rows.ts'
import { useView } from '../view.ts'
import { dayNumberAndName, longDate, monthOfYear } from '../words/dates.ts'
import { printing } from '../words/print.ts'
import { isFree } from './free.ts'
import { bookedByDay, inCell } from './person-days.ts'
import classes from './print-sheet.module.css'
import { SheetHead } from './sheet-head.tsx'
import { shownDate } from './shown-date.ts'
import { datesIn, sheetsOf } from './stretches.ts'

/** People by days, as the board filters them: the week that is shown, or each month of what is shown. */
export function BoardSheet({ rota }: { readonly rota: Rota }) {
  const { range, rows, filters } = useBoard()
  const chosen = useView(view => view.year)
  const date = shownDate(rota, chosen)
  const narrowed = rows === 'people' ? filters : { ...filters, only: null }
  const people = rowsThatPass(rota, personRows(rota), narrowed, Number(date.slice(0, 4))).flatMap(row =>
    row.kind === 'person' ? [row.person] : [],
  )
  return (
    <article className={`${classes.table} ${classes.days}`}>
      {sheetsOf(range, date).map(stretch => (
        <section key={stretch.start} className={classes.page}>
          <SheetHead
            rota={rota}
            title={range === 'week' ? printing.weekFrom(longDate(stretch.start)) : monthOfYear(stretch.start)}
            notes={people.length < rota.rows.person.size ? [printing.some(people.length, rota.rows.person.size)] : []}
          />
          <DaysTable rota={rota} people={people} stretch={stretch} wide={range === 'week'} />
        </section>
      ))}
    </article>
  )
}

function DaysTable(props: {
  readonly rota: Rota
  readonly people: readonly Person[]
  readonly stretch: DateRange
  /** Whether the hours of a booking have room. */
  readonly wide: boolean
}) {
  const { rota, people, stretch } = props
  const dates = datesIn(stretch)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{printing.person}</th>
          {dates.map(date => (
            <th key={date} scope="col" className={isFree(rota, date) ? classes.free : undefined}>
              {props.wide ? dayNumberAndName(date) : Number(date.slice(8))}
            </th>
          ))}
        </tr>
      </thead>
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
