import type { Booking } from './booking.ts'
import { derived, type Rota } from './rota.ts'
import { hasHardened } from './rules/check.ts'
import { minimumRest } from './rules/rest-11h.ts'
import type { Slot } from './slot.ts'
import { slotsOfRole, slotsWithin } from './slots.ts'
import type { Instant } from './time.ts'

/** What a judgement of a slot may read, except the bookings themselves. */
const ground = [
  'slot',
  'role',
  'person',
  'qualification',
  'absence',
  'period',
  'kind',
  'kindDemand',
  'heading',
] as const

/** Every table that coverage and depth depend on: what is derived from them names these. */
export const judgedTables = ['booking', ...ground] as const

/**
 * Declares something that is judged for every slot, by slot id.
 *
 * When only bookings changed since it was last asked for, only the slots that they can touch are judged again; where the
 * rota has made a soft rule hard, which may look at a whole year, all are.
 *
 * @param judge  may look at the slot, its people and their bookings that overlap it or need rest from it; no further
 */
export function bySlot<V>(judge: (rota: Rota, slot: Slot) => V): (rota: Rota) => ReadonlyMap<string, V> {
  return derived<ReadonlyMap<string, V>>(judgedTables, (rota, earlier) => {
    if (earlier && !hasHardened(rota) && ground.every(table => earlier.rows[table] === rota.rows[table])) {
      const judged = new Map(earlier.value)
      const before = earlier.rows.booking ?? new Map<string, Booking>()
      for (const slot of slotsTouched(rota, before)) judged.set(slot.id, judge(rota, slot))
      return judged
    }
    return new Map([...rota.rows.slot.values()].map(slot => [slot.id, judge(rota, slot)]))
  })
}

/** The slots that overlap a booking that differs, or need rest from it. */
function slotsTouched(rota: Rota, before: ReadonlyMap<string, Booking>): Set<Slot> {
  const after = rota.rows.booking
  const changed = [
    ...[...before.values()].filter(booking => after.get(booking.id) !== booking),
    ...[...after.values()].filter(booking => before.get(booking.id) !== booking),
  ]
  const touched = new Set<Slot>()
  const rest = minimumRest(rota)
  for (const slotId of new Set(changed.map(booking => booking.slotId))) {
    const { start, end } = rota.get('slot', slotId)
    const reach = { start: (start - rest) as Instant, end: (end + rest) as Instant }
    for (const roleId of slotsOfRole(rota).keys()) {
      for (const slot of slotsWithin(rota, roleId, reach)) touched.add(slot)
    }
  }
  return touched
}
