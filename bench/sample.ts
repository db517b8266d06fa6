import { join, resolve } from 'node:path'
import { v7 as newId } from 'uuid'
import { readSampleFiles } from '../electron/files.ts'
import type { Change } from '../rota/change.ts'
import { beginRota } from '../rota/new-rota.ts'
import type { RotaRows } from '../rota/records.ts'
import { decideSample } from '../rota/sample.ts'

/** The folder of the checkout. */
export const checkout = resolve(import.meta.dirname, '..')

/** The first change of the sample rota, from the CSV files that ship with the app. */
export async function sampleChange(): Promise<Change> {
  return decideSample(await readSampleFiles(join(checkout, 'electron', 'sample-2017')), newId)
}

/** The rows of the sample rota. */
export function rowsOf(change: Change): RotaRows {
  const { rows } = beginRota(change)
  return Object.fromEntries(
    Object.entries(rows).map(([table, byId]) => [table, [...byId.values()]]),
  ) as unknown as RotaRows
}
