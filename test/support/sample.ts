import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImportFile } from '../../rota/csv/plan.ts'
import { beginRota } from '../../rota/new-rota.ts'
import type { Rota } from '../../rota/rota.ts'
import { decideSample, sampleFileNames } from '../../rota/sample.ts'
import { countedIds } from './ids.ts'

const folder = resolve(import.meta.dirname, '..', '..', 'electron', 'sample-2017')

/** The CSV files that the sample is made from. */
export function sampleFiles(): ImportFile[] {
  return sampleFileNames.map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** The sample rota of 2017, made by the import. */
export function sampleRota(): Rota {
  return beginRota(decideSample(sampleFiles(), countedIds()))
}
