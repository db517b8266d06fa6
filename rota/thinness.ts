import { coverageOf } from './coverage.ts'
import { sparesOf } from './depth.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'

/** Why a slot is thin, of one reason at least. */
export interface Thinness {
  /** Whether fewer experts are on it than are asked for. */
  readonly lacksExperts: boolean
  /** Ids of all who could step in, where those are fewer than the role wants. */
  readonly spares: readonly string[] | null
}

/** Why a slot is thin; null: it is not. O(people with a level in the role) beside the coverage. */
export function thinnessOf(rota: Rota, slot: Slot): Thinness | null {
  const coverage = coverageOf(rota).get(slot.id)
  if (coverage?.status !== 'thin') return null
  const spares = sparesOf(rota, slot)
  return {
    lacksExperts: coverage.experts < coverage.demand.experts,
    spares: spares.length < rota.get('role', slot.roleId).thinBelow ? spares : null,
  }
}
