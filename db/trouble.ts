import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { FileTrouble } from '../rota/failure.ts'

/** A file that could not be read or written, and why; nothing has changed. */
export interface Troubled {
  readonly ok: false
  readonly trouble: FileTrouble
}

type Doing = 'read' | 'write'

/** Says what is wrong with a file. */
export function troubled(path: string, code: FileTrouble['code']): Troubled {
  return { ok: false, trouble: { path, code } }
}

/**
 * Does something with a file and turns what only the world can be blamed for into a value.
 *
 * @param doing  what is tried; says whether a file that does not let itself be used cannot be read or cannot be written
 * @throws everything else, e.g. a violated constraint: a programming fault
 */
export function orTroubled<Value>(path: string, doing: Doing, body: () => Value): Value | Troubled {
  try {
    return body()
  } catch (error) {
    const code = codeOf(error, path, doing)
    if (!code) throw error
    return troubled(path, code)
  }
}

/** What a missing file means: it may be gone alone or with its folder. */
export function missing(path: string): 'not-found' | 'folder-gone' {
  return existsSync(dirname(path)) ? 'not-found' : 'folder-gone'
}

function codeOf(error: unknown, path: string, doing: Doing): FileTrouble['code'] | null {
  if (error instanceof Sqlite.SqliteError) return sqliteCode(error.code, path, doing)
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return systemCode(String(error.code), path, doing)
  return null
}

function sqliteCode(code: string, path: string, doing: Doing): FileTrouble['code'] | null {
  const primary = code.split('_').slice(0, 2).join('_')
  switch (primary) {
    case 'SQLITE_FULL':
      return 'disk-full'
    case 'SQLITE_BUSY':
    case 'SQLITE_PROTOCOL':
      return 'in-use'
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return 'read-only'
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return 'damaged'
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
      if (!existsSync(path)) return missing(path)
      return doing === 'write' && isFull(dirname(path)) ? 'disk-full' : `cannot-${doing}`
    default:
      return null
  }
}

/** Bytes of the smallest file that SQLite lays beside one that it writes to. */
const leastBeside = 32 * 1024

/** Whether a disk has no room for what SQLite has to lay beside a file; it says no more than that this failed. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < leastBeside
}

function systemCode(code: string, path: string, doing: Doing): FileTrouble['code'] {
  switch (code) {
    case 'ENOENT':
      return missing(path)
    case 'ENOTDIR':
      return 'folder-gone'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return doing === 'read' ? 'cannot-read' : 'read-only'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EBUSY':
      return 'in-use'
    default:
      return `cannot-${doing}`
  }
}
