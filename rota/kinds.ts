import { z } from 'zod'
import { added, type RowChange, removed, replaced } from './change.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { Kind } from './kind.ts'
import { type Rota, sameRow } from './rota.ts'
import { Demand } from './slot.ts'

/** How a kind of period is to be; `id` null adds it, last. Its code follows from its first name. */
export const KindEntry = Kind.omit({ code: true, rank: true }).extend({ id: z.uuid().nullable() })
export type KindEntry = z.infer<typeof KindEntry>

/** Adds a kind of period or changes it. @returns hindered where another is called the same */
export function decideKind(rota: Rota, entry: KindEntry, newId: () => string): Decision {
  const kinds = [...rota.rows.kind.values()]
  const before = entry.id === null ? null : rota.rows.kind.get(entry.id)
  if (before === undefined) return notFound('kind')
  const same = (name: string) => name.toLowerCase() === entry.name.toLowerCase()
  if (kinds.some(({ id, name }) => id !== entry.id && same(name))) return hindered({ why: 'taken', value: entry.name })
  if (before) {
    const after = { ...before, ...entry, id: before.id }
    const label =
      before.name === after.name ? `Change the kind ${after.name}` : `Rename ${before.name} to ${after.name}`
    return decided({ label, rows: sameRow(before, after) ? [] : [replaced('kind', before, after)] })
  }
  const codes = new Set(kinds.map(({ code }) => code))
  const rank = kinds.reduce((last, kind) => Math.max(last, kind.rank + 1), 0)
  const kind: Kind = { ...entry, id: newId(), code: freeCode(entry.name, codes), rank }
  return decided({ label: `Add the kind ${kind.name}`, rows: [added('kind', kind)] })
}

/** The name as a code that is not taken: `Special run` is `special-run`, then `special-run-2`. */
function freeCode(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const base = plain.replace(/^-+/, '').slice(0, 36).replace(/-+$/, '') || 'kind'
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}-${number}`
    if (!taken.has(code)) return code
  }
}

/** Lists kinds in another order: those named first, as they are named, then the others as they were. */
export function decideKindOrder(rota: Rota, kindIds: readonly string[]): Decision {
  if (kindIds.some(id => !rota.rows.kind.has(id))) return notFound('kind')
  const place = new Map(kindIds.map((id, index) => [id, index]))
  const placeOf = ({ id }: Kind) => place.get(id) ?? kindIds.length
  const ordered = [...rota.rows.kind.values()].sort((a, b) => placeOf(a) - placeOf(b) || a.rank - b.rank)
  const rows = ordered.flatMap((kind, rank) => (kind.rank === rank ? [] : [replaced('kind', kind, { ...kind, rank })]))
  return decided({ label: 'Order the kinds', rows })
}

/**
 * Deletes a kind and what roles need in it.
 *
 * @param instead  the code of the kind that its periods become; null: it may have none
 * @returns hindered where it has periods and nothing is said about them
 */
export function decideKindRemoval(rota: Rota, kindId: string, instead: string | null): Decision {
  const kind = rota.rows.kind.get(kindId)
  if (!kind) return notFound('kind')
  const other = [...rota.rows.kind.values()].find(({ code, id }) => code === instead && id !== kindId)
  if (instead !== null && !other) return notFound('kind')
  const periods = [...rota.rows.period.values()].filter(period => period.kind === kind.code)
  if (periods.length > 0 && !other) return hindered({ why: 'kind-used', name: kind.name, periods: periods.length })
  const demands = [...rota.rows.kindDemand.values()].filter(demand => demand.kind === kind.code)
  const rows: RowChange[] = [
    ...periods.map(period => replaced('period', period, { ...period, kind: other?.code ?? period.kind })),
    ...demands.map(demand => removed('kindDemand', demand)),
    removed('kind', kind),
  ]
  const after = periods.length > 0 && other ? `, ${periods.length} become ${other.name}` : ''
  return decided({ label: `Delete the kind ${kind.name}${after}`, rows })
}

/** What a role is to need in periods of a kind. */
export const DemandWish = z.object({ roleId: z.uuid(), kind: Kind.shape.code, demand: Demand })
export type DemandWish = z.infer<typeof DemandWish>

/** Says what roles need in periods of a kind; a pair that is named twice is as it is named last. */
export function decideDemand(rota: Rota, wishes: readonly DemandWish[], newId: () => string): Decision {
  const key = ({ roleId, kind }: { roleId: string; kind: string }) => `${roleId} ${kind}`
  const known = new Map([...rota.rows.kindDemand.values()].map(row => [key(row), row]))
  const codes = new Set([...rota.rows.kind.values()].map(({ code }) => code))
  const wanted = new Map(wishes.map(wish => [key(wish), wish]))
  const rows: RowChange[] = []
  let label = 'Change the demand'
  for (const wish of wanted.values()) {
    const role = rota.rows.role.get(wish.roleId)
    if (!role) return notFound('role')
    if (!codes.has(wish.kind)) return notFound('kind')
    const { required, experts } = wish.demand
    if (wanted.size === 1) label = `${role.code} needs ${required}/${experts} in ${wish.kind}`
    const before = known.get(key(wish))
    if (!before && required > 0) rows.push(added('kindDemand', { id: newId(), ...wish }))
    if (before && !sameRow(before.demand, wish.demand))
      rows.push(replaced('kindDemand', before, { ...before, ...wish }))
  }
  return decided({ label, rows })
}
