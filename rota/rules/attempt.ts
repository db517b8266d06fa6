import type { Place } from '../booking.ts'
import { type BookedSlot, bookingsOf, findBooking } from '../bookings.ts'
import type { Breach } from '../breach.ts'
import type { Role } from '../role.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import type { Interval } from '../time.ts'

/** Somebody on a slot: would it break a rule, or does it? */
export interface Attempt {
  readonly rota: Rota
  readonly slot: Slot
  readonly role: Role
  readonly personId: string
  readonly place: Place
  /** The booking itself where one that exists is judged, so that it is not held against itself; else null. */
  readonly ignoring: string | null
}

/** A rule of booking. `check` gives the breach, or null if the rule is kept. */
export interface Rule {
  readonly id: Breach['rule']
  /** `hard` refuses, `soft` warns. */
  readonly severity: 'hard' | 'soft'
  /** Whether a hard rule may be broken for a written reason. */
  readonly canOverride: boolean
  readonly check: (attempt: Attempt) => Breach | null
}

/** The person's other bookings, ascending by start. */
export function otherBookings({ rota, personId, ignoring }: Attempt): readonly BookedSlot[] {
  const booked = bookingsOf(rota, personId)
  return ignoring === null ? booked : booked.filter(({ booking }) => booking.id !== ignoring)
}

/** Finds the first of the person's other bookings that shares time with a stretch and passes a test. */
export function findOther(
  { rota, personId, ignoring }: Attempt,
  stretch: Interval,
  passes: (other: BookedSlot) => boolean,
): BookedSlot | null {
  return findBooking(rota, personId, stretch, other => other.booking.id !== ignoring && passes(other))
}
