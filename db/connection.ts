import Sqlite, { type Database } from 'better-sqlite3'

/** Marks a SQLite file as a rota: `WBLL` in the four bytes at offset 68. */
export const applicationId = 0x57424c4c

/** Milliseconds to wait for another process that writes the file before it counts as in use. */
const patience = 3000

/**
 * Opens a SQLite file for reading and writing; an empty file is a database without tables.
 *
 * What is committed survives a power cut (WAL, FULL).
 *
 * @param path  absolute; the file must exist
 * @throws SqliteError
 */
export function connect(path: string): Database {
  const db = new Sqlite(path, { fileMustExist: true, timeout: patience })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Opens a SQLite file to look at it; its bytes are not written.
 *
 * @param path  absolute; the file must exist
 * @throws SqliteError
 */
export function connectToRead(path: string): Database {
  return new Sqlite(path, { readonly: true, fileMustExist: true, timeout: patience })
}

/**
 * A database in memory: empty, or from the bytes of a file, which are used up.
 *
 * @throws SqliteError
 */
export function connectInMemory(bytes?: Buffer): Database {
  if (!bytes) return new Sqlite(':memory:')
  // Memory has no log to write ahead to: as long as the header asks for one (2), SQLite refuses to read.
  bytes[18] = 1
  bytes[19] = 1
  return new Sqlite(bytes)
}
