import { apply, type Change } from './change.ts'
import { coverageOf, type SlotCoverage } from './coverage.ts'
import type { Rota } from './rota.ts'

/** What a change does to coverage: how many slots become what they were not. */
export interface Effect {
  readonly gapsClosed: number
  readonly gapsOpened: number
  /** Slots that were covered and become thin, or thin and become covered. */
  readonly thinMade: number
  readonly thinMended: number
}

/**
 * Tells what a change would do to coverage, by trying it in memory.
 *
 * @returns null if it does not apply to this rota
 */
export function effectOf(rota: Rota, change: Change): Effect | null {
  const before = coverageOf(rota)
  const tried = apply(rota, change)
  if (!tried.ok) return null
  const effect = { gapsClosed: 0, gapsOpened: 0, thinMade: 0, thinMended: 0 }
  for (const [slotId, now] of coverageOf(tried.rota)) {
    const then: SlotCoverage | undefined = before.get(slotId)
    if (then === undefined || then.status === now.status) continue
    if (then.status === 'gap') effect.gapsClosed++
    if (now.status === 'gap') effect.gapsOpened++
    if (then.status === 'covered' && now.status === 'thin') effect.thinMade++
    if (then.status === 'thin' && now.status === 'covered') effect.thinMended++
  }
  return effect
}
