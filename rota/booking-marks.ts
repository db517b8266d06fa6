import { slotTitle } from './arrangement-title.ts'
import type { Booking } from './booking.ts'
import { type BookedSlot, bookedSlot } from './bookings.ts'
import { replaced } from './change.ts'
import { type Decision, decided, notFound } from './decision.ts'
import { derived, type Rota } from './rota.ts'

/** Offers a booking, or takes the offer back: its person keeps it until somebody takes it. */
export function decideOffer(rota: Rota, bookingId: string, offered: boolean): Decision {
  return mark(rota, bookingId, { offered }, offered ? 'Offer' : 'Keep')
}

/** Pins a booking, so that nothing moves it or takes it off, or unpins it. */
export function decidePin(rota: Rota, bookingId: string, pinned: boolean): Decision {
  return mark(rota, bookingId, { pinned }, pinned ? 'Pin' : 'Unpin')
}

/** Writes a note to a booking; empty: none. */
export function decideNote(rota: Rota, bookingId: string, note: string): Decision {
  return mark(rota, bookingId, { note }, 'Note on')
}

/** Changes what is remembered with a booking; a change without rows if that is so already. */
function mark(rota: Rota, bookingId: string, marks: Partial<Booking>, verb: string): Decision {
  const booking = rota.rows.booking.get(bookingId)
  if (!booking) return notFound('booking')
  const slot = slotTitle(rota, rota.get('slot', booking.slotId))
  const label = `${verb} ${rota.get('person', booking.personId).name} on ${slot}`
  const after = { ...booking, ...marks }
  const same = (Object.keys(marks) as (keyof Booking)[]).every(key => booking[key] === after[key])
  return decided({ label, rows: same ? [] : [replaced('booking', booking, after)] })
}

/** Every booking that is offered, ascending by start. */
export const offersInOrder = derived<readonly BookedSlot[]>(['booking', 'slot', 'role'], rota =>
  [...rota.rows.booking.values()]
    .filter(({ offered }) => offered)
    .map(booking => bookedSlot(rota, booking))
    .sort((a, b) => a.start - b.start),
)
