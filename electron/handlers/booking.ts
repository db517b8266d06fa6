import { decideArrangement } from '../../rota/arrange.ts'
import { decideBooking, decideRemoval } from '../../rota/book.ts'
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
