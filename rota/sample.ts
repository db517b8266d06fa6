import { apply, type Change, squash } from './change.ts'
import { planImport } from './csv/import.ts'
import type { ImportFile, ImportKind } from './csv/plan.ts'
import { beginRota, decideNewRota } from './new-rota.ts'
import { decideOpenYear } from './open-year.ts'

/** The kinds of record of which the sample has a CSV file. */
export const sampleKinds = [
  'people',
  'qualifications',
  'absences',
  'operations',
  'holidays',
  'bookings',
] as const satisfies readonly ImportKind[]

/**
 * The sample rota of 2017 as its first change: the default roles, the year opened, and the import of its CSV files.
 *
 * @param files  those that ship with the app
 * @throws RangeError if the year does not open in a new rota: a programming fault
 */
export function decideSample(files: readonly ImportFile[], newId: () => string): Change {
  const start = decideNewRota('Sample 2017', 'Europe/Zurich', newId)
  const begun = beginRota(start)
  const year = decideOpenYear(begun, 2017, newId)
  const opened = apply(begun, year)
  if (!opened.ok) throw new RangeError('the sample year does not open')
  const { change } = planImport(opened.rota, files, newId)
  return squash('Start the 2017 sample', [start, year, change])
}
