import { dayNumber, timeOf } from '../../rota/civil-time.ts'
import { firstNoon } from '../../rota/day.ts'
import type { Role } from '../../rota/role.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, slotsOfRole } from '../../rota/slots.ts'

/** Where a slot lies in the rows of its role; days are counted from 1970. */
export interface Placement {
  readonly slot: Slot
  /** The row of days that it is in. */
  readonly line: number
  /** The day on which it starts. */
  readonly start: number
  /** The days that it fills: the one on which it starts, or those whose noon it holds; one without a noon, its first. */
  readonly from: number
  /** The first day that it does not fill any more. */
  readonly until: number
}

/** Whether a role's slots last long enough to fill days, instead of each being a part of one. */
export function fillsDays({ pattern }: Role): boolean {
  return pattern.kind !== 'daily'
}

/** The row of days that a slot is in: that of the last daily start not after its own (before the first: the first). */
export function lineOfSlot(rota: Rota, { pattern }: Role, slot: Slot): number {
  if (pattern.kind !== 'daily') return 0
  const time = timeOf(rota.zone, slot.start)
  return Math.max(
    0,
    pattern.starts.findLastIndex(start => start <= time),
  )
}

/** Where each role's slots lie, by role id, ascending by start. Bookings do not move them. */
export const placementsOfRole = derived(
  ['slot', 'role', 'heading'],
  rota =>
    new Map<string, readonly Placement[]>(
      [...slotsOfRole(rota)].map(([roleId, slots]) => {
        const role = rota.get('role', roleId)
        return [roleId, slots.map(slot => placementOf(rota, role, slot))]
      }),
    ),
)

function placementOf(rota: Rota, role: Role, slot: Slot): Placement {
  const line = lineOfSlot(rota, role, slot)
  const start = dayNumber(dateOfSlot(rota, slot))
  if (!fillsDays(role)) return { slot, line, start, from: start, until: start + 1 }
  const [from, until] = [firstNoon(rota, slot.start), firstNoon(rota, slot.end)]
  return from < until ? { slot, line, start, from, until } : { slot, line, start, from: start, until: start + 1 }
}
