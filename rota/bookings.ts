import type { Booking } from './booking.ts'
import type { Role } from './role.ts'
import { derived, groupBy, type Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { firstReaching, type Instant, type Interval, reachesOf } from './time.ts'

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

interface PersonsBookings {
  readonly byStart: readonly BookedSlot[]
  readonly reaches: readonly Instant[]
}

const bookingsOfPerson = derived(['booking', 'slot', 'role'], rota => {
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

/** Finds the first of a person's bookings that shares time with a stretch and passes a test. O(log n + looked at). */
export function findBooking(
  rota: Rota,
  personId: string,
  stretch: Interval,
  passes: (booked: BookedSlot) => boolean,
): BookedSlot | null {
  const bookings = bookingsOfPerson(rota).get(personId)
  if (!bookings) return null
  const { byStart, reaches } = bookings
  for (let index = firstReaching(reaches, stretch.start); index < byStart.length; index++) {
    const booked = byStart[index] as BookedSlot
    if (booked.start >= stretch.end) return null
    if (booked.end > stretch.start && passes(booked)) return booked
  }
  return null
}
