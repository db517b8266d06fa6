import type { PlannedFile } from './plan.ts'

/** How many lines become what. */
export interface Tally {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: number
}

/** Counts the lines of some files; those of a file that is refused as a whole have none. */
export function tallyOf(files: readonly Pick<PlannedFile, 'lines'>[]): Tally {
  const counts = { add: 0, change: 0, same: 0, refused: 0 }
  for (const { lines } of files) for (const { verdict } of lines) counts[verdict]++
  return { added: counts.add, changed: counts.change, same: counts.same, refused: counts.refused }
}
