import { apply } from '../../rota/change.ts'
import type { Decision } from '../../rota/decision.ts'
import type { Rota } from '../../rota/rota.ts'

/** The rota once a decision is carried out. @throws Error where it is none */
export function rotaAfter(rota: Rota, decision: Decision): Rota {
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure))
  const result = apply(rota, decision.change)
  if (!result.ok) throw new Error('the change does not fit the rota')
  return result.rota
}

/** What the history calls a decision; the failure where it is none. */
export function labelOf(decision: Decision) {
  return decision.ok ? decision.change.label : decision.failure
}
