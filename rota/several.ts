import type { Step } from './arrange.ts'
import { yearOf } from './civil-time.ts'
import { loadsIn } from './load.ts'
import { levelThroughout, qualificationsOfRole } from './people.ts'
import type { Person } from './person.ts'
import type { Level } from './qualification.ts'
import type { Rota } from './rota.ts'
import { isHard } from './rules/check.ts'
import type { Slot } from './slot.ts'
import { dateOfSlot } from './slots.ts'
import { compareVerdicts, type Verdict, verdictOf } from './verdict.ts'

/** Somebody who might take several slots at once, judged for all of them together. */
export interface SeveralCandidate {
  readonly person: Person
  /** Held for all of the slots; null if none is. */
  readonly level: Level | null
  /** Shifter bookings in the role in the year of the first slot. */
  readonly bookings: number
  readonly verdict: Verdict
  /** The slots that a hard rule keeps them from, ascending; empty if they can take all. */
  readonly refused: readonly Slot[]
}

/**
 * Judges everybody with a level in a role for several of its slots.
 *
 * @param slots  of one role, ascending, at least one
 * @param stepsFor  what would be done for a person; who has no steps is left out
 * @returns best first: nothing broken, then warnings, then fewest slots refused; then by load and name
 */
export function candidatesForSeveral(
  rota: Rota,
  slots: readonly Slot[],
  stepsFor: (personId: string) => readonly Step[],
): readonly SeveralCandidate[] {
  const [first] = slots
  const last = slots.at(-1)
  if (!first || !last) return []
  const all = { start: first.start, end: last.end }
  const load = loadsIn(rota, first.roleId, yearOf(dateOfSlot(rota, first)))
  const found: SeveralCandidate[] = []
  for (const personId of qualificationsOfRole(rota).get(first.roleId)?.keys() ?? []) {
    const steps = stepsFor(personId)
    if (steps.length === 0) continue
    const verdict = verdictOf(rota, steps)
    const hard = new Set(
      verdict.bookings
        .filter(({ breaches }) => breaches.some(breach => isHard(rota, breach)))
        .map(({ slotId }) => slotId),
    )
    const refused = slots.filter(({ id }) => hard.has(id))
    const level = levelThroughout(rota, personId, first.roleId, all)
    found.push({
      person: rota.get('person', personId),
      level,
      bookings: load.get(personId)?.bookings ?? 0,
      verdict,
      refused,
    })
  }
  return found.sort(
    (a, b) =>
      a.refused.length - b.refused.length ||
      compareVerdicts(a.verdict, b.verdict) ||
      a.bookings - b.bookings ||
      a.person.name.localeCompare(b.person.name, 'en'),
  )
}
