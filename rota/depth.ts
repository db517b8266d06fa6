import { bySlot } from './by-slot.ts'
import type { Rota } from './rota.ts'
import { breaksHardRule } from './rules/check.ts'
import type { Slot } from './slot.ts'
import { poolOfRole } from './standing.ts'

/** How many people are not on a slot and would break no hard rule if booked on it. O(people with a level in the role). */
export function sparesFor(rota: Rota, slot: Slot): number {
  return countSpares(rota, slot, Number.POSITIVE_INFINITY)
}

/** Whether a slot has at least so many spares; stops looking when it has found them. */
export function hasSpares(rota: Rota, slot: Slot, least: number): boolean {
  return countSpares(rota, slot, least) >= least
}

/** The depth of every slot, by slot id: how many spares it has. From scratch O(slots × people with a level in their role). */
export const depthOf = bySlot(sparesFor)

/** The ids of the people who are not on a slot and would break no hard rule if booked on it. */
export function sparesOf(rota: Rota, slot: Slot): readonly string[] {
  const role = rota.get('role', slot.roleId)
  return (poolOfRole(rota).get(slot.roleId) ?? [])
    .filter(person => !breaksHardRule({ rota, slot, role, person, place: 'shifter', ignoring: null }))
    .map(({ personId }) => personId)
}

function countSpares(rota: Rota, slot: Slot, enough: number): number {
  const role = rota.get('role', slot.roleId)
  let spares = 0
  for (const person of poolOfRole(rota).get(slot.roleId) ?? []) {
    if (spares >= enough) break
    if (!breaksHardRule({ rota, slot, role, person, place: 'shifter', ignoring: null })) spares++
  }
  return spares
}
