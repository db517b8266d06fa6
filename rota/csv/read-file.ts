import { monthsIn, type When } from '../grid/date.ts'
import { gridKey, guessGrid, type ReadGrid } from '../grid/draft.ts'
import type { GridReading } from '../grid/grid.ts'
import { openYears } from '../open-year.ts'
import type { Rota } from '../rota.ts'
import { computedTable, recognise, type Sheet } from './columns.ts'
import { guessMapping, valuesOf } from './guess.ts'
import { headerKey, mappedSheet } from './mapping.ts'
import { type FileProblem, type ImportFile, type PlannedMapping, shortened } from './plan.ts'
import type { ColumnMapping } from './plan-kinds.ts'
import { type CsvTable, readTable } from './table.ts'

/** How files were read before, as somebody said: tables by the key of their header, rotas by that of their shape; null: nothing was said. */
export interface KnownReadings {
  readonly columns: (key: string) => ColumnMapping | null
  readonly grid: (key: string) => GridReading | null
}

/** What is said of some files, by the same keys; null: what was said before holds no longer, as the file is of the other sort. */
export interface ToldReadings {
  readonly columns: ReadonlyMap<string, ColumnMapping | null>
  readonly grids: ReadonlyMap<string, GridReading | null>
}

/** A file as it is read: as a table of records, as a rota, or why it is neither. */
export interface ReadFile {
  readonly sheet: Sheet | null
  readonly grid: ReadGrid | null
  readonly problem: FileProblem | null
  readonly mapped: PlannedMapping | null
  /** By what its header and its shape are known again; null where it names its columns as we do, or has no days. */
  readonly keys: { readonly header: string | null; readonly shape: string | null }
}

const nothing: ReadFile = {
  sheet: null,
  grid: null,
  problem: null,
  mapped: null,
  keys: { header: null, shape: null },
}

/** A table with more columns is not asked about. */
const mostColumns = 100

/** Finds out how files are to be read: as is said of each, or else of one like it; by its columns; as was said before; or by a guess. */
export function readFiles(rota: Rota, files: readonly ImportFile[], known: KnownReadings): ReadFile[] {
  const first = files.map(file => readFile(rota, file, known))
  const { columns, grids } = toldOf(first)
  const now: KnownReadings = {
    columns: key => (columns.has(key) ? (columns.get(key) ?? null) : known.columns(key)),
    grid: key => (grids.has(key) ? (grids.get(key) ?? null) : known.grid(key)),
  }
  return first.map((read, index) => {
    const file = files[index] as ImportFile
    const isLikeOne = columns.has(read.keys.header ?? '') || grids.has(read.keys.shape ?? '')
    return isLikeOne && !file.mapping && !file.grid ? readFile(rota, file, now) : read
  })
}

function readFile(rota: Rota, file: ImportFile, known: KnownReadings): ReadFile {
  const reading = readTable(file.text, file.isSheet)
  if (!reading.ok) return { ...nothing, problem: reading.problem }
  const { table } = reading
  const computed = computedTable(table.header)
  if (computed) return { ...nothing, problem: { code: 'computed', detail: computed } }
  const told = file.mapping ?? null
  const recognised = told || file.grid ? null : recognise(table)
  if (recognised) return { ...nothing, sheet: recognised }
  const when = whenOf(rota, file.name, table)
  const keys = { header: headerKey(table.header), shape: gridKey(rota, table, when) }
  const mapping = told ?? known.columns(keys.header)
  const sheet = mapping && mappedSheet(table, mapping)
  if (sheet && !file.grid)
    return { ...nothing, sheet, mapped: mappingOf(table, mapping, told ? 'told' : 'remembered'), keys }
  const grid = told ? null : readGrid(rota, file, table, when, keys.shape === null ? null : known.grid(keys.shape))
  const mapped = guessed(rota, table, mapping)
  if (grid) return { ...nothing, grid, mapped, keys }
  const problem = { code: 'unknown-columns', detail: shortened(table.header.join(', ')) } as const
  return { ...nothing, problem, mapped, keys }
}

/** How a table is read as a rota; what was said before counts only where its role is there. */
function readGrid(
  rota: Rota,
  file: ImportFile,
  table: CsvTable,
  when: When,
  known: GridReading | null,
): ReadGrid | null {
  if (file.grid) return { table, reading: file.grid, from: 'told', when }
  const roleId = known?.layout.roleId ?? null
  if (known && (roleId === null || rota.rows.role.has(roleId))) {
    return { table, reading: known, from: 'remembered', when }
  }
  const reading = guessGrid(rota, table, when)
  return reading && { table, reading, from: 'guessed', when }
}

/** What is said of some files, to be known again. */
export function toldOf(files: readonly ReadFile[]): ToldReadings {
  const columns = new Map<string, ColumnMapping | null>()
  const grids = new Map<string, GridReading | null>()
  for (const { grid, mapped, keys } of files) {
    const mapping = mapped?.from === 'told' ? mapped.mapping : null
    const reading = grid?.from === 'told' ? grid.reading : null
    if (!mapping && !reading) continue
    if (keys.header !== null) columns.set(keys.header, mapping)
    if (keys.shape !== null) grids.set(keys.shape, reading)
  }
  return { columns, grids }
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
  const [month = null, ...others] = monthsIn(text)
  return {
    year: year === undefined ? (openYears(rota).at(-1) ?? 0) : Number(year),
    month: others.length === 0 ? month : null,
  }
}
