import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What SQLite may lay beside a database file. */
export const companions = ['-wal', '-shm', '-journal'] as const

/**
 * Writes a file so that nobody ever finds half of it: under another name in the same folder, then renamed.
 *
 * What was there under the name is replaced in one step, and stays as it is if anything fails.
 *
 * @param write  makes the file under the name it is given
 * @throws what `write` throws, and the errors of the file system
 */
export function placeFile(path: string, write: (fresh: string) => void): void {
  const fresh = join(dirname(path), `.${randomUUID()}.watchbill-new`)
  try {
    write(fresh)
    flush(fresh, 'r+')
    renameSync(fresh, path)
    // Windows writes a rename through by itself and opens no folder.
    if (process.platform !== 'win32') flush(dirname(path), 'r')
  } finally {
    for (const suffix of ['', ...companions]) rmSync(`${fresh}${suffix}`, { force: true })
  }
}

function flush(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
