import type { Booking, Place } from '../../rota/booking.ts'
import { type BookedSlot, bookingsOf, bookingsOnSlot } from '../../rota/bookings.ts'
import { judgedTables } from '../../rota/by-slot.ts'
import { dayNumber, instantOf } from '../../rota/civil-time.ts'
import { slotsOnDay } from '../../rota/day.ts'
import { demandOfSlots } from '../../rota/demand.ts'
import type { Person } from '../../rota/person.ts'
import type { Role } from '../../rota/role.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, rolesInOrder } from '../../rota/slots.ts'
import { contains, type DateRange, type LocalDate, type TimeOfDay } from '../../rota/time.ts'
import { fillsDays, lineOfSlot, placementsOfRole } from '../year/placement.ts'

/** A row of the board: somebody, or one place in the slots of a role that start at one time. */
export type BoardRow =
  | { readonly kind: 'person'; readonly key: string; readonly person: Person }
  | {
      readonly kind: 'place'
      readonly key: string
      readonly role: Role
      readonly line: number
      readonly place: Place
      readonly seat: number
    }

/** A row for each person, by name. */
export const personRows = derived(['person'], (rota): readonly BoardRow[] =>
  [...rota.rows.person.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(person => ({ kind: 'person', key: person.id, person })),
)

const placeRowsKnown = derived(judgedTables, () => new Map<string, readonly BoardRow[]>())

/** A row for each place that the slots of a stretch of dates need or have taken: by role and start, shadows below. */
export function placeRows(rota: Rota, stretch: DateRange): readonly BoardRow[] {
  const known = placeRowsKnown(rota)
  const key = `${stretch.start} ${stretch.end}`
  let rows = known.get(key)
  if (rows === undefined) {
    rows = rolesInOrder(rota).flatMap(role => rowsOfRole(rota, role, stretch))
    known.set(key, rows)
  }
  return rows
}

function rowsOfRole(rota: Rota, role: Role, stretch: DateRange): BoardRow[] {
  const [from, to] = [dayNumber(stretch.start), dayNumber(stretch.end)]
  const lines = role.pattern.kind === 'daily' ? role.pattern.starts.length : 1
  const most = Array.from({ length: lines }, () => ({ shifter: 1, shadow: 0 }))
  for (const { slot, line, start } of placementsOfRole(rota).get(role.id) ?? []) {
    const seats = most[line]
    if (start < from || start >= to || seats === undefined) continue
    seats.shifter = Math.max(seats.shifter, demandOfSlots(rota).get(slot.id)?.required ?? 0)
    for (const { place, seat } of bookingsOnSlot(rota).get(slot.id) ?? []) seats[place] = Math.max(seats[place], seat)
  }
  const row = (line: number, place: Place, seat: number): BoardRow => ({
    kind: 'place',
    key: `${role.id} ${line} ${place} ${seat}`,
    role,
    line,
    place,
    seat,
  })
  return most.flatMap((seats, line) => [
    ...Array.from({ length: seats.shifter }, (_, index) => row(line, 'shifter', index + 1)),
    ...Array.from({ length: seats.shadow }, (_, index) => row(line, 'shadow', index + 1)),
  ])
}

const noon = '12:00' as TimeOfDay

/** Whether a slot is told in the cell of a date: the one on which it starts, or of longer ones those whose noon it holds. */
export function isInCell(rota: Rota, role: Role, slot: Slot, date: LocalDate): boolean {
  return fillsDays(role) ? contains(slot, instantOf(rota.zone, date, noon)) : dateOfSlot(rota, slot) === date
}

/** The bookings that a cell tells, by start. */
export function bookingsInCell(rota: Rota, row: BoardRow, date: LocalDate): readonly BookedSlot[] {
  if (row.kind === 'person') {
    return bookingsOf(rota, row.person.id).filter(({ role, slot }) => isInCell(rota, role, slot, date))
  }
  const slot = slotOfPlace(rota, row.role, row.line, date)
  const booking = slot && bookingInPlace(rota, row, slot)
  return slot && booking ? [{ booking, slot, role: row.role, start: slot.start, end: slot.end }] : []
}

/** The slot of a role on a date: of a daily one that of the line. */
export function slotOfPlace(rota: Rota, role: Role, line: number, date: LocalDate): Slot | null {
  return (
    slotsOnDay(rota, role, date).find(
      slot => fillsDays(role) || (dateOfSlot(rota, slot) === date && lineOfSlot(rota, role, slot) === line),
    ) ?? null
  )
}

/** Who has a row's place in a slot. */
export function bookingInPlace(
  rota: Rota,
  { place, seat }: { readonly place: Place; readonly seat: number },
  slot: Slot,
): Booking | null {
  return (bookingsOnSlot(rota).get(slot.id) ?? []).find(b => b.place === place && b.seat === seat) ?? null
}

/** Whether somebody is needed in a free place of a slot: as many as are missing, from the lowest free seat up. */
export function isNeeded(
  rota: Rota,
  { place, seat }: { readonly place: Place; readonly seat: number },
  slot: Slot,
): boolean {
  const shifters = (bookingsOnSlot(rota).get(slot.id) ?? []).filter(booking => booking.place === 'shifter')
  const freeBelow = seat - 1 - shifters.filter(booking => booking.seat < seat).length
  const missing = (demandOfSlots(rota).get(slot.id)?.required ?? 0) - shifters.length
  return place === 'shifter' && freeBelow < missing
}
