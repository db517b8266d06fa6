import type { Database } from 'better-sqlite3'
import { applicationId } from './connection.ts'

/** One step from a shape of the file to the next. */
export interface Migration {
  /** The `user_version` it leads to. */
  readonly version: number
  /**
   * What takes the file there. A step that changes the shape of a record rewrites its rows and their images in
   * `history_row` too (its triggers dropped and made again): undo reads them.
   */
  readonly sql: string
}

/** The shape a file is in: the number of the last migration it went through, 0 if none. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Takes a file through the steps it has not seen, each in a transaction of its own.
 *
 * Foreign keys are checked at the end of each step instead of during it, so that a step may rebuild tables.
 *
 * @throws whatever a step throws, and RangeError if it leaves a row that refers to nothing; that step has done nothing then
 */
export function migrate(db: Database, steps: readonly Migration[]): void {
  db.pragma('foreign_keys = OFF')
  try {
    for (const { version, sql } of steps) {
      db.transaction(() => {
        if (versionOf(db) >= version) return
        db.exec(sql)
        const dangling = db.pragma('foreign_key_check') as unknown[]
        if (dangling.length > 0) throw new RangeError(`migration ${version} leaves ${dangling.length} dangling rows`)
        db.pragma(`application_id = ${applicationId}`)
        db.pragma(`user_version = ${version}`)
      }).immediate()
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
