import { decideArrangement } from './arrange.ts'
import type { Place } from './booking.ts'
import type { Decision } from './decision.ts'
import type { Rota } from './rota.ts'

/** Who is to be booked where. */
export interface BookingWish {
  readonly slotId: string
  readonly personId: string
  readonly place: Place
  /** Why to book anyway where a hard rule is broken; null refuses it. */
  readonly reason: string | null
}

/**
 * Books a person on a slot.
 *
 * Refused with the hard breaches if there are any and no reason is given, or if one of them cannot be overridden. A
 * reason is kept only where a hard rule is broken. Soft breaches never refuse.
 */
export function decideBooking(rota: Rota, { reason, ...wish }: BookingWish, newId: () => string): Decision {
  return decideArrangement(rota, [{ kind: 'book', ...wish }], { label: null, reason }, newId)
}

/** Takes a booking off its slot. */
export function decideRemoval(rota: Rota, bookingId: string): Decision {
  return decideArrangement(rota, [{ kind: 'remove', bookingId }], { label: null, reason: null }, () => '')
}
