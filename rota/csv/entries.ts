import { added, type RowChange, replaced } from '../change.ts'
import { type Records, tables } from '../records.ts'
import { type Rota, sameRow } from '../rota.ts'
import type { Sheet } from './columns.ts'
import { checked, columnOf, type Draft, type Drafting, readLine, refusal, refusedDraft, taken } from './line.ts'
import type { ImportKind } from './plan.ts'
import type { CsvLine } from './table.ts'

/** The kinds whose lines are rows of a table as they stand. */
export type EntryKind = Exclude<ImportKind, 'bookings'>

/** In which table the lines of a kind end, and the fields by which a line finds the row that it is about. */
const entries = {
  operations: { table: 'period', key: ['name', 'start'] },
  holidays: { table: 'holiday', key: ['name', 'start'] },
  people: { table: 'person', key: ['email'] },
  qualifications: { table: 'qualification', key: ['personId', 'roleId', 'from'] },
  absences: { table: 'absence', key: ['personId', 'start', 'end'] },
} as const satisfies Record<EntryKind, { table: keyof Records; key: readonly string[] }>

type Entry = Records[(typeof entries)[EntryKind]['table']]
type Values = Readonly<Record<string, unknown>>

/**
 * What the lines of a file do to the rows that are there.
 *
 * A row keeps what the file has no column for. A line about the same row as an earlier one is refused if it says
 * something else. O(rows + lines).
 */
export function draftEntries(rota: Rota, sheet: Sheet, kind: EntryKind, newId: () => string): Drafting {
  const { table, key } = entries[kind]
  const keyOf = (values: Values) => JSON.stringify(key.map(field => values[field]))
  const known = new Map<string, Entry>([...rota.rows[table].values()].map(row => [keyOf(row), row]))
  const inFile = new Set<string>()
  const rows: RowChange[] = []

  const draft = (line: CsvLine): Draft => {
    const reading = readLine(sheet, line, rota)
    if (!reading.ok) return refusedDraft(line, reading.problem)
    const about = keyOf(reading.values)
    const before = known.get(about)
    const values = before ? { ...before, ...givenBy(sheet, reading.values) } : { id: newId(), ...reading.values }
    const checking = checked<Entry>(sheet, line, tables[table], values)
    if (!checking.ok) return refusedDraft(line, checking.problem)
    const row = checking.values
    if (before && !sameRow(before, row) && inFile.has(about)) {
      return refusedDraft(line, refusal(sheet, line, firstDifference(sheet, before, row), 'twice-in-file'))
    }
    inFile.add(about)
    if (before && sameRow(before, row)) return taken(line, 'same', row.id)
    known.set(about, row)
    rows.push(before ? replaced(table, before, row) : added(table, row))
    return taken(line, before ? 'change' : 'add', row.id)
  }
  return { drafts: sheet.table.lines.map(draft), rows, opens: [] }
}

/** The values for which the file has a column. */
function givenBy({ at }: Sheet, values: Values): Values {
  return Object.fromEntries([...at.keys()].map(({ field }) => [field, values[field]]))
}

function firstDifference(sheet: Sheet, a: Values, b: Values) {
  return sheet.columns.find(({ field }) => !sameRow(a[field], b[field]) && columnOf(sheet, field))
}
