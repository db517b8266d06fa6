import type { Booking } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { removed } from './change.ts'
import { type Decision, decided, notFound } from './decision.ts'
import { rangeTitle, slotsStartingOn } from './plan-copy.ts'
import type { Rota } from './rota.ts'
import type { DateRange } from './time.ts'

/** Which bookings are cleared: those on the roles' slots that start on the dates. */
export interface ClearOrder {
  readonly roleIds: readonly string[]
  readonly range: DateRange
}

/** The bookings that a clearing takes off, by start, and those that stay because they are pinned. */
export function planClear(
  rota: Rota,
  { roleIds, range }: ClearOrder,
): {
  readonly cleared: readonly Booking[]
  readonly pinned: readonly Booking[]
} {
  const bookings = roleIds
    .flatMap(id => slotsStartingOn(rota, id, range))
    .sort((a, b) => a.start - b.start)
    .flatMap(({ id }) => bookingsOnSlot(rota).get(id) ?? [])
  return { cleared: bookings.filter(({ pinned }) => !pinned), pinned: bookings.filter(({ pinned }) => pinned) }
}

/** Takes every booking of some roles in a stretch off, except those that are pinned. */
export function decideClear(rota: Rota, order: ClearOrder): Decision {
  if (order.roleIds.some(id => !rota.rows.role.has(id))) return notFound('role')
  const { cleared } = planClear(rota, order)
  const codes = order.roleIds.map(id => rota.get('role', id).code).join(', ')
  const n = cleared.length
  const label = `Clear ${n} ${n === 1 ? 'booking' : 'bookings'} of ${codes}, ${rangeTitle(order.range)}`
  return decided({ label, rows: cleared.map(booking => removed('booking', booking)) })
}
