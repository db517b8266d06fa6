import type { Database, Statement } from 'better-sqlite3'
import type { Conflict, RowChange } from '../rota/change.ts'
import type { Snapshot } from '../rota/contract.ts'
import { type Table, tableNames } from '../rota/records.ts'
import { sameRow } from '../rota/rota.ts'
import type { Interval } from '../rota/time.ts'
import { type Cell, type Mapping, mappings, type Row } from './tables.ts'

const overlapping = '"end" > ? AND "start" < ?'

/** How a window bounds a table; tables that are not named are read whole. */
const windowed: Partial<Record<Table, string>> = {
  slot: overlapping,
  booking: `slot_id IN (SELECT id FROM slot WHERE ${overlapping})`,
}

interface TableStatements {
  readonly mapping: Mapping<unknown>
  readonly all: Statement<[], Row>
  /** Takes the window's start and end; null if no window bounds the table. */
  readonly within: Statement<[number, number], Row> | null
  readonly byId: Statement<[string], Row>
  readonly insert: Statement<Cell[]>
  readonly remove: Statement<[string]>
}

function prepare(db: Database, table: Table): TableStatements {
  const mapping = mappings[table] as Mapping<unknown>
  const { name, columns, selection } = mapping
  const select = `SELECT ${selection} FROM ${name}`
  const bounds = windowed[table]
  return {
    mapping,
    all: db.prepare(select),
    within: bounds ? db.prepare(`${select} WHERE ${bounds}`) : null,
    byId: db.prepare(`${select} WHERE id = ?`),
    insert: db.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`),
    remove: db.prepare(`DELETE FROM ${name} WHERE id = ?`),
  }
}

/** The rows of a rota in an open database: reads them, and applies changes to them. */
export class StoredRows {
  readonly #tables: { readonly [T in Table]: TableStatements }

  constructor(db: Database) {
    this.#tables = Object.fromEntries(tableNames.map(table => [table, prepare(db, table)])) as {
      [T in Table]: TableStatements
    }
  }

  /** All rows; with a window only those slots that overlap it, and their bookings. To be called in a transaction. */
  read(window?: Interval): Snapshot['rows'] {
    const entries = tableNames.map(table => {
      const { mapping, all, within } = this.#tables[table]
      const rows = window && within ? within.all(window.start, window.end) : all.all()
      return [table, rows.map(mapping.read)]
    })
    return Object.fromEntries(entries) as unknown as Snapshot['rows']
  }

  /**
   * Makes a change, which must run in a transaction of the caller.
   *
   * Every row is compared before one is written. All old images are removed before the new ones are added, so that the
   * order of the rows does not matter, e.g. when two bookings exchange their seats.
   *
   * @returns the rows whose `before` is not what is stored; if there is one, nothing was written
   * @throws SqliteError if a constraint is violated, RangeError if the rota would be left without a heading: faults
   */
  apply(changes: readonly RowChange[]): readonly Conflict[] {
    const conflicts = changes.filter(({ table, id, before }) => !sameRow(this.#stored(table, id), before))
    if (conflicts.length > 0) return conflicts.map(({ table, id }) => ({ table, id }))
    for (const { table, id, before } of changes) if (before) this.#tables[table].remove.run(id)
    for (const { table, after } of changes) {
      const { insert, mapping } = this.#tables[table]
      if (after) insert.run(...mapping.write(after))
    }
    if (changes.some(({ table }) => table === 'heading') && this.#tables.heading.all.all().length !== 1)
      throw new RangeError('the change leaves the rota without a heading')
    return []
  }

  #stored(table: Table, id: string): unknown {
    const { byId, mapping } = this.#tables[table]
    const row = byId.get(id)
    return row ? mapping.read(row) : null
  }
}
