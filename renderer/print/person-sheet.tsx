import { type BookedSlot, bookingsOf } from '../../rota/bookings.ts'
import { yearOf } from '../../rota/civil-time.ts'
import { creditOf } from '../../rota/credit.ts'
import { carriedIn } from '../../rota/person-year.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { hoursOf } from '../../rota/time.ts'
import { shownYearOf } from '../board/shown-year-of.ts'
import type { Column } from '../ui/data-table.tsx'
import { useView } from '../view.ts'
import { duration, listedDate, slotTimes } from '../words/dates.ts'
import { count } from '../words/number.ts'
import { personPage, pointsWords } from '../words/people.ts'
import { printing } from '../words/print.ts'
import classes from './print-sheet.module.css'
import { PrintTable } from './print-table.tsx'
import { SheetHead } from './sheet-head.tsx'

/** What a person is booked on in the year that is shown. */
export function PersonSheet({ rota }: { readonly rota: Rota }) {
  const chosen = useView(view => view.year)
  const personId = useView(view => view.personId)
  const person = personId === null ? undefined : rota.rows.person.get(personId)
  if (!person) return null
  const year = shownYearOf(rota, chosen)
  const booked = bookingsOf(rota, person.id).filter(({ slot }) => yearOf(dateOfSlot(rota, slot)) === year)
  const { credit } = carriedIn(rota, person.id, year)
  const about = [person.institute || personPage.none, person.subsystem].filter(text => text !== '')
  return (
    <article className={classes.table}>
      <SheetHead rota={rota} title={printing.personYear(person.name, year)} notes={about} />
      {booked.length === 0 ? (
        <p>{personPage.noBookings}</p>
      ) : (
        <PrintTable
          title={`${count(booked.length, 'booking')}, ${printing.points(pointsWords(credit))}`}
          columns={columnsOf(rota)}
          lines={booked}
          idOf={({ booking }) => booking.id}
        />
      )}
    </article>
  )
}

function columnsOf(rota: Rota): Pick<Column<BookedSlot>, 'id' | 'name' | 'numeric' | 'text' | 'cell'>[] {
  const { columns } = printing
  const points = ({ booking, slot }: BookedSlot) =>
    booking.place === 'shadow' ? '' : pointsWords(creditOf(rota, slot))
  const remarks = ({ booking }: BookedSlot) =>
    [booking.place === 'shadow' ? personPage.shadow : '', booking.note ?? ''].filter(text => text !== '').join('; ')
  return [
    { id: 'date', name: columns.date, text: ({ slot }) => listedDate(dateOfSlot(rota, slot)) },
    { id: 'role', name: columns.role, text: ({ role }) => role.code },
    { id: 'time', name: columns.time, text: ({ slot }) => slotTimes(rota.zone, slot) },
    { id: 'length', name: columns.length, text: ({ slot }) => duration(hoursOf(slot)) },
    { id: 'points', name: columns.points, numeric: true, text: points },
    { id: 'remarks', name: columns.remarks, text: remarks },
  ]
}
