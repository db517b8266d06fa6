import { z } from 'zod'
import type { KindDemand } from './kind-demand.ts'
import type { Pattern } from './role.ts'
import { Role } from './role.ts'
import { derived, type Rota } from './rota.ts'
import { Demand } from './slot.ts'

/** All that a person decides about a role: its order and its end are decided elsewhere. */
export const RoleDraft = Role.omit({ id: true, rank: true, retired: true }).extend({
  /** What it asks for in each kind of period; a kind that is not named keeps what it has, which at first is nobody. */
  demand: z.array(z.object({ kind: z.string().max(40), demand: Demand })).max(500),
})
export type RoleDraft = z.infer<typeof RoleDraft>

/** What each role asks for by kind of period: role id, then code of the kind. */
const demandOfRole = derived(['kindDemand'], rota => {
  const byRole = new Map<string, Map<string, KindDemand>>()
  for (const row of rota.rows.kindDemand.values()) {
    const byKind = byRole.get(row.roleId) ?? new Map<string, KindDemand>()
    byRole.set(row.roleId, byKind.set(row.kind, row))
  }
  return byRole
})

const none: ReadonlyMap<string, KindDemand> = new Map()

/** The demands of a role by code of the kind of period; a kind that is not there asks for nobody. */
export function demandsOf(rota: Rota, roleId: string): ReadonlyMap<string, KindDemand> {
  return demandOfRole(rota).get(roleId) ?? none
}

/** A role that is there as a draft, to be changed or made once more. */
export function draftOf(rota: Rota, role: Role): RoleDraft {
  const { id, rank: _rank, retired: _retired, ...decided } = role
  const demand = [...demandsOf(rota, id).values()].map(row => ({ kind: row.kind, demand: row.demand }))
  return { ...decided, demand }
}

/** A pattern said in the one way that is stored: start times ascending, each once. */
export function inOrder(pattern: Pattern): Pattern {
  return pattern.kind === 'daily' ? { ...pattern, starts: [...new Set(pattern.starts)].sort() } : pattern
}

/** Whether nobody is asked for. */
export function isNobody({ required, experts }: Demand): boolean {
  return required === 0 && experts === 0
}
