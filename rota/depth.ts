import { bySlot } from './by-slot.ts'
import { unqualifiedIn } from './people.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import { breaksHardRule } from './rules/check.ts'
import { minimumRest } from './rules/rest-11h.ts'
import type { Slot } from './slot.ts'
import { slotsOfRole } from './slots.ts'
import { poolOfRole, type Standing } from './standing.ts'
import { beginningOfTime, endOfTime, firstReaching, type Instant, type Interval, reachesOf } from './time.ts'

/** How many people are not on a slot and would break no hard rule if booked on it. O(people with a level in the role). */
export function sparesFor(rota: Rota, slot: Slot): number {
  return countSpares(rota, slot, Number.POSITIVE_INFINITY)
}

/** Whether a slot has at least so many spares; stops looking when it has found them. */
export function hasSpares(rota: Rota, slot: Slot, least: number): boolean {
  return countSpares(rota, slot, least) >= least
}

/**
 * The depth of every slot, by slot id: how many spares it has. From scratch O(slots + pairs of a slot and somebody with
 * a level in its role of whom something is known then: a booking, an absence, a level or membership that does not hold).
 */
export const depthOf = bySlot(sparesFor, sparesForAll)

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

/** The depth of all slots: the pool, less who is barred. Only where something is known of somebody are the rules asked. */
function sparesForAll(rota: Rota): ReadonlyMap<string, number> {
  const depth = new Map<string, number>()
  for (const [roleId, slots] of slotsOfRole(rota)) {
    const spares = sparesOfSlots(rota, rota.get('role', roleId), slots)
    for (const [index, { id }] of slots.entries()) depth.set(id, spares[index] as number)
  }
  return depth
}

function sparesOfSlots(rota: Rota, role: Role, slots: readonly Slot[]): number[] {
  const pool = poolOfRole(rota).get(role.id) ?? []
  const reaches = reachesOf(slots)
  const spares = slots.map(() => pool.length)
  const lastAsked = new Array<Standing | null>(slots.length).fill(null)
  for (const person of pool) {
    for (const { start, end } of knownStretches(rota, person, role.id)) {
      for (let index = firstReaching(reaches, start); index < slots.length; index++) {
        const slot = slots[index] as Slot
        if (slot.start >= end) break
        if (lastAsked[index] === person) continue
        lastAsked[index] = person
        if (breaksHardRule({ rota, slot, role, person, place: 'shifter', ignoring: null })) (spares[index] as number)--
      }
    }
  }
  return spares
}

/** The stretches outside which no hard rule holds anything against somebody: none hardened, that is. */
function knownStretches(
  rota: Rota,
  { personId, membership, absences, bookings }: Standing,
  roleId: string,
): Interval[] {
  const rest = minimumRest(rota)
  return [
    { start: beginningOfTime, end: membership.start },
    { start: membership.end, end: endOfTime },
    ...unqualifiedIn(rota, personId, roleId, { start: beginningOfTime, end: endOfTime }),
    ...absences,
    ...bookings.byStart.map(({ start, end }) => ({ start: (start - rest) as Instant, end: (end + rest) as Instant })),
  ]
}
