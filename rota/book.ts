import type { Booking, Place } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import type { Breach } from './breach.ts'
import { added, type Change, removed } from './change.ts'
import { dateOf, timeOf } from './civil-time.ts'
import type { Rota } from './rota.ts'
import { canOverride, checkBooking, isHard } from './rules/check.ts'
import type { Slot } from './slot.ts'

/** What a decision comes to: a change to commit, or the breaches that refuse it. */
export type Decision =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly breaches: readonly Breach[] }

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
 *
 * @throws RangeError if the slot or the person is not there
 */
export function decideBooking(rota: Rota, wish: BookingWish, newId: () => string): Decision {
  const { slotId, personId, place } = wish
  const hard = checkBooking(rota, { slotId, personId, place }).filter(isHard)
  if (hard.length > 0 && (wish.reason === null || !hard.every(canOverride))) return { ok: false, breaches: hard }
  const seat = firstFreeSeat(rota, slotId, place)
  const reason = hard.length > 0 ? wish.reason : null
  const booking: Booking = { id: newId(), slotId, personId, place, seat, reason }
  const { name } = rota.get('person', personId)
  const as = place === 'shadow' ? ' as shadow' : ''
  const label = `Book ${name}${as} on ${slotTitle(rota, rota.get('slot', slotId))}`
  return { ok: true, change: { label, rows: [added('booking', booking)] } }
}

/** Takes a booking off its slot. @throws RangeError if it is not there */
export function decideRemoval(rota: Rota, bookingId: string): Change {
  const booking = rota.get('booking', bookingId)
  const { name } = rota.get('person', booking.personId)
  const label = `Take ${name} off ${slotTitle(rota, rota.get('slot', booking.slotId))}`
  return { label, rows: [removed('booking', booking)] }
}

/** The lowest number that no booking in this place of the slot has. */
export function firstFreeSeat(rota: Rota, slotId: string, place: Place): number {
  const taken = new Set((bookingsOnSlot(rota).get(slotId) ?? []).filter(b => b.place === place).map(b => b.seat))
  let seat = 1
  while (taken.has(seat)) seat++
  return seat
}

/** A slot as labels name it, e.g. `DQM, 2017-07-14 23:00`. */
export function slotTitle(rota: Rota, slot: Slot): string {
  const { code } = rota.get('role', slot.roleId)
  return `${code}, ${dateOf(rota.zone, slot.start)} ${timeOf(rota.zone, slot.start)}`
}
