import type { Achievable } from '../../rota/achievable/achievable.ts'
import type { Unfilled } from '../../rota/achievable/unfilled.ts'
import type { Rota } from '../../rota/rota.ts'
import { achievableWords as words } from '../words/achievable.ts'

/** Slots that a plan leaves short for the same reason. */
export interface UnfilledGroup {
  readonly sentence: string
  /** Whether the sentence is about that slot alone. */
  readonly isOneSlot: boolean
  readonly unfilled: readonly Unfilled[]
}

/**
 * Sorts what a plan leaves short by why: proven shortages by their first slot, then what is not proven, then slots that
 * lack only an expert.
 *
 * @param most  slots that are named; groups behind them are left out
 * @returns the groups, and how many slots there are in all
 */
export function unfilledGroups(
  rota: Rota,
  { shortages, unfilled }: Achievable,
  most: number,
): { readonly groups: readonly UnfilledGroup[]; readonly slots: number } {
  const short = unfilled.filter(({ missing }) => missing > 0)
  const proven = new Set(shortages.flatMap(({ slotIds }) => slotIds))
  const start = (slotIds: readonly string[]) => rota.get('slot', slotIds[0] ?? '').start
  const all: UnfilledGroup[] = [
    ...[...shortages]
      .sort((a, b) => start(a.slotIds) - start(b.slotIds))
      .map(shortage => ({
        sentence: words.shortage(rota, shortage),
        isOneSlot: shortage.slotIds.length === 1,
        unfilled: short.filter(({ slotId }) => shortage.slotIds.includes(slotId)),
      })),
    { sentence: words.unproven, isOneSlot: false, unfilled: short.filter(({ slotId }) => !proven.has(slotId)) },
    { sentence: words.withoutExpert, isOneSlot: false, unfilled: unfilled.filter(({ missing }) => missing === 0) },
  ].filter(group => group.unfilled.length > 0)
  let left = most
  const groups = all.flatMap(group => {
    const shown = group.unfilled.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length > 0 ? [{ ...group, unfilled: shown }] : []
  })
  return { groups, slots: unfilled.length }
}
