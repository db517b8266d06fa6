import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openRota } from '../../db/open.ts'
import { defaultLevelNames } from '../../rota/heading.ts'
import { defaultRules } from '../../rota/rule-settings.ts'
import { temporaryFolder } from '../support/rota-file.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [heading, orm, dqm, ada, slot, booking, period] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
const weekly = '{"kind":"weekly","weekday":3,"at":"09:00"}'
const daily = '{"kind":"daily","starts":["07:00","15:00","23:00"]}'
const credits = '{"byStart":[{"from":"00:00","points":8}],"weekend":0,"holiday":0}'
const bookedRow = { id: booking, slotId: slot, personId: ada, place: 'shifter', seat: 1, reason: null }
const roleRow = {
  id: orm,
  code: 'ORM',
  name: 'Offline Run Manager',
  rank: 0,
  pattern: JSON.parse(weekly) as unknown,
  mode: 'on-call',
  thinBelow: 2,
  credits: JSON.parse(credits) as unknown,
  loadCap: null,
  recentMonths: null,
  shadowsFirst: 0,
  blockLength: null,
}

/** A rota as version 1 left it: made, a role renamed, a person booked, and the booking taken back. */
function rotaOfVersion1(): string {
  const path = `${temporaryFolder()}/old.watchbill`
  const db = new Sqlite(path)
  migrate(db, migrations.slice(0, 1))
  db.exec(`
    INSERT INTO heading VALUES ('${heading}', 'Old rota', 'Europe/Zurich');
    INSERT INTO role VALUES
      ('${orm}', 'ORM', 'Offline Run Manager', 0, '${weekly}', 'on-call', 2, '${credits}', NULL, NULL, 0, NULL),
      ('${dqm}', 'DQM', 'DQM shifter', 1, '${daily}', 'on-site', 3, '${credits}', 60, 6, 1, 7);
    INSERT INTO kind_demand VALUES ('${id(8)}', '${orm}', 'special-run', 2, 1);
    INSERT INTO period VALUES ('${period}', 'Special run', 'special-run', '2017-07-01', '2017-07-08', 'LPC', 'verified');
    INSERT INTO slot VALUES ('${slot}', '${orm}', 1499238000000, 1499842800000, 3, 2, 'Van der Meer scan');
    INSERT INTO person VALUES ('${ada}', 'Ada Quill', 'ada@example.org', 'CERN', 'DQM', NULL, NULL);
    INSERT INTO booking VALUES ('${booking}', '${slot}', '${ada}', 'shifter', 1, NULL);
    INSERT INTO history (at, label, kind, target) VALUES (1, 'Start', 'do', NULL), (2, 'Rename', 'do', NULL), (3, 'Book Ada', 'do', NULL);
  `)
  const log = db.prepare('INSERT INTO history_row VALUES (?, 0, ?, ?, ?, ?)')
  log.run(2, 'role', orm, JSON.stringify({ ...roleRow, name: 'Run manager' }), JSON.stringify(roleRow))
  log.run(3, 'booking', booking, null, JSON.stringify(bookedRow))
  db.close()
  return path
}

test('a rota of version 1 keeps every row, gains what is new, and can still be undone and redone', async () => {
  const outcome = openRota(rotaOfVersion1())
  if (!outcome.ok) throw new Error(outcome.trouble.code)
  const { store } = outcome
  const { rows } = await store.read()
  expect(rows.heading).toEqual([
    { id: heading, name: 'Old rota', zone: 'Europe/Zurich', levelNames: defaultLevelNames, rules: defaultRules },
  ])
  expect(rows.kind).toHaveLength(12)
  expect(rows.role).toMatchObject([
    { ...roleRow, pattern: { kind: 'weekly', weekday: 3, at: '09:00', every: 1, phase: 0 }, colour: 0, retired: null },
    { id: dqm, pattern: JSON.parse(daily), colour: 1, loadCap: 60, recentMonths: 6, shadowsFirst: 1, blockLength: 7 },
  ])
  expect(rows.kindDemand).toEqual([
    { id: id(8), roleId: orm, kind: 'special-run', demand: { required: 2, experts: 1 } },
  ])
  expect(rows.period).toMatchObject([{ id: period, kind: 'special-run', source: 'LPC' }])
  expect(rows.slot).toMatchObject([
    { id: slot, override: { demand: { required: 3, experts: 2 }, reason: 'Van der Meer scan' }, extra: false },
  ])
  const booked = { ...bookedRow, note: '', pinned: false, offered: false }
  expect(rows.booking).toEqual([booked])
  expect((await store.undo(4)).ok && (await store.undo(5)).ok).toBe(true)
  const undone = await store.read()
  expect(undone.rows.booking).toEqual([])
  expect(undone.rows.role[0]).toMatchObject({ name: 'Run manager', colour: 0 })
  expect((await store.redo(6)).ok && (await store.redo(7)).ok).toBe(true)
  expect((await store.read()).rows.booking).toEqual([booked])
  store.close()
})
