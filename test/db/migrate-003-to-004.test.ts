import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openRota } from '../../db/open.ts'
import { temporaryFolder } from '../support/rota-file.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const holiday = { id: id(2), personId: id(1), start: '2017-07-10', end: '2017-07-22', reason: 'holiday' }
const birthday = { id: id(3), personId: id(1), start: '2017-03-02', end: '2017-03-03', wish: 'unwanted' }
const byHand = { sourceId: null, eventKey: null }

/** A rota as version 3 left it: a person, an absence whose reason was told later, and a wish. */
function rotaOfVersion3(): string {
  const path = `${temporaryFolder()}/old.watchbill`
  const db = new Sqlite(path)
  db.exec('PRAGMA journal_mode = WAL')
  migrate(db, migrations.slice(0, 3))
  db.exec(`
    INSERT INTO heading (id, name, zone) VALUES ('${id(9)}', 'Old rota', 'Europe/Zurich');
    INSERT INTO person (id, name, email, institute, subsystem) VALUES ('${id(1)}', 'Mara Lindqvist', 'mara@example.org', '', '');
    INSERT INTO history (at, label, kind, target) VALUES (1, 'Start', 'do', NULL), (2, 'Mara Lindqvist: away', 'do', NULL);
  `)
  db.prepare('INSERT INTO absence VALUES (@id, @personId, @start, @end, @reason)').run(holiday)
  db.prepare('INSERT INTO wish VALUES (@id, @personId, @start, @end, @wish)').run(birthday)
  const log = db.prepare('INSERT INTO history_row VALUES (2, ?, ?, ?, ?, ?)')
  log.run(0, 'absence', holiday.id, JSON.stringify({ ...holiday, reason: '' }), JSON.stringify(holiday))
  log.run(1, 'wish', birthday.id, null, JSON.stringify(birthday))
  db.close()
  return path
}

test('what people of a rota of version 3 said was entered by hand, and is undone as before', async () => {
  const outcome = openRota(rotaOfVersion3())
  if (!outcome.ok) throw new Error(outcome.trouble.code)
  const { store } = outcome
  const read = async () => (await store.read()).rows
  expect(await read()).toMatchObject({
    absence: [{ ...holiday, ...byHand }],
    wish: [{ ...birthday, ...byHand }],
    calendarSource: [],
  })
  expect((await store.undo(3)).ok).toBe(true)
  expect(await read()).toMatchObject({ absence: [{ ...holiday, reason: '', ...byHand }], wish: [] })
  expect((await store.redo(4)).ok).toBe(true)
  expect(await read()).toMatchObject({ absence: [{ ...holiday, ...byHand }], wish: [{ ...birthday, ...byHand }] })
  store.close()
})
