import { accessSync, closeSync, constants, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { FileTrouble } from '../rota/failure.ts'
import { applicationId, connectInMemory, connectToRead } from './connection.ts'
import { type Migration, versionOf } from './migrate.ts'
import { schemaAfter, schemaOf } from './schema.ts'
import { orTroubled, type Troubled, troubled } from './trouble.ts'

/** A file that may be opened for writing. */
export interface Sound {
  readonly ok: true
  /** The file itself, absolute, with links followed. */
  readonly real: string
}

/** Bytes above which a file is not read: it is checked in memory, and a rota of many years has a few million. */
const largest = 1024 * 1024 * 1024

/** Bytes of a SQLite file before its first page's content. */
const headerLength = 100

type Code = FileTrouble['code']

/**
 * Looks whether a file is a sound rota that this app can write, without writing anything.
 *
 * SQLite reads it only after the file's own header says that it is a rota that this app knows.
 *
 * @param steps  the migrations this app knows
 */
export function inspect(path: string, steps: readonly Migration[]): Sound | Troubled {
  return orTroubled(path, 'read', () => {
    const real = realpathSync(path)
    const loggedBeside = hasLog(real)
    const header = readHeader(real)
    const code =
      refuseHeader(header, loggedBeside, steps.length) ??
      refuseWriting(real, header.mode) ??
      refuseContent(real, loggedBeside, steps)
    return code ? troubled(path, code) : { ok: true, real }
  })
}

/** What a rota says, as the bytes of a file. */
export interface Content {
  readonly ok: true
  readonly real: string
  /** Of the file and its log together. */
  readonly bytes: Buffer
}

/**
 * Reads a sound rota whole, also one that may not be written, or that somebody else has open; writes nothing.
 *
 * @param steps  the migrations this app knows
 */
export function contentOf(path: string, steps: readonly Migration[]): Content | Troubled {
  return orTroubled(path, 'read', () => {
    const real = realpathSync(path)
    const refused = refuseHeader(readHeader(real), hasLog(real), steps.length)
    if (refused) return troubled(path, refused)
    const bytes = wholeContent(real)
    const code = orDamaged(() => checked(connectInMemory(Buffer.from(bytes)), steps, 'integrity_check(1)'))
    return code ? troubled(path, code) : { ok: true, real, bytes }
  })
}

/** Whether the bytes of a rota that was closed can be read back: null if they can. */
export function examine(bytes: Buffer, steps: readonly Migration[]): Code | null {
  return orDamaged(() => checked(connectInMemory(bytes), steps, 'quick_check(1)'))
}

interface Header {
  readonly mode: number
  /** Of the file, in bytes. */
  readonly length: number
  readonly isRota: boolean
  readonly version: number
  /** Bytes that the pages take up. */
  readonly promised: number
}

function readHeader(real: string): Header {
  const stat = statSync(real)
  const bytes = stat.isFile() ? firstBytes(real) : Buffer.alloc(headerLength)
  const pageSize = bytes.readUInt16BE(16)
  return {
    mode: stat.mode,
    length: stat.size,
    isRota:
      bytes.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
      bytes.readUInt32BE(68) === applicationId &&
      // SQLite's file name loses blanks at its ends: what it would open is another file.
      real.trim() === real,
    version: bytes.readInt32BE(60),
    promised: bytes.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize),
  }
}

function firstBytes(real: string): Buffer {
  const bytes = Buffer.alloc(headerLength)
  const file = openSync(real, 'r')
  try {
    readSync(file, bytes, 0, headerLength, 0)
    return bytes
  } finally {
    closeSync(file)
  }
}

function refuseHeader(header: Header, loggedBeside: boolean, newest: number): Code | null {
  if (!header.isRota) return 'not-a-rota'
  // Before anything else: what a newer app writes may look damaged to this one.
  if (header.version > newest) return 'newer'
  if (header.length > largest) return 'too-large'
  // With a log beside it the file may have been left while the log was folded in: SQLite will finish that.
  if (!loggedBeside && header.length !== header.promised) return 'damaged'
  return null
}

function refuseWriting(real: string, mode: number): Code | null {
  // An administrator may write any file; one that is marked read-only was meant to stay as it is.
  if ((mode & 0o222) === 0) return 'read-only'
  try {
    accessSync(real, constants.W_OK)
    accessSync(dirname(real), constants.W_OK)
    return null
  } catch {
    return 'read-only'
  }
}

function refuseContent(real: string, loggedBeside: boolean, steps: readonly Migration[]): Code | null {
  if (!loggedBeside) return examine(readFileSync(real), steps)
  // SQLite checks no constraints of a file that it may not write: a copy of what file and log say together is checked.
  return orDamaged(() => checked(connectInMemory(contentWithLog(real)), steps, 'integrity_check(1)'))
}

function wholeContent(real: string): Buffer {
  if (!hasLog(real)) {
    const bytes = readFileSync(real)
    // Whoever opened it meanwhile may have written while it was read.
    if (!hasLog(real)) return bytes
  }
  return contentWithLog(real)
}

function contentWithLog(real: string): Buffer {
  const db = connectToRead(real)
  try {
    return db.serialize()
  } finally {
    db.close()
  }
}

/** Whether something is written beside a file that is not in it yet. */
function hasLog(real: string): boolean {
  return (statSync(`${real}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Checks a database and closes it. */
function checked(db: Database, steps: readonly Migration[], check: string): Code | null {
  try {
    const version = versionOf(db)
    if (version > steps.length) return 'newer'
    if (schemaOf(db) !== schemaAfter(steps.slice(0, version))) return 'damaged'
    if (db.pragma(check, { simple: true }) !== 'ok') return 'damaged'
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return 'damaged'
    if (db.prepare('SELECT count(*) FROM heading').pluck().get() !== 1) return 'damaged'
    return null
  } finally {
    db.close()
  }
}

/** What SQLite cannot make sense of is damaged; everything else that it throws is for the caller. */
function orDamaged(check: () => Code | null): Code | null {
  try {
    return check()
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(ERROR|CORRUPT|NOTADB)/.test(error.code)) return 'damaged'
    throw error
  }
}
