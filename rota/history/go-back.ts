import { inverse, squash } from '../change.ts'
import { type Decision, decided } from '../decision.ts'
import type { HistoryEntry } from './entry.ts'

/**
 * Makes the rota what it was after a revision, as one change: takes back all that was done since.
 *
 * What was published stays told: people know of it.
 *
 * @param entry  the revision after which the rota was as it is to be
 * @param later  all that was done after it, oldest first; the last of it led to the rota as it is
 * @returns a change without rows where all that was done since cancels out
 */
export function decideGoingBack(entry: Pick<HistoryEntry, 'label'>, later: readonly HistoryEntry[]): Decision {
  const steps = later
    .map(({ label, rows }) => inverse({ label, rows: rows.filter(({ table }) => table !== 'publication') }))
    .reverse()
  return decided(squash(`Go back to: ${entry.label}`, steps))
}
