import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { type Change, type Conflict, inverse, squash } from '../rota/change.ts'
import type { Progress, Snapshot } from '../rota/contract.ts'
import type { HistoryEntry, HistoryKind } from '../rota/history/entry.ts'
import { rewound } from '../rota/history/rewind.ts'
import { type Records, type Table, tableNames } from '../rota/records.ts'
import { Rota } from '../rota/rota.ts'
import type { Interval } from '../rota/time.ts'
import { type Followed, type HistoryScope, StoredHistory } from './history.ts'
import { StoredRows } from './rows.ts'
import { missing, orTroubled, type Troubled, troubled } from './trouble.ts'

/** What was written, at which revision. */
export interface Written {
  readonly ok: true
  readonly revision: number
  readonly label: string
}

/** Rows have changed since the change was decided; nothing was written. */
export interface Conflicting {
  readonly ok: false
  readonly conflicts: readonly Conflict[]
}

/** There is nothing to undo or to redo. */
export interface NothingLeft {
  readonly ok: false
  readonly why: 'nothing'
}

/** A reader who is more revisions behind reads anew. */
const mostSteps = 50

const nothingLeft: NothingLeft = { ok: false, why: 'nothing' }

export type CommitOutcome = Written | Conflicting | Troubled
export type StepOutcome = CommitOutcome | NothingLeft

/** Labels of what undo would take back and redo bring back; null if there is nothing. */
export type Steps = Pick<Snapshot, 'undo' | 'redo'>

/** A rota that is kept: what it says now, and everything that was ever changed. */
export interface Store {
  /** The file, as it was asked for. */
  readonly path: string
  /**
   * What the rota says at its latest revision, all of it from one moment. Not to be changed: the next reader may get it.
   *
   * @param window  bounds the slots to those that overlap it, and the bookings to theirs; all else is whole
   */
  read(window?: Interval): Promise<Snapshot>
  /**
   * Makes a change, all of it or nothing, and logs it. What could be redone before cannot be redone after.
   *
   * @param at  milliseconds since 1970, for the history
   * @param by  who does it, for the history; empty if nobody says
   * @returns with `ok` the change is on the disk and survives a power cut
   * @throws if the change breaks a constraint of the database: the fault of whoever decided it; nothing is written
   */
  commit(change: Change, at: number, by?: string): Promise<CommitOutcome>
  /** Takes back the latest change that was not taken back yet, as a new revision. The one that made the rota stays. */
  undo(at: number, by?: string): Promise<StepOutcome>
  /** Brings back what was last taken back, as a new revision. */
  redo(at: number, by?: string): Promise<StepOutcome>
  /** How the rota differs from what it was at a revision; null if there is no such one, or too much has happened since. */
  since(revision: number): Promise<Progress | null>
  /** Everything that was changed, oldest first. */
  history(scope?: HistoryScope): Promise<HistoryEntry[]>
  /** One revision with its rows; null if there is none. */
  entry(revision: number): Promise<HistoryEntry | null>
  /** What changed a row, or one that hangs on it, oldest first, with just those rows. */
  historyOf(table: Followed, id: string): Promise<HistoryEntry[]>
  /** What a row said last, whether it is still there or not; null if there never was one of that id. */
  lastKnown<T extends Table>(table: T, id: string): Promise<Records[T] | null>
  /**
   * What the rota said at a revision, with nothing to undo or redo; null if there is no such revision.
   * @throws RangeError if the log of the file does not lead to its rows
   */
  readAt(revision: number): Promise<Snapshot | null>
  /** Lets the file go and folds its log into it; the store answers no more. Twice is once. */
  close(): void
}

/** A store on an open database, which it owns from then on. @param path  for the user; `real` is the file behind it */
export function storeOn(db: Database, path: string, real: string): Store {
  return new FileStore(db, path, real)
}

class FileStore implements Store {
  readonly path: string
  readonly #real: string
  readonly #identity: string | null
  readonly #db: Database
  readonly #rows: StoredRows
  readonly #history: StoredHistory
  /** The last whole reading: every decision reads the rota that the window has just been shown. */
  #latest: Snapshot | null = null

