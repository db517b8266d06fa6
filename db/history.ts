import type { Database, Statement } from 'better-sqlite3'
import type { Change, RowChange } from '../rota/change.ts'
import type { HistoryEntry, HistoryHead, HistoryKind } from '../rota/history/entry.ts'
import type { Records, Table } from '../rota/records.ts'

/** Which part of the history is asked for; everything unless told. */
export interface HistoryScope {
  /** Only rows of these tables, and only revisions that have some. */
  readonly tables?: readonly Table[]
  /** Only later revisions than this one. */
  readonly after?: number
}

/** A row whose history can be asked for together with that of the rows that hang on it. */
export type Followed = 'booking' | 'slot' | 'person'

/** A revision that undo or redo would act on. */
export interface Step {
  readonly revision: number
  readonly label: string
}

interface RowImages {
  readonly table: Table
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}

/** By which field rows of other tables hang on a followed row. */
const hangsOn: { readonly [T in Followed]: string | null } = { booking: null, slot: 'slotId', person: 'personId' }

const headSql = 'revision, at, "by", label, kind, target'
const imagesSql = 'r.table_name AS "table", r.row_id AS id, r.before, r.after'

/** Whether the last thing that happened to a revision, if anything, was that it was taken back. */
const lastEventIsUndo = (revision: string) =>
  `(SELECT e.kind FROM history e WHERE e.target = ${revision} ORDER BY e.revision DESC LIMIT 1) IS 'undo'`

/** The append-only log of a rota in an open database. What can be undone and redone is read from it, never stored. */
export class StoredHistory {
  readonly #revision: Statement<[], number | null>
  readonly #undoable: Statement<[], Step>
  readonly #redoable: Statement<[], Step>
  readonly #append: Statement<[number, string, string, HistoryKind, number | null]>
  readonly #appendRow: Statement<[number, number, Table, string, string | null, string | null]>
  readonly #images: Statement<[number], RowImages>
  readonly #entries: Statement<[number], HistoryHead>
  readonly #rows: Statement<[number], RowImages & { revision: number }>
  readonly #rowsOf: Statement<[string, number], RowImages & { revision: number }>
  readonly #head: Statement<[number], HistoryHead>
  readonly #about: Statement<[{ table: Followed; id: string; path: string }], RowImages & { revision: number }>
  readonly #lastImage: Statement<[Table, string], string>

