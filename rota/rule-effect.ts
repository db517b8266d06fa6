import type { RuleId } from './breach.ts'
import { judgedTables } from './by-slot.ts'
import { apply, type Change } from './change.ts'
import { derived, type Rota } from './rota.ts'
import { breachesOf, rules } from './rules/check.ts'

/** What a change does to a rule: how many bookings break it that did not before, and how many no longer do. */
export interface RuleEffect {
  readonly rule: RuleId
  readonly broken: number
  readonly mended: number
}

/** The rules that each booking breaks, by booking id; those that a rota has turned off are broken by nobody. */
const brokenRules = derived<ReadonlyMap<string, ReadonlySet<RuleId>>>(
  [...judgedTables, 'wish', 'holiday'],
  rota =>
    new Map(
      [...rota.rows.booking.values()].map(booking => [
        booking.id,
        new Set(breachesOf(rota, booking).map(({ rule }) => rule)),
      ]),
    ),
)

/**
 * Tells which rules would be broken more or less after a change, hard and soft ones, by trying it in memory.
 *
 * O(bookings × rules); a few soft rules look at all bookings of a person.
 *
 * @returns the rules of which that changes anything, in the order in which breaches are told; null if the change does
 *   not apply to this rota
 */
export function ruleEffectsOf(rota: Rota, change: Change): RuleEffect[] | null {
  const tried = apply(rota, change)
  if (!tried.ok) return null
  const [before, after] = [brokenRules(rota), brokenRules(tried.rota)]
  return rules
    .map(({ id }) => ({ rule: id, broken: moreIn(after, before, id), mended: moreIn(before, after, id) }))
    .filter(({ broken, mended }) => broken + mended > 0)
}

/** How many bookings break a rule in one of two states and not in the other. */
function moreIn(
  one: ReadonlyMap<string, ReadonlySet<RuleId>>,
  other: ReadonlyMap<string, ReadonlySet<RuleId>>,
  rule: RuleId,
): number {
  let n = 0
  for (const [id, broken] of one) if (broken.has(rule) && !other.get(id)?.has(rule)) n++
  return n
}
