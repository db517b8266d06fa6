import { apply, type Change, squash } from '../change.ts'
import type { Table } from '../records.ts'
import type { Rota } from '../rota.ts'
import { hardBreachesOf } from '../rules/check.ts'
import { draftBookings } from './bookings.ts'
import { computedTable, recognise, type Sheet } from './columns.ts'
import { draftEntries } from './entries.ts'
import { guessMapping, valuesOf } from './guess.ts'
import type { Draft, Drafting } from './line.ts'
import { headerKey, mappedSheet } from './mapping.ts'
import {
  type FileProblem,
  type ImportFile,
  type ImportPlan,
  type PlannedFile,
  type PlannedLine,
  type PlannedMapping,
  shortened,
} from './plan.ts'
import { type ColumnMapping, type ImportKind, importKinds } from './plan-kinds.ts'
import { readTable } from './table.ts'

/** What was said before of the columns of a table, by its header's key; null: nothing. */
export type KnownMappings = (key: string) => ColumnMapping | null

/** The order in which files are taken, so that each finds what it refers to. */
const dependencyOrder: readonly ImportKind[] = [
  'operations',
  'holidays',
  'people',
  'qualifications',
  'absences',
  'wishes',
  'bookings',
]

/** The table that a kind fills, and what one row and several are called. */
const counted: Readonly<Record<ImportKind, readonly [table: Table, one: string, several: string]>> = {
  people: ['person', 'person', 'people'],
  qualifications: ['qualification', 'qualification', 'qualifications'],
  absences: ['absence', 'absence', 'absences'],
  wishes: ['wish', 'wish', 'wishes'],
  operations: ['period', 'period', 'periods'],
  holidays: ['holiday', 'holiday', 'holidays'],
  bookings: ['booking', 'booking', 'bookings'],
}

/**
 * What an import would do, line by line, and the change that does it.
 *
 * Files are told apart by their columns and taken in the order of what they refer to; of several files that say
 * something about the same row the last has it. Nothing is ever removed, and what is not taken is in the plan with the
 * reason. Flags are the hard rules broken once everything is imported.
 *
 * @param newId  makes a UUID at each call
 * @param known  how tables of others were read before
 * @returns a change without rows if there is nothing to import, and what was said of columns, by the header's key
 */
export function planImport(
  rota: Rota,
  files: readonly ImportFile[],
  newId: () => string,
  known: KnownMappings = () => null,
): { plan: ImportPlan; change: Change; told: ReadonlyMap<string, ColumnMapping> } {
  const read = files.map(file => readFile(rota, file, known))
  const sheets = read.map(({ sheet }) => sheet)
  const draftings = new Map<Sheet, Drafting>()
  const changes: Change[] = []
  let imported = rota
  for (const kind of dependencyOrder) {
    for (const sheet of sheets) {
      if (!('table' in sheet) || sheet.kind !== kind) continue
      const drafting =
        kind === 'bookings' ? draftBookings(imported, sheet, newId) : draftEntries(imported, sheet, kind, newId)
      draftings.set(sheet, drafting)
      const change = { label: kind, rows: drafting.rows }
      imported = applied(imported, change)
      changes.push(change)
    }
  }
  const { rows } = squash('', changes)
  const planned = sheets.map((sheet, index): PlannedFile => {
    const { name } = files[index] as ImportFile
    const mapped = read[index]?.mapped ?? null
    if (!('table' in sheet)) return { name, kind: null, mapped, problem: sheet, lines: [] }
    const drafts = draftings.get(sheet)?.drafts ?? []
    return {
      name,
      kind: sheet.kind,
      mapped,
      problem: null,
      lines: drafts.map(draft => plannedLine(imported, sheet, draft)),
    }
  })
  const opens = new Set([...draftings.values()].flatMap(drafting => drafting.opens))
  return {
    plan: { files: planned, opens: [...opens].sort((a, b) => a - b), rows: rows.length },
    change: { label: labelOf(rows), rows },
    told: new Map(read.flatMap(({ key, mapped }) => (key && mapped?.from === 'told' ? [[key, mapped.mapping]] : []))),
  }
}

/** A file as it is read, or why it cannot be. */
interface Read {
  readonly sheet: Sheet | FileProblem
  readonly mapped: PlannedMapping | null
  /** By what its header is known again; null where it names its columns as we do. */
  readonly key: string | null
}

function readFile(rota: Rota, { text, isSheet, mapping }: ImportFile, known: KnownMappings): Read {
  const reading = readTable(text, isSheet)
  if (!reading.ok) return { sheet: reading.problem, ...named }
  const { table } = reading
  const computed = computedTable(table.header)
  if (computed) return { sheet: { code: 'computed', detail: computed }, ...named }
  const recognised = mapping ? null : recognise(table)
  if (recognised) return { sheet: recognised, ...named }
  const key = headerKey(table.header)
  const remembered = mapping ?? known(key)
  const columns = table.header.slice(0, mostColumns).map((title, index) => ({
    title: shortened(title),
    samples: [...new Set(valuesOf(table, index))].slice(0, 3).map(shortened),
  }))
  const sheet = remembered && mappedSheet(table, remembered)
  if (sheet) return { sheet, mapped: { mapping: remembered, from: mapping ? 'told' : 'remembered', columns }, key }
  const unknown = { code: 'unknown-columns', detail: shortened(table.header.join(', ')) } as const
  const isTable = table.header.length > 1 && table.header.length <= mostColumns && table.lines.length > 0
  if (!isTable) return { sheet: unknown, ...named }
  return { sheet: unknown, mapped: { mapping: remembered ?? guessMapping(rota, table), from: 'guessed', columns }, key }
}

/** Nothing has to be said about a file. */
const named = { mapped: null, key: null } as const

/** A table with more is not asked about. */
const mostColumns = 100

function applied(rota: Rota, change: Change): Rota {
  const result = apply(rota, change)
  if (!result.ok) throw new RangeError('an import does not fit the rota it was made for')
  return result.rota
}

function plannedLine(rota: Rota, { kind }: Sheet, { rowId, ...line }: Draft): PlannedLine {
  const booking = kind === 'bookings' && rowId !== null ? rota.get('booking', rowId) : null
  return { ...line, flags: booking ? hardBreachesOf(rota, booking).map(({ rule }) => rule) : [] }
}

function labelOf(rows: Change['rows']): string {
  const counts = importKinds.flatMap(kind => {
    const [table, one, several] = counted[kind]
    const count = rows.filter(row => row.table === table).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]
  })
  return `Import ${counts.length === 0 ? 'nothing' : counts.join(', ')}`
}
