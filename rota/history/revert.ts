import { apply, type Change, inverse } from '../change.ts'
import { type Decision, decided, hindered } from '../decision.ts'
import type { RefusedBooking } from '../failure.ts'
import { type Rota, sameRow } from '../rota.ts'
import { canOverride, hardBreachesOf } from '../rules/check.ts'
import type { HistoryEntry } from './entry.ts'
import { misfits } from './references.ts'

/** The revisions that are taken back as things stand, and the revision that did it. @param log  oldest first */
export function takenBack(log: Iterable<Pick<HistoryEntry, 'revision' | 'kind' | 'target'>>): Map<number, number> {
  const by = new Map<number, number>()
  for (const { revision, kind, target } of log) {
    if (target === null) continue
    if (kind === 'undo') by.set(target, revision)
    else by.delete(target)
  }
  return by
}

/**
 * Takes one old change back as a new one, and leaves everything done since as it is.
 *
 * Hindered if something that was done since builds on it: changed the same rows again, refers to rows that would go, or
 * took what would come back; the hindrance names those changes. Refused if a booking that would come back or move would
 * break a hard rule now, unless a reason was written for it.
 *
 * @param later  all that was done after it, oldest first; the last of it led to `rota`
 */
export function decideRevert(
  rota: Rota,
  entry: Pick<HistoryEntry, 'revision' | 'label' | 'rows'>,
  later: readonly HistoryEntry[],
): Decision {
  const back = takenBack(later)
  if (back.has(entry.revision)) return hindered({ why: 'taken-back', revision: back.get(entry.revision) as number })
  const standing = later.filter(({ revision, kind }) => kind === 'do' && !back.has(revision))
  const dependOn = (ids: ReadonlySet<string>) => {
    const changes = standing
      .filter(({ rows }) => rows.some(({ id }) => ids.has(id)))
      .map(({ revision, label, at }) => ({ revision, label, at }))
    return changes.length > 0
      ? hindered({ why: 'depends', changes })
      : ({ ok: false, failure: { kind: 'conflict' } } as const)
  }

  const changed = entry.rows.filter(({ table, id, after }) => !sameRow(rota.rows[table].get(id) ?? null, after))
  if (changed.length > 0) return dependOn(new Set(changed.map(({ id }) => id)))

  const change: Change = inverse({ label: `Revert: ${entry.label}`, rows: entry.rows })
  const tried = apply(rota, change)
  if (!tried.ok) throw new RangeError('what nothing has changed since does not apply')
  const clashing = misfits(tried.rota, new Set(entry.rows.map(({ table }) => table)))
  if (clashing.length > 0) return dependOn(new Set(clashing.map(({ id }) => id)))

  const refused = refusedIn(tried.rota, change)
  if (refused.length > 0) return { ok: false, failure: { kind: 'refused', bookings: refused } }
  return decided(change)
}

function refusedIn(rota: Rota, { rows }: Change): RefusedBooking[] {
  return rows.flatMap(row => {
    if (row.table !== 'booking' || !row.after) return []
    const { slotId, personId, reason } = row.after
    const breaches = hardBreachesOf(rota, row.after)
    if (breaches.length === 0 || (reason !== null && breaches.every(canOverride))) return []
    return [{ slotId, personId, breaches }]
  })
}