  constructor(db: Database, path: string, real: string) {
    this.path = path
    this.#real = real
    this.#identity = identityOf(real)
    this.#db = db
    this.#rows = new StoredRows(db)
    this.#history = new StoredHistory(db)
  }

  async read(window?: Interval): Promise<Snapshot> {
    return this.#atOneMoment(() => {
      const { revision } = this.#history
      if (window) return { revision, rows: this.#rows.read(window), ...this.#steps() }
      const known = this.#latest
      if (known !== null && known.revision === revision) return known
      this.#latest = { revision, rows: this.#rows.read(), ...this.#steps() }
      return this.#latest
    })
  }

  async since(revision: number): Promise<Progress | null> {
    return this.#atOneMoment(() => {
      const latest = this.#history.revision
      if (revision < 1 || revision > latest || latest - revision > mostSteps) return null
      const { rows } = squash('', this.#history.entries({ after: revision }))
      return { revision: latest, rows: [...rows], ...this.#steps() }
    })
  }

  async commit(change: Change, at: number, by = ''): Promise<CommitOutcome> {
    return this.#write(() => this.#make(change, at, by, 'do', null))
  }

  async undo(at: number, by = ''): Promise<StepOutcome> {
    return this.#write(() => {
      const step = this.#history.undoable
      return step ? this.#make(inverse(this.#history.changeOf(step)), at, by, 'undo', step.revision) : nothingLeft
    })
  }

  async redo(at: number, by = ''): Promise<StepOutcome> {
    return this.#write(() => {
      const step = this.#history.redoable
      return step ? this.#make(this.#history.changeOf(step), at, by, 'redo', step.revision) : nothingLeft
    })
  }

  async history(scope: HistoryScope = {}): Promise<HistoryEntry[]> {
    return this.#atOneMoment(() => this.#history.entries(scope))
  }

  async entry(revision: number): Promise<HistoryEntry | null> {
    return this.#atOneMoment(() => this.#history.entry(revision))
  }

  async historyOf(table: Followed, id: string): Promise<HistoryEntry[]> {
    return this.#atOneMoment(() => this.#history.about(table, id))
  }

  async lastKnown<T extends Table>(table: T, id: string): Promise<Records[T] | null> {
    return this.#history.lastKnown(table, id)
  }

  async readAt(revision: number): Promise<Snapshot | null> {
    return this.#atOneMoment(() => {
      if (revision < 1 || revision > this.#history.revision) return null
      const later = this.#history.entries({ after: revision }).flatMap(({ rows }) => rows)
      const { rows } = rewound(Rota.fromRows(this.#rows.read()), later)
      const lists = Object.fromEntries(tableNames.map(table => [table, [...rows[table].values()]])) as unknown
      return { revision, rows: lists as Snapshot['rows'], undo: null, redo: null }
    })
  }

  close(): void {
    this.#db.close()
  }

  #steps(): Steps {
    return { undo: this.#history.undoable?.label ?? null, redo: this.#history.redoable?.label ?? null }
  }

  #atOneMoment<Value>(read: () => Value): Value {
    return this.#db.transaction(read).deferred()
  }

  #write<Value>(body: () => Value): Value | Troubled {
    return orTroubled(this.path, 'write', () => {
      // SQLite would go on writing to a file that was deleted or replaced, and confirm what nobody will find.
      if (identityOf(this.#real) !== this.#identity) return troubled(this.path, missing(this.#real))
      return this.#db.transaction(body).immediate()
    })
  }

  #make(change: Change, at: number, by: string, kind: HistoryKind, target: number | null): Written | Conflicting {
    const conflicts = this.#rows.apply(change.rows)
    if (conflicts.length > 0) return { ok: false, conflicts }
    return { ok: true, revision: this.#history.append(change, at, by, kind, target), label: change.label }
  }
}

function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.dev} ${stat.ino}` : null
}
