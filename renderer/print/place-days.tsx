import type { ReactNode } from 'react'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { rowName } from '../board/cell-words.ts'
import { type BoardRow, bookingInPlace, isNeeded, slotOfPlace } from '../board/rows.ts'
import { board } from '../words/board.ts'
import { printing } from '../words/print.ts'
import { type Days, DaysHead } from './days-head.tsx'
import { isFree } from './free.ts'
import classes from './print-sheet.module.css'
import { datesIn } from './stretches.ts'

type PlaceRow = BoardRow & { readonly kind: 'place' }

/** Days from which on a name stands level in its cell; in fewer of a month it stands upright. */
const levelFrom = 4

/** The places of roles by days, with who has each; a slot of several days is one cell. */
export function PlaceDays(props: Days & { readonly rows: readonly PlaceRow[] }) {
  const { rota, stretch, wide } = props
  return (
    <table>
      <DaysHead {...props} of={board.role} />
      <tbody>
        {props.rows.map(row => (
          <tr key={row.key} className={classes.place}>
            <th scope="row">{rowName(row)}</th>
            {cellsOf(rota, row, stretch).map(({ date, days, slot }) => {
              const who = slot && whoIn(rota, row, slot)
              return (
                <td
                  key={date}
                  colSpan={days}
                  className={days === 1 && isFree(rota, date) ? classes.free : undefined}
                  data-upright={(who !== null && !wide && days < levelFrom) || undefined}
                >
                  {who}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who has a place in a slot, or that somebody is needed in it; null: neither. */
function whoIn(rota: Rota, row: PlaceRow, slot: Slot): ReactNode {
  const booking = bookingInPlace(rota, row, slot)
  if (booking !== null) return <span>{rota.get('person', booking.personId).name}</span>
  return isNeeded(rota, row, slot) ? <span className={classes.missing}>{printing.open}</span> : null
}

/** The cells of a row, each with how many days its slot fills. */
function cellsOf(rota: Rota, { role, line }: PlaceRow, stretch: DateRange) {
  const cells: { readonly date: LocalDate; days: number; readonly slot: Slot | null }[] = []
  for (const date of datesIn(stretch)) {
    const slot = slotOfPlace(rota, role, line, date)
    const before = cells.at(-1)
    if (slot !== null && before?.slot === slot) before.days++
    else cells.push({ date, days: 1, slot })
  }
  return cells
}
