import { bookingsOnSlot } from '../bookings.ts'
import type { Breach } from '../breach.ts'
import { levelThroughout } from '../people.ts'
import { counts } from '../qualification.ts'
import type { Rota } from '../rota.ts'
import { checkBooking, isHard } from '../rules/check.ts'
import type { Slot } from '../slot.ts'
import { poolOfRole } from '../standing.ts'

/** A slot that a plan leaves short. */
export interface Unfilled {
  readonly slotId: string
  /** Places that nobody takes. */
  readonly missing: number
  /** Experts that it asks for and does not have. */
  readonly missingExperts: number
  /** Everybody with a level in the role who is not on it: those who are qualified for all of it first, then by name. */
  readonly kept: readonly KeptFrom[]
}

/** Why somebody does not take a slot. */
export interface KeptFrom {
  readonly personId: string
  /** The hard rules that they would break; where there are none, the place is taken: FULL. */
  readonly breaches: readonly Breach[]
}

/** What keeps each person with a level in its role from a slot, in a rota that has the plan in it. */
export function keptFrom(planned: Rota, slot: Slot): readonly KeptFrom[] {
  const on = new Set((bookingsOnSlot(planned).get(slot.id) ?? []).map(({ personId }) => personId))
  const isQualified = (personId: string) => counts(levelThroughout(planned, personId, slot.roleId, slot))
  return (poolOfRole(planned).get(slot.roleId) ?? [])
    .filter(({ personId }) => !on.has(personId))
    .map(({ personId }) => {
      const breaches = checkBooking(planned, { slotId: slot.id, personId, place: 'shifter' })
      const hard = breaches.filter(breach => isHard(planned, breach))
      return {
        kept: { personId, breaches: hard.length > 0 ? hard : breaches.filter(({ rule }) => rule === 'FULL') },
        keys: [isQualified(personId) ? '0' : '1', planned.get('person', personId).name] as const,
      }
    })
    .sort((a, b) => a.keys[0].localeCompare(b.keys[0]) || a.keys[1].localeCompare(b.keys[1], 'en'))
    .map(({ kept }) => kept)
}
