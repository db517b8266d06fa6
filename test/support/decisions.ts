import { apply } from '../../rota/change.ts'
import type { Decision } from '../../rota/decision.ts'
import type { Failure } from '../../rota/failure.ts'
import type { Rota } from '../../rota/rota.ts'

/** The change of a decision that is expected to be possible. */
export function changeOf(decision: Decision) {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.failure)}`)
  return decision.change
}

/** The rota once what was decided is done. */
export function done(rota: Rota, decision: Decision): Rota {
  const applied = apply(rota, changeOf(decision))
  if (!applied.ok) throw new Error(`conflicts: ${JSON.stringify(applied.conflicts)}`)
  return applied.rota
}

/** Why it was decided against. */
export function failureOf(decision: Decision): Failure {
  if (decision.ok) throw new Error(`done: ${decision.change.label}`)
  return decision.failure
}
