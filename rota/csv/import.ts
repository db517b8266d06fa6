import { apply, type Change, squash } from '../change.ts'
import type { Table } from '../records.ts'
import type { Rota } from '../rota.ts'
import { hardBreachesOf } from '../rules/check.ts'
import { draftBookings } from './bookings.ts'
import { computedTable, recognise, type Sheet } from './columns.ts'
import { draftEntries } from './entries.ts'
import type { Draft, Drafting } from './line.ts'
import {
  type FileProblem,
  type ImportFile,
  type ImportKind,
  type ImportPlan,
  importKinds,
  type PlannedFile,
  type PlannedLine,
  shortened,
} from './plan.ts'
import { readTable } from './table.ts'

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
 * @returns a change without rows if there is nothing to import
 */
export function planImport(
  rota: Rota,
  files: readonly ImportFile[],
  newId: () => string,
): { plan: ImportPlan; change: Change } {
  const sheets = files.map(sheetOf)
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
    if (!('table' in sheet)) return { name, kind: null, problem: sheet, lines: [] }
    const drafts = draftings.get(sheet)?.drafts ?? []
    return { name, kind: sheet.kind, problem: null, lines: drafts.map(draft => plannedLine(imported, sheet, draft)) }
  })
  const opens = new Set([...draftings.values()].flatMap(drafting => drafting.opens))
  return {
    plan: { files: planned, opens: [...opens].sort((a, b) => a - b), rows: rows.length },
    change: { label: labelOf(rows), rows },
  }
}

function sheetOf({ text, isSheet }: ImportFile): Sheet | FileProblem {
  const reading = readTable(text, isSheet)
  if (!reading.ok) return reading.problem
  const { header } = reading.table
  const computed = computedTable(header)
  if (computed) return { code: 'computed', detail: computed }
  return recognise(reading.table) ?? { code: 'unknown-columns', detail: shortened(header.join(', ')) }
}

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
