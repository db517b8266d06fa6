import { added, type RowChange, replaced } from '../change.ts'
import { type Records, tableNames, tables } from '../records.ts'
import { type Rota, sameRow } from '../rota.ts'
import type { Sheet } from './columns.ts'
import { checked, columnOf, type Draft, type Drafting, readLine, refusal, refusedDraft, taken } from './line.ts'
import type { ImportKind } from './plan-kinds.ts'
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
  wishes: { table: 'wish', key: ['personId', 'start', 'end'] },
} as const satisfies Record<EntryKind, { table: keyof Records; key: readonly string[] }>

type Entry = Records[(typeof entries)[EntryKind]['table']]
type Values = Readonly<Record<string, unknown>>

/**
 * What the lines of a file do to the rows that are there.
 *
 * A row keeps what the file has no column for. A line about the same row as an earlier one is refused if it says
 * something else. People are found by their id where a file tells it, else by their e-mail address. O(rows + lines).
 */
export function draftEntries(rota: Rota, sheet: Sheet, kind: EntryKind, newId: () => string): Drafting {
  const { table } = entries[kind]
  const known = new KnownEntries(rota, kind)
  const inFile = new Set<string>()
  const rows: RowChange[] = []

  const draft = (line: CsvLine): Draft => {
    const reading = readLine(sheet, line, rota)
    if (!reading.ok) return refusedDraft(line, reading.problem)
    const { id, ...given } = reading.values
    const before = known.find(id, given)
    const values = before ? { ...before, ...givenBy(sheet, given) } : { ...given, id: known.freeId(id) ?? newId() }
    const checking = checked<Entry>(sheet, line, tables[table], values)
    if (!checking.ok) return refusedDraft(line, checking.problem)
    const row = checking.values
    if (known.belongsToAnother(row)) {
      return refusedDraft(line, refusal(sheet, line, columnOf(sheet, 'email'), 'another-person'))
    }
    if (before && !sameRow(before, row) && inFile.has(before.id)) {
      return refusedDraft(line, refusal(sheet, line, firstDifference(sheet, before, row), 'twice-in-file'))
    }
    inFile.add(row.id)
    if (before && sameRow(before, row)) return taken(line, 'same', row.id)
    known.put(row, before)
    rows.push(before ? replaced(table, before, row) : added(table, row))
    return taken(line, before ? 'change' : 'add', row.id)
  }
  return { drafts: sheet.table.lines.map(draft), rows, opens: [] }
}

/** The rows that lines can be about: those of the rota and those of the lines before. */
class KnownEntries {
  readonly #rota: Rota
  readonly #kind: EntryKind
  readonly #byId: Map<string, Entry>
  readonly #byKey = new Map<string, Entry[]>()

  constructor(rota: Rota, kind: EntryKind) {
    this.#rota = rota
    this.#kind = kind
    this.#byId = new Map<string, Entry>(rota.rows[entries[kind].table])
    for (const row of this.#byId.values()) this.#add(row)
  }

  /** The row that a line is about: of several that its key fits the one that says the same, else the last. */
  find(id: unknown, given: Values): Entry | undefined {
    const byId = typeof id === 'string' ? this.#byId.get(id) : undefined
    if (byId) return byId
    const fitting = this.#byKey.get(this.#keyOf(given))
    if (!fitting || fitting.length === 1) return fitting?.[0]
    const says = Object.entries(given)
    return fitting.find(row => says.every(([field, value]) => sameRow(valueIn(row, field), value))) ?? fitting.at(-1)
  }

  /** An id that a file gives to somebody new, unless anything in the rota has it. */
  freeId(id: unknown): string | null {
    if (typeof id !== 'string') return null
    return this.#byId.has(id) || tableNames.some(table => this.#rota.rows[table].has(id)) ? null : id
  }

  /** Whether somebody else has the e-mail address of a person. */
  belongsToAnother(row: Entry): boolean {
    return this.#kind === 'people' && (this.#byKey.get(this.#keyOf(row)) ?? []).some(({ id }) => id !== row.id)
  }

  put(row: Entry, before: Entry | undefined): void {
    if (before) {
      const key = this.#keyOf(before)
      this.#byKey.set(
        key,
        (this.#byKey.get(key) ?? []).filter(({ id }) => id !== before.id),
      )
    }
    this.#byId.set(row.id, row)
    this.#add(row)
  }

  #add(row: Entry): void {
    const key = this.#keyOf(row)
    const fitting = this.#byKey.get(key)
    if (fitting) fitting.push(row)
    else this.#byKey.set(key, [row])
  }

  #keyOf(values: Values): string {
    return JSON.stringify(entries[this.#kind].key.map(field => valueIn(values, field)))
  }
}

function valueIn(values: Values, field: string): unknown {
  return values[field]
}

/** The values for which the file has a column. */
function givenBy({ at }: Sheet, values: Values): Values {
  return Object.fromEntries(
    [...at.keys()].filter(({ field }) => field in values).map(({ field }) => [field, values[field]]),
  )
}

function firstDifference(sheet: Sheet, a: Values, b: Values) {
  return sheet.columns.find(({ field }) => !sameRow(a[field], b[field]) && columnOf(sheet, field))
}
