import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Migration } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openRota } from '../../db/open.ts'
import { added } from '../../rota/change.ts'
import { at, change, contents, opened, smallRota } from '../support/rota-file.ts'

/** A step that no app has taken yet: absences get a mark, and are built anew with it. */
const invented: Migration = {
  version: migrations.length + 1,
  sql: `
    ALTER TABLE absence RENAME TO absence_before;
    DROP INDEX absence_by_person;
    CREATE TABLE absence (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person,
      "start" TEXT NOT NULL,
      "end" TEXT NOT NULL,
      reason TEXT NOT NULL,
      source_id TEXT,
      event_key TEXT,
      agreed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO absence SELECT *, 1 FROM absence_before;
    DROP TABLE absence_before;
    CREATE INDEX absence_by_person ON absence (person_id);`,
}

/** A rota of the current version with an absence, closed. */
async function rotaOfBefore() {
  const { path, store, make, ada } = smallRota()
  const absence = make.absence({ personId: ada.id, reason: 'travel' })
  await store.commit(change(added('absence', absence)), at)
  const snapshot = await store.read()
  store.close()
  return { path, absence, snapshot }
}

test('a rota from an older app is brought up to date, and a copy that opens as it was stays beside it', async () => {
  const { path, absence, snapshot } = await rotaOfBefore()
  const outcome = openRota(path, [...migrations, invented])
  expect(outcome.ok && (await outcome.store.read())).toEqual({
    ...snapshot,
    rows: { ...snapshot.rows, absence: [absence] },
  })
  if (outcome.ok) outcome.store.close()
  const backup = path.replace('.watchbill', `.backup-v${migrations.length}.watchbill`)
  expect(readdirSync(dirname(path)).sort()).toEqual([`small.backup-v${migrations.length}.watchbill`, 'small.watchbill'])
  expect(await opened(backup).read()).toEqual(snapshot)
  const db = new Sqlite(path, { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(invented.version)
  expect(db.prepare('SELECT id, agreed FROM absence').all()).toEqual([{ id: absence.id, agreed: 1 }])
  db.close()
  expect(openRota(path)).toEqual({ ok: false, trouble: { path, code: 'newer' } })
})

test.each([
  ['breaks off', `${invented.sql}; INSERT INTO absence SELECT * FROM nowhere;`],
  ['leaves rows that refer to nothing', `${invented.sql}; DELETE FROM person;`],
])('a migration that %s leaves the rota as it was, and the next try keeps a second copy', async (_, sql) => {
  const { path, snapshot } = await rotaOfBefore()
  const before = contents(dirname(path))['small.watchbill']
  const failing = [...migrations, { ...invented, sql }]
  expect(() => openRota(path, failing)).toThrow()
  expect(() => openRota(path, failing)).toThrow()
  const after = contents(dirname(path))
  expect(Object.keys(after)).toEqual([
    `small.backup-v${migrations.length}-2.watchbill`,
    `small.backup-v${migrations.length}.watchbill`,
    'small.watchbill',
  ])
  expect(after['small.watchbill']).toBe(before)
  expect(await opened(path).read()).toEqual(snapshot)
})

test('the copy of a rota without an extension, in a folder with a dot, lies beside it too', async () => {
  const { path } = await rotaOfBefore()
  const folder = join(dirname(path), 'run.3')
  mkdirSync(folder)
  renameSync(path, join(folder, 'rota'))
  const outcome = openRota(join(folder, 'rota'), [...migrations, invented])
  if (outcome.ok) outcome.store.close()
  expect(readdirSync(folder).sort()).toEqual(['rota', `rota.backup-v${migrations.length}`])
})
