import type { Booking } from './booking.ts'
import { changedBookings } from './bookings.ts'
import { patched } from './patched.ts'
import { qualificationsOfRole } from './people.ts'
import { derived, type Rota } from './rota.ts'
import { hasHardened } from './rules/check.ts'
import { minimumRest } from './rules/rest-11h.ts'
import type { Slot } from './slot.ts'
import { slotsWithin } from './slots.ts'
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
 * @param judge  may look at the slot, who is on it, and of the people with a level in its role the bookings that overlap
 *   it or need rest from it; no further
 * @param judgeAll  says the same of all slots at once, where that costs less and no soft rule is hard
 */
export function bySlot<V>(
  judge: (rota: Rota, slot: Slot) => V,
  judgeAll = (rota: Rota): ReadonlyMap<string, V> => judged(rota, rota.rows.slot.values(), judge),
): (rota: Rota) => ReadonlyMap<string, V> {
  return derived<ReadonlyMap<string, V>>(judgedTables, (rota, earlier) => {
    if (hasHardened(rota)) return judged(rota, rota.rows.slot.values(), judge)
    if (!earlier || ground.some(table => earlier.rows[table] !== rota.rows[table])) return judgeAll(rota)
    return patched(earlier.value, judged(rota, slotsTouched(rota, earlier.rows.booking ?? new Map()), judge))
  })
}

function judged<V>(rota: Rota, slots: Iterable<Slot>, judge: (rota: Rota, slot: Slot) => V): Map<string, V> {
  const found = new Map<string, V>()
  for (const slot of slots) found.set(slot.id, judge(rota, slot))
  return found
}

/** The slots of bookings that differ, and those that overlap one or need rest from it and its person could take. */
function slotsTouched(rota: Rota, before: ReadonlyMap<string, Booking>): Set<Slot> {
  const { gone, come } = changedBookings(before, rota.rows.booking)
  const touched = new Set<Slot>()
  const rest = minimumRest(rota)
  for (const { slotId, personId } of [...gone, ...come]) {
    const slot = rota.get('slot', slotId)
    touched.add(slot)
    const reach = { start: (slot.start - rest) as Instant, end: (slot.end + rest) as Instant }
    for (const [roleId, levels] of qualificationsOfRole(rota)) {
      if (!levels.has(personId)) continue
      for (const near of slotsWithin(rota, roleId, reach)) touched.add(near)
    }
  }
  return touched
}
