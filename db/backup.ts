import { existsSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { examine } from './inspect.ts'
import type { Migration } from './migrate.ts'
import { placeFile } from './place-file.ts'

/**
 * Keeps a copy of a rota beside it, named after the version it is in: `name.backup-v1.watchbill`.
 *
 * A copy that is there already stays; the new one gets a number.
 *
 * @returns whether the copy could be read back; it is kept only then
 * @throws SqliteError and the errors of the file system
 */
export function backUp(db: Database, path: string, version: number, steps: readonly Migration[]): boolean {
  let readable = true
  placeFile(freeName(path, version), fresh => {
    db.prepare('VACUUM INTO ?').run(fresh)
    readable = examine(readFileSync(fresh), steps) === null
  })
  return readable
}

function freeName(path: string, version: number): string {
  const [, stem, extension] = /^(.*?)(\.[^./\\]*)?$/s.exec(path) as unknown as [string, string, string | undefined]
  for (let number = 1; ; number++) {
    const name = `${stem}.backup-v${version}${number > 1 ? `-${number}` : ''}${extension ?? ''}`
    if (!existsSync(name)) return name
  }
}
