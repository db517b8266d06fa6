import { apply, type Change, squash } from './change.ts'
import { planImport } from './csv/import.ts'
import type { ImportFile } from './csv/plan.ts'
import { beginRota, decideNewRota } from './new-rota.ts'
import { decideOpenYear } from './open-year.ts'

/** The CSV files that the sample is made from; the run eras tell the luminosity that was recorded in them. */
export const sampleFileNames = [
  'people.csv',
  'qualifications.csv',
  'absences.csv',
  'operations.csv',
  'run-eras.csv',
  'holidays.csv',
  'bookings.csv',
] as const

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
