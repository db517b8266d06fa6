import type { When } from '../grid/date.ts'
import { guessGrid } from '../grid/draft.ts'
import type { GridReading } from '../grid/grid.ts'
import { openYears } from '../open-year.ts'
import { readDate } from '../paste/date.ts'
import type { Rota } from '../rota.ts'
import { computedTable, recognise, type Sheet } from './columns.ts'
import { guessMapping, valuesOf } from './guess.ts'
import { headerKey, mappedSheet } from './mapping.ts'
import { type FileProblem, type ImportFile, type PlannedMapping, shortened } from './plan.ts'
import type { ColumnMapping } from './plan-kinds.ts'
import { type CsvTable, readTable } from './table.ts'

/** What was said before of the columns of a table, by its header's key; null: nothing. */
export type KnownMappings = (key: string) => ColumnMapping | null

/** A file as it is read: as a table of records, as a rota, or why it is neither. */
export interface ReadFile {
  readonly sheet: Sheet | null
  readonly grid: { readonly table: CsvTable; readonly reading: GridReading; readonly when: When } | null
  readonly problem: FileProblem | null
  readonly mapped: PlannedMapping | null
  /** By what its header is known again; null where it names its columns as we do. */
  readonly key: string | null
}

const nothing: ReadFile = { sheet: null, grid: null, problem: null, mapped: null, key: null }

/** A table with more columns is not asked about. */
const mostColumns = 100

/** Finds out how a file is to be read: as was said, by its columns, as it was before, or else by a guess. */
export function readFile(rota: Rota, file: ImportFile, known: KnownMappings): ReadFile {
  const reading = readTable(file.text, file.isSheet)
  if (!reading.ok) return { ...nothing, problem: reading.problem }
  const { table } = reading
  const computed = computedTable(table.header)
  if (computed) return { ...nothing, problem: { code: 'computed', detail: computed } }
  const told = file.mapping ?? null
  const recognised = told || file.grid ? null : recognise(table)
  if (recognised) return { ...nothing, sheet: recognised }
  const key = headerKey(table.header)
  const remembered = told ?? known(key)
  const sheet = remembered && mappedSheet(table, remembered)
  if (sheet && !file.grid) {
    return { ...nothing, sheet, mapped: mappingOf(table, remembered, told ? 'told' : 'remembered'), key }
  }
  const when = whenOf(rota, file.name, table)
  const grid = file.grid ?? (told ? null : guessGrid(rota, table, when))
  if (grid) return { ...nothing, grid: { table, reading: grid, when }, mapped: guessed(rota, table, remembered), key }
  const problem = { code: 'unknown-columns', detail: shortened(table.header.join(', ')) } as const
  return { ...nothing, problem, mapped: guessed(rota, table, remembered), key }
}

function guessed(rota: Rota, table: CsvTable, remembered: ColumnMapping | null): PlannedMapping | null {
  const isTable = table.header.length > 1 && table.header.length <= mostColumns && table.lines.length > 0
  return isTable ? mappingOf(table, remembered ?? guessMapping(rota, table), 'guessed') : null
}

function mappingOf(table: CsvTable, mapping: ColumnMapping, from: PlannedMapping['from']): PlannedMapping {
  const columns = table.header.slice(0, mostColumns).map((title, index) => ({
    title: shortened(title),
    samples: [...new Set(valuesOf(table, index))].slice(0, 3).map(shortened),
  }))
  return { mapping, from, columns }
}

/** The year, and the month if it is just one, that the name of a file or its first rows tell; else the last year that is open. */
function whenOf(rota: Rota, name: string, { header, lines }: CsvTable): When {
  const first = [name, ...header, ...lines.slice(0, 2).flatMap(({ fields }) => fields.slice(0, 40))]
  const text = first.join(' ').slice(0, 5000)
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0]
  const months = new Set(
    [...text.matchAll(/(?<!\p{L})\p{L}{3,9}(?!\p{L})/gu)].flatMap(
      ([word]) => readDate(`1 ${word}`, 2000)?.slice(5, 7) ?? [],
    ),
  )
  const [month] = months
  return {
    year: year === undefined ? (openYears(rota).at(-1) ?? 0) : Number(year),
    month: months.size === 1 ? Number(month) : null,
  }
}
