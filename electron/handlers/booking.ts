import { decideArrangement } from '../../rota/arrange.ts'
import { decideBooking, decideRemoval } from '../../rota/book.ts'
import { decideNote, decideOffer, decidePin } from '../../rota/booking-marks.ts'
import { decideHandover, decideTake } from '../../rota/handover.ts'
import { decideClear } from '../../rota/plan-clear.ts'
import { decideCopy } from '../../rota/plan-copy.ts'
import { decideSwap } from '../../rota/swap.ts'
import type { Handler } from '../context.ts'

/** Books a person on a slot. */
export const book: Handler<'booking.book'> = ({ desk, newId, now }, wish) =>
  desk.decide(now(), rota => decideBooking(rota, wish, newId))

/** Takes a booking off its slot. */
export const remove: Handler<'booking.remove'> = ({ desk, now }, { bookingId }) =>
  desk.decide(now(), rota => decideRemoval(rota, bookingId))

/** Does several things with bookings at once. */
export const arrange: Handler<'booking.arrange'> = ({ desk, newId, now }, { steps, reason }) =>
  desk.decide(now(), rota => decideArrangement(rota, steps, { label: null, reason }, newId))

/** Lets two people exchange their slots. */
export const swap: Handler<'booking.swap'> = ({ desk, newId, now }, order) =>
  desk.decide(now(), rota => decideSwap(rota, order, newId))

/** Gives the rest of somebody's block to somebody else. */
export const handOver: Handler<'booking.handover'> = ({ desk, newId, now }, order) =>
  desk.decide(now(), rota => decideHandover(rota, order, newId))

/** Offers a booking, or takes the offer back. */
export const offer: Handler<'booking.offer'> = ({ desk, now }, { bookingId, offered }) =>
  desk.decide(now(), rota => decideOffer(rota, bookingId, offered))

/** Lets somebody take over an offered booking. */
export const take: Handler<'booking.take'> = ({ desk, newId, now }, order) =>
  desk.decide(now(), rota => decideTake(rota, order, newId))

/** Writes a note to a booking. */
export const note: Handler<'booking.note'> = ({ desk, now }, { bookingId, note: text }) =>
  desk.decide(now(), rota => decideNote(rota, bookingId, text))

/** Pins or unpins a booking. */
export const pin: Handler<'booking.pin'> = ({ desk, now }, { bookingId, pinned }) =>
  desk.decide(now(), rota => decidePin(rota, bookingId, pinned))

/** Books the people of one stretch again in another. */
export const copyPlan: Handler<'plan.copy'> = ({ desk, newId, now }, order) =>
  desk.decide(now(), rota => decideCopy(rota, order, newId))

/** Takes the bookings of a stretch off. */
export const clearPlan: Handler<'plan.clear'> = ({ desk, now }, order) =>
  desk.decide(now(), rota => decideClear(rota, order))
