import { apply, type Change, type ChangedField, changedFields, type RowChange, squash } from '../change.ts'
import { draftGrid } from '../grid/draft.ts'
import type { PlannedGrid } from '../grid/grid.ts'
import type { Table } from '../records.ts'
import type { Rota } from '../rota.ts'
import { hardBreachesOf } from '../rules/check.ts'
import { draftBookings } from './bookings.ts'
import { draftEntries } from './entries.ts'
import type { Draft, Drafting } from './line.ts'
import { FieldChange, type ImportFile, type ImportPlan, type PlannedFile, type PlannedLine, shortened } from './plan.ts'
import { type ImportKind, importKinds } from './plan-kinds.ts'
import { type KnownReadings, type ReadFile, readFiles, type ToldReadings, toldOf } from './read-file.ts'

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

const nothingKnown: KnownReadings = { columns: () => null, grid: () => null }

/**
 * What an import would do, line by line, and the change that does it.
 *
 * Files are told apart by their columns and taken in the order of what they refer to; of several files that say
 * something about the same row the last has it. Nothing is ever removed, and what is not taken is in the plan with the
 * reason. Flags are the hard rules broken once everything is imported.
 *
 * @param newId  makes a UUID at each call
 * @param known  how files of others were read before
 * @returns a change without rows if there is nothing to import, and how files are read as somebody says
 */
export function planImport(
  rota: Rota,
  files: readonly ImportFile[],
  newId: () => string,
  known: KnownReadings = nothingKnown,
): { plan: ImportPlan; change: Change; told: ToldReadings } {
  const read = readFiles(rota, files, known)
  const draftings = new Map<ReadFile, Drafting & { readonly planned?: PlannedGrid }>()
  const changes: Change[] = []
  let imported = rota
  for (const kind of dependencyOrder) {
    for (const file of read) {
      if (kindOf(file) !== kind) continue
      const drafting = draft(imported, file, newId)
      draftings.set(file, drafting)
      const change = { label: kind, rows: drafting.rows }
      imported = applied(imported, change)
      changes.push(change)
    }
  }
  const { rows } = squash('', changes)
  const planned = read.map((file, index): PlannedFile => {
    const { name } = files[index] as ImportFile
    const { problem, mapped } = file
    const drafting = draftings.get(file)
    const rows = new Map(drafting?.rows.map(row => [row.id, row]))
    const lines = drafting?.drafts.map(draft => plannedLine(imported, kindOf(file), draft, rows)) ?? []
    return { name, kind: kindOf(file), mapped, grid: drafting?.planned ?? null, problem, lines }
  })
  const opens = new Set([...draftings.values()].flatMap(drafting => drafting.opens))
  return {
    plan: { files: planned, opens: [...opens].sort((a, b) => a - b), rows: rows.length },
    change: { label: labelOf(rows), rows },
    told: toldOf(read),
  }
}

function kindOf({ sheet, grid }: ReadFile): ImportKind | null {
  return grid ? 'bookings' : (sheet?.kind ?? null)
}

function draft(rota: Rota, { sheet, grid }: ReadFile, newId: () => string): Drafting & { planned?: PlannedGrid } {
  if (grid) {
    const { drafting, planned } = draftGrid(rota, grid, newId)
    return { ...drafting, planned }
  }
  if (!sheet) return { drafts: [], rows: [], opens: [] }
  return sheet.kind === 'bookings' ? draftBookings(rota, sheet, newId) : draftEntries(rota, sheet, sheet.kind, newId)
}

function applied(rota: Rota, change: Change): Rota {
  const result = apply(rota, change)
  if (!result.ok) throw new RangeError('an import does not fit the rota it was made for')
  return result.rota
}

function plannedLine(
  rota: Rota,
  kind: ImportKind | null,
  { rowId, ...line }: Draft,
  rows: ReadonlyMap<string, RowChange>,
): PlannedLine {
  const booking = kind === 'bookings' && rowId !== null ? rota.get('booking', rowId) : null
  const row = line.verdict === 'change' && rowId !== null ? rows.get(rowId) : undefined
  return {
    ...line,
    changes: row ? changedFields(row).map(fieldChange) : [],
    flags: booking ? hardBreachesOf(rota, booking).map(({ rule }) => rule) : [],
  }
}

function fieldChange({ field, before, after }: ChangedField): FieldChange {
  const told = (value: unknown) => (typeof value === 'string' ? shortened(value) : value)
  return FieldChange.parse({ field, before: told(before), after: told(after) })
}

function labelOf(rows: Change['rows']): string {
  const counts = importKinds.flatMap(kind => {
    const [table, one, several] = counted[kind]
    const count = rows.filter(row => row.table === table).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]
  })
  return `Import ${counts.length === 0 ? 'nothing' : counts.join(', ')}`
}
