import type { Booking } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { bySlot, judgedTables } from './by-slot.ts'
import { derived, type Rota } from './rota.ts'
import { hardBreachesOf } from './rules/check.ts'
import type { Slot } from './slot.ts'

const none: readonly Booking[] = []

/** The bookings of each slot that break a hard rule, imported so or booked anyway; by slot id, empty for most. */
export const breachedBookings = bySlot<readonly Booking[]>((rota, slot) => {
  const broken = (bookingsOnSlot(rota).get(slot.id) ?? none).filter(booking => hardBreachesOf(rota, booking).length > 0)
  return broken.length === 0 ? none : broken
})

/** The slots with a booking that breaks a hard rule, ascending by start. */
export const breachedSlots = derived<readonly Slot[]>(judgedTables, rota =>
  [...rota.rows.slot.values()]
    .filter(({ id }) => (breachedBookings(rota).get(id) as readonly Booking[]).length > 0)
    .sort((a, b) => a.start - b.start),
)

/** How many bookings on slots that pass a test break a hard rule. */
export function countBreached(rota: Rota, passes: (slot: Slot) => boolean): number {
  return breachedSlots(rota)
    .filter(passes)
    .reduce((sum, { id }) => sum + (breachedBookings(rota).get(id)?.length ?? 0), 0)
}
