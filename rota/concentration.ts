/** How unevenly something is carried. */
export interface Concentration {
  /** How many carry it, or could. */
  readonly of: number
  readonly total: number
  /** The third of them that carries most, rounded up: how many they are, and their share in percent. */
  readonly busiest: { readonly count: number; readonly percent: number }
  /** 0: all carry the same. Towards 1: one carries all. */
  readonly gini: number
}

/**
 * How unevenly loads are carried, by the share of the busiest third and by Gini's coefficient.
 *
 * @param loads  what each carries, none below 0, in any order; who could carry something and does not is a 0
 * @returns null where nobody carries anything
 *
 * O(n log n).
 */
export function concentrationOf(loads: readonly number[]): Concentration | null {
  const rising = [...loads].sort((a, b) => a - b)
  const total = rising.reduce((sum, load) => sum + load, 0)
  if (total === 0) return null
  const of = rising.length
  const count = Math.ceil(of / 3)
  const theirs = rising.slice(of - count).reduce((sum, load) => sum + load, 0)
  const ranked = rising.reduce((sum, load, index) => sum + (index + 1) * load, 0)
  return {
    of,
    total,
    busiest: { count, percent: (100 * theirs) / total },
    gini: Math.max(0, (2 * ranked) / (of * total) - (of + 1) / of),
  }
}
