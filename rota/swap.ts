import { decideArrangement, type Step } from './arrange.ts'
import type { Booking } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { type Decision, notFound } from './decision.ts'
import type { Rota } from './rota.ts'
import { slotsWithin } from './slots.ts'
import { hour, type Instant } from './time.ts'
import { compareVerdicts, type Verdict, verdictOf } from './verdict.ts'

/** Two bookings whose people change places. */
export interface SwapOrder {
  readonly bookingId: string
  readonly withId: string
  readonly reason: string | null
}

/**
 * Lets two people exchange their slots: each takes the other's place and seat. Refused with the breaches of both sides.
 * Twice is as if nothing had been.
 */
export function decideSwap(rota: Rota, { bookingId, withId, reason }: SwapOrder, newId: () => string): Decision {
  const booking = rota.rows.booking.get(bookingId)
  const other = rota.rows.booking.get(withId)
  if (!booking || !other) return notFound('booking')
  return decideArrangement(rota, swapSteps(booking, other), { label: null, reason }, newId)
}

/** The steps by which two bookings exchange their people. */
export function swapSteps(booking: Booking, other: Booking): Step[] {
  return [
    { kind: 'move', bookingId: booking.id, slotId: booking.slotId, personId: other.personId },
    { kind: 'move', bookingId: other.id, slotId: other.slotId, personId: booking.personId },
  ]
}

/** A booking with which another could be swapped. */
export interface SwapPartner {
  readonly booking: Booking
  readonly verdict: Verdict
}

/** How far before and after a booking partners are looked for. */
const reach = 8 * 7 * 24 * hour

/**
 * The bookings with which a booking could be swapped: in its role and place, of other people, on other slots that start
 * within eight weeks of it.
 *
 * @returns best first: where neither side breaks anything, then by rules broken, then by nearness. About 0.2 ms each.
 */
export function swapPartners(rota: Rota, booking: Booking): readonly SwapPartner[] {
  const slot = rota.get('slot', booking.slotId)
  const around = { start: (slot.start - reach) as Instant, end: (slot.end + reach) as Instant }
  const apart = ({ slotId }: Booking) => Math.abs(rota.get('slot', slotId).start - slot.start)
  return slotsWithin(rota, slot.roleId, around)
    .filter(({ id }) => id !== slot.id)
    .flatMap(({ id }) => bookingsOnSlot(rota).get(id) ?? [])
    .filter(other => other.place === booking.place && other.personId !== booking.personId)
    .map(other => ({ booking: other, verdict: verdictOf(rota, swapSteps(booking, other)) }))
    .sort((a, b) => compareVerdicts(a.verdict, b.verdict) || apart(a.booking) - apart(b.booking))
}
