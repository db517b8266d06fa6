import { intervalOf } from './civil-time.ts'
import { kindOf } from './kind-by-code.ts'
import type { Period } from './period.ts'
import { derived, type Rota } from './rota.ts'
import type { Demand, Slot } from './slot.ts'
import { type Interval, overlaps } from './time.ts'

const nobody: Demand = { required: 0, experts: 0 }

const demandingPeriods = derived(['period', 'kind', 'heading'], rota =>
  [...rota.rows.period.values()]
    .filter(({ kind }) => kindOf(rota, kind).demands)
    .map(period => ({ kind: period.kind, ...intervalOf(rota.zone, period) }))
    .sort((a, b) => a.start - b.start),
)

const kindDemands = derived(['kindDemand'], rota => {
  const byRole = new Map<string, Map<string, Demand>>()
  for (const { roleId, kind, demand } of rota.rows.kindDemand.values()) {
    const byKind = byRole.get(roleId) ?? new Map<string, Demand>()
    byRole.set(roleId, byKind.set(kind, demand))
  }
  return byRole
})

const crucialKinds = derived(
  ['kindDemand'],
  rota => new Set([...rota.rows.kindDemand.values()].flatMap(({ kind, demand }) => (demand.experts > 0 ? kind : []))),
)

/** The codes of the kinds for which some role asks an expert, of the periods that share time with a stretch; each once. */
export function crucialKindsIn(rota: Rota, stretch: Interval): string[] {
  const kinds = crucialKinds(rota)
  const within = demandingPeriods(rota).filter(period => kinds.has(period.kind) && overlaps(period, stretch))
  return [...new Set(within.map(({ kind }) => kind))]
}

/** What each slot needs, by slot id. */
export const demandOfSlots = derived(
  ['slot', 'period', 'kind', 'kindDemand', 'heading'],
  rota => new Map<string, Demand>([...rota.rows.slot.values()].map(slot => [slot.id, demandOf(rota, slot)])),
)

/**
 * What a slot needs: its own demand if it was given one; else, for each of the two numbers, the largest that its role
 * asks in any period that shares time with it; no period, nobody.
 */
export function demandOf(rota: Rota, slot: Slot): Demand {
  if (slot.override) return slot.override.demand
  const byKind = kindDemands(rota).get(slot.roleId)
  if (!byKind) return nobody
  let { required, experts } = nobody
  for (const period of demandingPeriods(rota)) {
    if (period.start >= slot.end) break
    if (period.end <= slot.start) continue
    const demand = byKind.get(period.kind)
    if (!demand) continue
    required = Math.max(required, demand.required)
    experts = Math.max(experts, demand.experts)
  }
  return { required, experts }
}

/** The periods of any kind that share time with a stretch, in the order in which they start. */
export function periodsWithin(rota: Rota, stretch: Interval): Period[] {
  return [...rota.rows.period.values()]
    .filter(period => overlaps(intervalOf(rota.zone, period), stretch))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
}
