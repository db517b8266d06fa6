import type { Tenure } from './person-edit.ts'
import { byStart } from './person-edit.ts'
import { type Level, levels } from './qualification.ts'
import type { LocalDate } from './time.ts'

/** How a stretch lies to a date. */
export type TenureState = 'now' | 'later' | 'over'

/** Whether a stretch holds on a date, begins after it, or has run out. */
export function stateOn({ from, until }: Tenure, date: LocalDate): TenureState {
  if (until !== null && until <= date) return 'over'
  return from !== null && from > date ? 'later' : 'now'
}

/**
 * The stretch that says most on a date: the highest that holds then, else the next to begin, else the last that ran out.
 *
 * @returns null without any
 */
export function telling<T extends Tenure>(tenures: readonly T[], date: LocalDate): T | null {
  const sorted = [...tenures].sort(byStart)
  const holding = sorted.filter(tenure => stateOn(tenure, date) === 'now')
  const height = ({ level }: Tenure) => levels.indexOf(level)
  if (holding.length > 0) return holding.reduce((best, each) => (height(each) > height(best) ? each : best))
  const later = sorted.find(tenure => stateOn(tenure, date) === 'later')
  return (
    later ?? sorted.reduce<T | null>((last, each) => ((last?.until ?? '') > (each.until ?? '') ? last : each), null)
  )
}

/** The stretches with a level from a date on: the one that says most then gets it, one that has run out is followed by a new one. */
export function withLevel(tenures: readonly Tenure[], level: Level, date: LocalDate): Tenure[] {
  const plain = tenures.map(plainTenure)
  const shown = telling(plain, date)
  if (shown === null) return [{ level, from: null, until: null }]
  if (stateOn(shown, date) === 'over') return [...plain, { level, from: date, until: null }]
  return plain.map(tenure => (tenure === shown ? { ...tenure, level } : tenure))
}

/** The stretches without the one that says most on a date. */
export function withoutShown(tenures: readonly Tenure[], date: LocalDate): Tenure[] {
  const plain = tenures.map(plainTenure)
  const shown = telling(plain, date)
  return plain.filter(tenure => tenure !== shown)
}

/** A stretch without the row around it. */
export function plainTenure({ level, from, until }: Tenure): Tenure {
  return { level, from, until }
}
