import { type Assumption, decideAssumption } from './assumption.ts'
import { apply } from './change.ts'
import { yearInterval } from './civil-time.ts'
import { coverageOf, type Status } from './coverage.ts'
import type { Failure } from './failure.ts'
import { type Figures, figuresOf, slotsStartingIn } from './figures.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { rolesInOrder } from './slots.ts'
import type { Instant } from './time.ts'

/** A rota in which some assumptions hold. */
export interface Supposed {
  readonly rota: Rota
  /** For each assumption why it cannot be made, in their order; null where it holds. */
  readonly failures: readonly (Failure | null)[]
}

/** Makes assumptions in memory, one after the other; those that cannot be made are left out. */
export function suppose(rota: Rota, assumed: readonly Assumption[]): Supposed {
  let last = 0
  const newId = () => `supposed-${++last}`
  let now = rota
  const failures = assumed.map((each): Failure | null => {
    const decision = decideAssumption(now, each, newId)
    if (!decision.ok) return decision.failure
    const applied = apply(now, decision.change)
    if (!applied.ok) return { kind: 'conflict' }
    now = applied.rota
    return null
  })
  return { rota: now, failures }
}

/** A slot that would stand otherwise. */
export interface StatusChange {
  readonly slot: Slot
  readonly from: Status
  readonly to: Status
}

/** What would become of a role in a year. */
export interface RoleDifference {
  readonly role: Role
  readonly before: Figures
  readonly after: Figures
  /** Ascending by start. */
  readonly changes: readonly StatusChange[]
}

/**
 * Sets a rota in which something is supposed against the real one, role by role for the slots that start in a local year.
 *
 * O(slots), with the coverage of both; after a change of bookings alone that is cheap, else as from scratch.
 */
export function differencesIn(real: Rota, supposed: Rota, year: number): readonly RoleDifference[] {
  const stretch = yearInterval(real.zone, year)
  const statusIn = (rota: Rota, slot: Slot): Status => coverageOf(rota).get(slot.id)?.status ?? 'none'
  return rolesInOrder(real).map(role => ({
    role,
    before: figuresOf(real, role.id, stretch, 0 as Instant),
    after: figuresOf(supposed, role.id, stretch, 0 as Instant),
    changes: slotsStartingIn(real, role.id, stretch)
      .map(slot => ({ slot, from: statusIn(real, slot), to: statusIn(supposed, slot) }))
      .filter(({ from, to }) => from !== to),
  }))
}