  constructor(db: Database) {
    this.#revision = db.prepare<[], number | null>('SELECT max(revision) FROM history').pluck()
    // The first revision made the rota: without it there would be nothing left to show.
    this.#undoable = db.prepare(
      `SELECT h.revision, h.label FROM history h
       WHERE h.kind = 'do' AND h.revision > 1 AND NOT ${lastEventIsUndo('h.revision')}
       ORDER BY h.revision DESC LIMIT 1`,
    )
    this.#redoable = db.prepare(
      `SELECT h.target AS revision, h.label FROM history h
       WHERE h.kind = 'undo' AND ${lastEventIsUndo('h.target')}
         AND h.revision > (SELECT d.revision FROM history d WHERE d.kind = 'do' ORDER BY d.revision DESC LIMIT 1)
       ORDER BY h.target LIMIT 1`,
    )
    this.#append = db.prepare('INSERT INTO history (at, "by", label, kind, target) VALUES (?, ?, ?, ?, ?)')
    this.#appendRow = db.prepare(
      'INSERT INTO history_row (revision, position, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#images = db.prepare(`SELECT ${imagesSql} FROM history_row r WHERE r.revision = ? ORDER BY r.position`)
    this.#entries = db.prepare(`SELECT ${headSql} FROM history WHERE revision > ? ORDER BY revision`)
    this.#rows = db.prepare(
      `SELECT r.revision, ${imagesSql} FROM history_row r WHERE r.revision > ? ORDER BY r.revision, r.position`,
    )
    this.#rowsOf = db.prepare(
      `SELECT r.revision, ${imagesSql} FROM history_row r
       WHERE r.table_name IN (SELECT value FROM json_each(?)) AND r.revision > ? ORDER BY r.revision, r.position`,
    )
    this.#head = db.prepare(`SELECT ${headSql} FROM history WHERE revision = ?`)
    this.#about = db.prepare(
      `SELECT r.revision, ${imagesSql} FROM history_row r
       WHERE (r.table_name = $table AND r.row_id = $id) OR r.before ->> $path = $id OR r.after ->> $path = $id
       ORDER BY r.revision, r.position`,
    )
    this.#lastImage = db
      .prepare<[Table, string], string>(
        `SELECT coalesce(r.after, r.before) FROM history_row r WHERE r.table_name = ? AND r.row_id = ?
         ORDER BY r.revision DESC LIMIT 1`,
      )
      .pluck()
  }

  /** The latest revision; 0 before the first. */
  get revision(): number {
    return this.#revision.get() ?? 0
  }

  /** What undo would take back; null if there is nothing. */
  get undoable(): Step | null {
    return this.#undoable.get() ?? null
  }

  /** What redo would bring back; null if there is nothing, e.g. because something else was done meanwhile. */
  get redoable(): Step | null {
    return this.#redoable.get() ?? null
  }

  /** Logs what was done, in the transaction that did it. @returns the new revision */
  append({ label, rows }: Change, at: number, by: string, kind: HistoryKind, target: number | null): number {
    const revision = Number(this.#append.run(at, by, label, kind, target).lastInsertRowid)
    rows.forEach(({ table, id, before, after }, position) => {
      this.#appendRow.run(revision, position, table, id, imageOf(before), imageOf(after))
    })
    return revision
  }

  /** What a revision changed. */
  changeOf({ revision, label }: Step): Change {
    return { label, rows: this.#images.all(revision).map(rowChangeOf) }
  }

  /** A revision with its rows; null if there is none. */
  entry(revision: number): HistoryEntry | null {
    const head = this.#head.get(revision)
    return head ? { ...head, rows: this.#images.all(revision).map(rowChangeOf) } : null
  }

  /** The revisions that changed a row or one that hangs on it, with just those rows, ascending. Reads the whole log. */
  about(table: Followed, id: string): HistoryEntry[] {
    const rows = byRevision(this.#about.all({ table, id, path: `$.${hangsOn[table] ?? 'id'}` }))
    return [...rows].map(([revision, rows]) => ({ ...(this.#head.get(revision) as HistoryHead), rows }))
  }

  /** What a row said last, whether it is still there or not; null if there never was one of that id. */
  lastKnown<T extends Table>(table: T, id: string): Records[T] | null {
    const image = this.#lastImage.get(table, id)
    return image === undefined ? null : (JSON.parse(image) as Records[T])
  }

  /** Revisions in ascending order. To be called in a transaction. */
  entries({ tables, after = 0 }: HistoryScope): HistoryEntry[] {
    const rows = byRevision(tables ? this.#rowsOf.all(JSON.stringify(tables), after) : this.#rows.all(after))
    return this.#entries
      .all(after)
      .filter(({ revision }) => !tables || rows.has(revision))
      .map(head => ({ ...head, rows: rows.get(head.revision) ?? [] }))
  }
}

/** Rows by their revision, in the order in which they come. */
function byRevision(images: readonly (RowImages & { readonly revision: number })[]): Map<number, RowChange[]> {
  const byRevision = new Map<number, RowChange[]>()
  for (const image of images) {
    const rows = byRevision.get(image.revision)
    if (rows) rows.push(rowChangeOf(image))
    else byRevision.set(image.revision, [rowChangeOf(image)])
  }
  return byRevision
}

/** A half of a surrogate pair, which JSON keeps and SQLite's text does not; also matches text that only looks like one. */
const loneSurrogate = /\\ud[89a-f]/

/** The image must say what the row will say once it is stored, or an undo would not know it again. */
function imageOf(record: object | null): string | null {
  if (!record) return null
  const image = JSON.stringify(record)
  return loneSurrogate.test(image)
    ? JSON.stringify(record, (_, value) => (typeof value === 'string' ? Buffer.from(value).toString() : value))
    : image
}

function rowChangeOf({ table, id, before, after }: RowImages): RowChange {
  return { table, id, before: before && JSON.parse(before), after: after && JSON.parse(after) } as RowChange
}
