import { addDays, dateOf, instantOf } from './civil-time.ts'
import type { Role } from './role.ts'
import { derived, groupBy, type Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { contains, firstReaching, type Interval, type LocalDate, reachesOf, type TimeOfDay } from './time.ts'

/** The slots of each role by its id, ascending by start. */
export const slotsOfRole = derived(['slot'], rota =>
  groupBy(
    [...rota.rows.slot.values()].sort((a, b) => a.start - b.start),
    slot => slot.roleId,
  ),
)

/** The roles in the order in which screens show them. */
export const rolesInOrder = derived(['role'], (rota): readonly Role[] =>
  [...rota.rows.role.values()].sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code)),
)

const startDates = derived(['slot', 'heading'], () => new Map<string, LocalDate>())

/** The local date that a slot belongs to: the one on which it starts. */
export function dateOfSlot(rota: Rota, slot: Slot): LocalDate {
  const dates = startDates(rota)
  let date = dates.get(slot.id)
  if (date === undefined) {
    date = dateOf(rota.zone, slot.start)
    dates.set(slot.id, date)
  }
  return date
}

/** Whether a slot is a night shift: on-site, and a local clock shows 03:00 in it. */
export function isNight(rota: Rota, slot: Slot): boolean {
  const known = nights(rota)
  let night = known.get(slot.id)
  if (night === undefined) {
    night = showsThree(rota, slot)
    known.set(slot.id, night)
  }
  return night
}

const nights = derived(['slot', 'role', 'heading'], () => new Map<string, boolean>())

function showsThree(rota: Rota, slot: Slot): boolean {
  if (rota.get('role', slot.roleId).mode !== 'on-site') return false
  const first = dateOfSlot(rota, slot)
  return [first, addDays(first, 1)].some(date => contains(slot, instantOf(rota.zone, date, threeInTheMorning)))
}

const threeInTheMorning = '03:00' as TimeOfDay

const reachesOfRole = derived(
  ['slot'],
  rota => new Map([...slotsOfRole(rota)].map(([roleId, slots]) => [roleId, reachesOf(slots)])),
)

/** The role's slots that share time with a stretch, ascending. O(log n + found). */
export function slotsWithin(rota: Rota, roleId: string, stretch: Interval): readonly Slot[] {
  const slots = slotsOfRole(rota).get(roleId)
  const reaches = reachesOfRole(rota).get(roleId)
  if (!slots || !reaches) return []
  const found: Slot[] = []
  for (let index = firstReaching(reaches, stretch.start); index < slots.length; index++) {
    const slot = slots[index] as Slot
    if (slot.start >= stretch.end) break
    if (slot.end > stretch.start) found.push(slot)
  }
  return found
}
