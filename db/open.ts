import { existsSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Change } from '../rota/change.ts'
import type { FileTrouble } from '../rota/failure.ts'
import { backUp } from './backup.ts'
import { connect } from './connection.ts'
import { StoredHistory } from './history.ts'
import { inspect } from './inspect.ts'
import { type Migration, migrate, versionOf } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { companions, placeFile } from './place-file.ts'
import { StoredRows } from './rows.ts'
import { type Store, storeOn } from './store.ts'
import { orTroubled, type Troubled, troubled } from './trouble.ts'

/** An open rota, which the caller closes; or what is wrong with its file. */
export type Opened = { readonly ok: true; readonly store: Store } | Troubled

/**
 * Opens a rota.
 *
 * A file that is no rota, damaged, read-only or from a newer app is left byte for byte as it was. One from an older app
 * is brought up to date after a copy of it was kept beside it.
 *
 * @param steps  the migrations this app knows
 */
export function openRota(path: string, steps: readonly Migration[] = migrations): Opened {
  const found = inspect(path, steps)
  if (!found.ok) return found
  const { real } = found
  return orTroubled(path, 'write', () => {
    const db = connect(real)
    try {
      const version = versionOf(db)
      if (version < steps.length) {
        if (!backUp(db, real, version, steps)) {
          db.close()
          return troubled(path, 'read-back')
        }
        migrate(db, steps)
      }
      return { ok: true, store: storeOn(db, path, real) }
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/**
 * Makes a new rota file and opens it. A file that is there already is replaced, in one step and only if all went well.
 *
 * @param first  the change that makes the rota, its heading among the rows; it becomes revision 1 and cannot be undone
 * @param at  milliseconds since 1970, for the history
 * @param by  who makes it, for the history
 * @throws RangeError or SqliteError if `first` makes no rota: a programming fault; nothing is written
 */
export function createRota(path: string, first: Change, at: number, by = ''): Opened {
  if (!first.rows.some(({ table, after }) => table === 'heading' && after))
    throw new RangeError('a rota begins with its heading')
  return orTroubled(path, 'write', () => {
    const target = existsSync(path) ? realpathSync(path) : resolve(path)
    const hindrance = hindranceAt(target)
    if (hindrance) return troubled(path, hindrance)
    placeFile(target, fresh => {
      write(fresh, first, at, by)
      // The log of a file that was not closed would be taken for the new one's.
      for (const suffix of companions) rmSync(`${target}${suffix}`, { force: true })
    })
    return openRota(path)
  })
}

function hindranceAt(target: string): FileTrouble['code'] | null {
  // SQLite's file name loses blanks at its ends: what it would write is another file.
  if (target.trim() !== target) return 'cannot-write'
  const there = statSync(target, { throwIfNoEntry: false })
  if (!there) return null
  if ((there.mode & 0o222) === 0) return 'read-only'
  if (!existsSync(`${target}-wal`)) return null
  // Opening and closing folds a forgotten log into the old rota; a log that stays belongs to somebody who works with it.
  const old = openRota(target)
  if (!old.ok) return old.trouble.code === 'in-use' ? 'in-use' : null
  old.store.close()
  return existsSync(`${target}-wal`) ? 'in-use' : null
}

function write(path: string, first: Change, at: number, by: string): void {
  writeFileSync(path, '', { flag: 'wx' })
  const db = connect(path)
  try {
    migrate(db, migrations)
    db.transaction(() => {
      if (new StoredRows(db).apply(first.rows).length > 0) throw new RangeError('a new rota has nothing to replace')
      new StoredHistory(db).append(first, at, by, 'do', null)
    }).immediate()
  } finally {
    db.close()
  }
}
