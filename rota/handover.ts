import { decideArrangement, type Step } from './arrange.ts'
import { slotsTitle, slotTitle } from './arrangement-title.ts'
import { fromDate, stretchAround } from './block.ts'
import type { Booking } from './booking.ts'
import { type Decision, hindered, notFound } from './decision.ts'
import type { Rota } from './rota.ts'
import type { LocalDate } from './time.ts'

/** The rest of somebody's stretch, from a date on, goes to somebody else. */
export interface HandoverOrder {
  /** Any booking of the stretch. */
  readonly bookingId: string
  readonly from: LocalDate
  readonly personId: string
  readonly reason: string | null
}

/**
 * Hands part of a block over: every booking of the stretch that starts on the date or later comes to another person, in
 * its seat. Without blocks a stretch is a row of slots of the same time of day.
 *
 * @returns hindered if the stretch has nothing from that date on
 */
export function decideHandover(rota: Rota, order: HandoverOrder, newId: () => string): Decision {
  const booking = rota.rows.booking.get(order.bookingId)
  if (!booking) return notFound('booking')
  const person = rota.rows.person.get(order.personId)
  if (!person) return notFound('person')
  const handed = fromDate(rota, stretchAround(rota, booking), order.from)
  if (handed.length === 0) return hindered({ why: 'nothing' })
  const slots = handed.map(({ slotId }) => rota.get('slot', slotId))
  const { name } = rota.get('person', booking.personId)
  const label = `Hand ${slotsTitle(rota, slots)} from ${name} to ${person.name}`
  return decideArrangement(rota, handoverSteps(handed, person.id), { label, reason: order.reason }, newId)
}

/** What gives some bookings to a person. */
export function handoverSteps(bookings: readonly Booking[], personId: string): Step[] {
  return bookings.map(({ id, slotId }) => ({ kind: 'move', bookingId: id, slotId, personId }))
}

/** Who takes an offered booking. */
export interface TakeOrder {
  readonly bookingId: string
  readonly personId: string
  readonly reason: string | null
}

/** Lets somebody take over a booking that is offered. @returns hindered if it is not offered, or not any more */
export function decideTake(rota: Rota, { bookingId, personId, reason }: TakeOrder, newId: () => string): Decision {
  const booking = rota.rows.booking.get(bookingId)
  if (!booking) return notFound('booking')
  const person = rota.rows.person.get(personId)
  if (!person) return notFound('person')
  if (!booking.offered) return hindered({ why: 'not-offered' })
  const giver = rota.get('person', booking.personId).name
  const label = `${person.name} takes ${slotTitle(rota, rota.get('slot', booking.slotId))} from ${giver}`
  return decideArrangement(rota, handoverSteps([booking], personId), { label, reason }, newId)
}
