import type { Booking } from './booking.ts'
import type { Role } from './role.ts'
import { derived, groupBy, type Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { type Instant, type Interval, reachesOf } from './time.ts'

/** A booking with the time and role of its slot. */
export interface BookedSlot extends Interval {
  readonly booking: Booking
  readonly slot: Slot
  readonly role: Role
}

/** The bookings on each slot, by slot id, shifters before shadows, then by seat. */
export const bookingsOnSlot = derived(['booking'], rota =>
  groupBy(
    [...rota.rows.booking.values()].sort((a, b) =>
      a.place === b.place ? a.seat - b.seat : a.place < b.place ? 1 : -1,
    ),
    booking => booking.slotId,
  ),
)

/** All bookings of a person, ready to be searched by time. */
export interface PersonsBookings {
  readonly byStart: readonly BookedSlot[]
  /** For {@link firstReaching}. */
  readonly reaches: readonly Instant[]
}

/** The bookings of each person who has any, by person id. */
export const bookingsOfPerson = derived(['booking', 'slot', 'role'], rota => {
  const booked: BookedSlot[] = []
  for (const booking of rota.rows.booking.values()) {
    const slot = rota.get('slot', booking.slotId)
    booked.push({ booking, slot, role: rota.get('role', slot.roleId), start: slot.start, end: slot.end })
  }
  booked.sort((a, b) => a.start - b.start)
  const persons = new Map<string, PersonsBookings>()
  for (const [personId, byStart] of groupBy(booked, ({ booking }) => booking.personId)) {
    persons.set(personId, { byStart, reaches: reachesOf(byStart) })
  }
  return persons
})

const none: readonly BookedSlot[] = []

/** All bookings of one person, ascending by start. */
export function bookingsOf(rota: Rota, personId: string): readonly BookedSlot[] {
  return bookingsOfPerson(rota).get(personId)?.byStart ?? none
}
