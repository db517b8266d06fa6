import type { Place } from '../booking.ts'
import type { BookedSlot } from '../bookings.ts'
import type { Breach } from '../breach.ts'
import type { Role } from '../role.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import type { Standing } from '../standing.ts'
import { firstReaching, type Interval } from '../time.ts'

/** Somebody on a slot: would it break a rule, or does it? */
export interface Attempt {
  readonly rota: Rota
  readonly slot: Slot
  readonly role: Role
  readonly person: Standing
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
export function otherBookings({ person, ignoring }: Attempt): readonly BookedSlot[] {
  const { byStart } = person.bookings
  return ignoring === null ? byStart : byStart.filter(({ booking }) => booking.id !== ignoring)
}

/**
 * Finds the first of the person's other bookings that shares time with a stretch and passes a test. O(log n + looked at).
 *
 * @param passes  a function that stays the same from call to call: depth asks some 100,000 times
 */
export function findOther(
  attempt: Attempt,
  stretch: Interval,
  passes: (other: BookedSlot, attempt: Attempt) => boolean,
): BookedSlot | null {
  const { byStart, reaches } = attempt.person.bookings
  for (let index = firstReaching(reaches, stretch.start); index < byStart.length; index++) {
    const other = byStart[index] as BookedSlot
    if (other.start >= stretch.end) return null
    if (other.end > stretch.start && other.booking.id !== attempt.ignoring && passes(other, attempt)) return other
  }
  return null
}
