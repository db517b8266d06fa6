import type { Booking } from '../../rota/booking.ts'
import { type BookedSlot, bookingsOf } from '../../rota/bookings.ts'
import { addDays, dateOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import type { BoardView, Spot } from './board-view.ts'
import { ordered } from './drag.ts'
import { type BoardRow, bookingsInCell, isInCell } from './rows.ts'

/** The cells of a rectangle: rows in their order, first and last date, both meant. */
export interface Block {
  readonly rows: readonly BoardRow[]
  readonly first: LocalDate
  readonly last: LocalDate
}

/** The cells between two corners; of a corner whose row is not shown only the other one's row counts. */
export function blockBetween(rows: readonly BoardRow[], a: Spot, b: Spot): Block {
  const [first, last] = ordered(a.date, b.date)
  const found = [a, b].map(({ row }) => rows.findIndex(({ key }) => key === row)).filter(index => index >= 0)
  if (found.length === 0) return { rows: [], first, last }
  return { rows: rows.slice(Math.min(...found), Math.max(...found) + 1), first, last }
}

/** The bookings in a block, each once, by row and start. */
export function bookingsInBlock(rota: Rota, { rows, first, last }: Block): readonly Booking[] {
  const found = new Set<Booking>()
  for (const row of rows) {
    if (row.kind === 'person') {
      for (const booked of bookingsOf(rota, row.person.id))
        if (isWithin(rota, booked, first, last)) found.add(booked.booking)
      continue
    }
    for (let date = first; date <= last; date = addDays(date, 1)) {
      for (const { booking } of bookingsInCell(rota, row, date)) found.add(booking)
    }
  }
  return [...found]
}

/** Whether a booking is told in the cell of some date: only the dates that it touches are looked at. */
function isWithin(rota: Rota, { slot, role }: BookedSlot, first: LocalDate, last: LocalDate): boolean {
  const [start, end] = [dateOf(rota.zone, slot.start), dateOf(rota.zone, slot.end)]
  for (let date = start < first ? first : start; date <= last && date <= end; date = addDays(date, 1)) {
    if (isInCell(rota, role, slot, date)) return true
  }
  return false
}

/** The cells that are selected: the rectangle, or the cursor alone; null without a cursor. */
export function selectedBlock(rows: readonly BoardRow[], { cursor, anchor }: BoardView): Block | null {
  return cursor === null ? null : blockBetween(rows, anchor ?? cursor, cursor)
}

/** The bookings that are selected: one by one where some are, else those in the selected cells. */
export function selectedBookings(rota: Rota, rows: readonly BoardRow[], view: BoardView): readonly Booking[] {
  if (view.chosen.size > 0) {
    return [...view.chosen].flatMap(id => {
      const booking = rota.rows.booking.get(id)
      return booking ? [booking] : []
    })
  }
  const block = selectedBlock(rows, view)
  return block === null ? [] : bookingsInBlock(rota, block)
}
