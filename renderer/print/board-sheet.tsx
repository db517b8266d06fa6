import { yearOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { useBoard } from '../board/board-view.ts'
import { rowsThatPass } from '../board/filter.ts'
import { chipsOf } from '../board/filter-bar.tsx'
import { type BoardRow, personRows, placeRows } from '../board/rows.ts'
import { longDate, monthOfYear } from '../words/dates.ts'
import { printing } from '../words/print.ts'
import { PersonDays } from './person-days.tsx'
import { PlaceDays } from './place-days.tsx'
import classes from './print-sheet.module.css'
import { SheetHead } from './sheet-head.tsx'
import { monthsOf } from './stretches.ts'

/** What the board shows, people or places by days, with its filters: the week in sight, or each month that is. */
export function BoardSheet({ rota, period }: { readonly rota: Rota; readonly period: DateRange }) {
  const { range, rows, filters } = useBoard()
  const ofPeople = rows === 'people'
  const chips = chipsOf(rota, filters, ofPeople).map(({ name }) => name)
  return (
    <article className={`${classes.table} ${classes.days}`}>
      {(range === 'week' ? [period] : monthsOf(period)).map(stretch => {
        const all = ofPeople ? personRows(rota) : placeRows(rota, stretch)
        const passed = rowsThatPass(rota, all, filters, yearOf(stretch.start))
        const left = passed.length < all.length ? [printing.some[rows](passed.length, all.length)] : []
        const days = { rota, stretch, wide: range === 'week' }
        return (
          <section key={stretch.start} className={classes.page}>
            <SheetHead
              rota={rota}
              title={range === 'week' ? printing.weekFrom(longDate(stretch.start)) : monthOfYear(stretch.start)}
              notes={[...left, ...chips]}
            />
            {passed.length === 0 ? (
              <p>{printing.noneLeft}</p>
            ) : ofPeople ? (
              <PersonDays {...days} people={passed.flatMap(row => (row.kind === 'person' ? [row.person] : []))} />
            ) : (
              <PlaceDays {...days} rows={passed.filter(isPlace)} />
            )}
          </section>
        )
      })}
    </article>
  )
}

function isPlace(row: BoardRow): row is BoardRow & { readonly kind: 'place' } {
  return row.kind === 'place'
}
