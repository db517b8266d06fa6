import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openRota } from '../../db/open.ts'
import { temporaryFolder } from '../support/rota-file.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const era = {
  id: id(1),
  name: 'Run2017B',
  kind: 'run-era',
  start: '2017-06-16',
  end: '2017-07-19',
  source: '5.48 /fb; runs 297020-299329',
  confidence: 'verified',
}
const physics = { ...era, id: id(2), name: 'Physics', kind: 'physics', source: '30 /fb hoped for' }
const heavyIons = {
  ...era,
  id: id(3),
  name: 'XeXeRun2017',
  start: '2017-10-12',
  end: '2017-10-14',
  source: 'runs; 6 /fb',
}

/** A rota as version 2 left it: made, its calendar imported, and a run era told later. */
function rotaOfVersion2(): string {
  const path = `${temporaryFolder()}/old.watchbill`
  const db = new Sqlite(path)
  db.exec('PRAGMA journal_mode = WAL')
  migrate(db, migrations.slice(0, 2))
  db.exec(`
    INSERT INTO heading (id, name, zone) VALUES ('${id(9)}', 'Old rota', 'Europe/Zurich');
    INSERT INTO kind VALUES ('${id(10)}', 'run-era', 'run era', 'sky', 0, 'band', 0), ('${id(11)}', 'physics', 'physics', 'blue', 1, 'band', 1);
    INSERT INTO history (at, label, kind, target) VALUES (1, 'Start', 'do', NULL), (2, 'Add Run2017B', 'do', NULL);
  `)
  const row = db.prepare('INSERT INTO period VALUES (@id, @name, @kind, @start, @end, @source, @confidence)')
  for (const period of [era, physics, heavyIons]) row.run(period)
  const log = db.prepare('INSERT INTO history_row VALUES (2, 0, ?, ?, ?, ?)')
  log.run('period', era.id, JSON.stringify({ ...era, source: 'no number yet' }), JSON.stringify(era))
  db.close()
  return path
}

test('a rota of version 2 learns the luminosity that stood in the sources of its run eras, and undoes as before', async () => {
  const outcome = openRota(rotaOfVersion2())
  if (!outcome.ok) throw new Error(outcome.trouble.code)
  const { store } = outcome
  const { rows } = await store.read()
  expect(rows.period).toEqual([
    { ...era, luminosity: 5.48 },
    { ...physics, luminosity: null },
    { ...heavyIons, luminosity: null },
  ])
  expect(rows.handbookPage).toEqual([])
  expect(rows.due).toEqual([])
  expect((await store.undo(3)).ok).toBe(true)
  expect((await store.read()).rows.period[0]).toEqual({ ...era, source: 'no number yet', luminosity: null })
  expect((await store.redo(4)).ok).toBe(true)
  expect((await store.read()).rows.period[0]).toEqual({ ...era, luminosity: 5.48 })
  store.close()
})
