import { decideBooking, decideRemoval } from '../../rota/book.ts'
import type { Handler } from '../context.ts'

/** Books a person on a slot. */
export const book: Handler<'booking.book'> = async ({ desk, newId, now }, wish) => {
  const rota = await desk.rota()
  if (!rota.ok) return rota
  const { rows } = rota.value
  if (!rows.slot.has(wish.slotId)) return { ok: false, failure: { kind: 'not-found', what: 'slot' } }
  if (!rows.person.has(wish.personId)) return { ok: false, failure: { kind: 'not-found', what: 'person' } }
  const decision = decideBooking(rota.value, wish, newId)
  if (!decision.ok) return { ok: false, failure: { kind: 'refused', breaches: [...decision.breaches] } }
  return desk.commit(decision.change, now())
}

/** Takes a booking off its slot. */
export const remove: Handler<'booking.remove'> = async ({ desk, now }, { bookingId }) => {
  const rota = await desk.rota()
  if (!rota.ok) return rota
  if (!rota.value.rows.booking.has(bookingId)) return { ok: false, failure: { kind: 'not-found', what: 'booking' } }
  return desk.commit(decideRemoval(rota.value, bookingId), now())
}
