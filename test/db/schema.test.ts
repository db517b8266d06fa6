import { readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectInMemory } from '../../db/connection.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { schemaAfter } from '../../db/schema.ts'
import { storeOn } from '../../db/store.ts'
import { mappings } from '../../db/tables.ts'
import { defaultChoices } from '../../rota/calendar-source.ts'
import { added, type RowChange, removed } from '../../rota/change.ts'
import { defaultKinds } from '../../rota/default-kinds.ts'
import { type RotaRows, type Table, tableNames } from '../../rota/records.ts'
import type { Instant, LocalDate, TimeOfDay } from '../../rota/time.ts'
import { recordMaker } from '../support/records.ts'
import { at, change, created, opened, smallRota, sorted, temporaryFolder } from '../support/rota-file.ts'

function emptyDatabase(): Database {
  const db = connectInMemory()
  onTestFinished(() => {
    db.close()
  })
  migrate(db, migrations)
  return db
}

test('schema.sql says what the migrations make', () => {
  const committed = readFileSync(new URL('../../db/schema.sql', import.meta.url), 'utf8')
  expect(committed, 'run: npm run schema').toBe(schemaAfter(migrations))
})

test('migrations are numbered from 1 without holes', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

test('every table is STRICT, and its columns are those that records are written to', () => {
  const db = emptyDatabase()
  const lax = db.prepare("SELECT name FROM pragma_table_list WHERE NOT strict AND name NOT LIKE 'sqlite%'").all()
  expect(lax).toEqual([])
  for (const table of tableNames) {
    const columns = db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(mappings[table].name)
    expect(mappings[table].columns).toEqual(columns.map(name => `"${name}"`))
  }
})

test('every reference to another table can be followed back by an index', () => {
  const db = emptyDatabase()
  const unindexed = db
    .prepare(
      `SELECT t.name, f."from" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
       WHERE NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) l JOIN pragma_index_info(l.name) c
                         WHERE c.seqno = 0 AND c.name = f."from")`,
    )
    .all()
  expect(unindexed).toEqual([])
})

test('a window, a commit and an undo look nothing up by reading a whole table', async () => {
  const { path, store, make, ada, morning } = smallRota()
  await store.commit(change(added('booking', make.booking({ slotId: morning.id, personId: ada.id }))), at)
  const asked = new Set<string>()
  const db = new Sqlite(path, { verbose: sql => asked.add(String(sql)) })
  const watched = storeOn(db, path, path)
  await watched.read({ start: morning.start, end: morning.end })
  const windowed = [...asked].filter(sql => /FROM (slot|booking)\b/.test(sql))
  asked.clear()
  await watched.undo(at)
  await watched.history({ tables: ['booking'], after: 1 })
  const written = [...asked].filter(sql => /^(INSERT|DELETE)|WHERE/.test(sql))
  watched.close()
  const reader = new Sqlite(path, { readonly: true })
  const plans = [...windowed, ...written].map(sql => {
    const steps = reader.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all()
    return { sql, steps: steps.map(({ detail }) => detail) }
  })
  reader.close()
  expect(windowed).toHaveLength(2)
  expect(written.length).toBeGreaterThan(5)
  // The newest revisions are walked backwards until one fits; the list of table names is no table.
  const allowed = /^SCAN (h|d|json_each VIRTUAL TABLE.*)$/
  expect(plans.filter(({ steps }) => steps.some(step => /^SCAN /.test(step) && !allowed.test(step)))).toEqual([])
})

/** Added rows as a rota lists them. */
function rowsByTable(changes: readonly RowChange[]): RotaRows {
  const rows = Object.fromEntries(tableNames.map(table => [table, [] as unknown[]]))
  for (const { table, after } of changes) rows[table]?.push(after)
  return rows as unknown as RotaRows
}

/** One record of every table, with nothing left out that a record can say. */
function fullRows(): RowChange[] {
  const make = recordMaker()
  const role = make.role({
    pattern: { kind: 'weekly', weekday: 3, at: '09:00' as TimeOfDay, every: 2, phase: 1 },
    mode: 'on-call',
    credits: { byStart: [{ from: '07:00' as TimeOfDay, points: 0.75 }], weekend: 0.5, holiday: 0.1 },
    loadCap: 12.25,
    recentMonths: 6,
    blockLength: 3,
    colour: 9,
    retired: '2018-01-01' as LocalDate,
  })
  const period = make.period({ source: 'LPC', confidence: 'verified', luminosity: 5.48 })
  const calibration = make.period({ name: 'Calibration' })
  const person = make.person({ joined: '2016-02-29' as LocalDate, left: '2018-01-01' as LocalDate })
  const slot = make.slot({
    roleId: role.id,
    start: -60_000 as Instant,
    end: 4_000_000_020_000 as Instant,
    override: { demand: { required: 3, experts: 2 }, reason: 'Van der Meer scan' },
    extra: true,
  })
  const source = make.calendarSource({
    personId: person.id,
    kind: 'address',
    choices: { ...defaultChoices, titles: true, zone: 'Asia/Tokyo', zones: { 'Home Office': 'Europe/Zurich' } },
    leftOut: ['birthday/2017-03-02'],
  })
  return [
    added('heading', make.heading()),
    added('role', role),
    added('kind', make.kind({ demands: false, shows: 'mark' })),
    added('kindDemand', make.kindDemand({ roleId: role.id, demand: { required: 2, experts: 1 } })),
    added('period', period),
    added('period', calibration),
    added('lead', make.lead({ periodId: calibration.id, beforeId: period.id, months: 2, days: 3 })),
    added('holiday', make.holiday()),
    added('slot', slot),
    added('person', person),
    added(
      'qualification',
      make.qualification({
        personId: person.id,
        roleId: role.id,
        level: 'expert',
        from: '2016-01-01' as LocalDate,
        until: '2017-01-01' as LocalDate,
      }),
    ),
    added('calendarSource', source),
    added('absence', make.absence({ personId: person.id, reason: 'travel' })),
    added('absence', make.absence({ personId: person.id, sourceId: source.id, eventKey: 'teaching/2017-03-14' })),
    added('wish', make.wish({ personId: person.id })),
    added('wish', make.wish({ personId: person.id, sourceId: source.id, eventKey: 'visit' })),
    added(
      'booking',
      make.booking({
        slotId: slot.id,
        personId: person.id,
        place: 'shadow',
        seat: 99,
        reason: 'agreed',
        note: 'brings the keys',
        pinned: true,
        offered: true,
      }),
    ),
    added('publication', make.publication({ revision: 3, at: 17, by: 'Ada Quill' })),
    added('handbookPage', make.handbookPage({ roleId: role.id, text: '# What it does\n\n🗄️' })),
    added('due', make.due({ points: 12.25 })),
  ]
}

test('every field of every record comes back as it went in, also through undo, redo and a new opening', async () => {
  const path = `${temporaryFolder()}/full.watchbill`
  const [heading, ...rest] = fullRows() as [RowChange, ...RowChange[]]
  const store = created(path, [heading])
  await store.commit(change(...rest), at)
  await store.undo(at)
  await store.redo(at)
  store.close()
  const { rows } = await opened(path).read()
  expect(sorted(rows)).toEqual(sorted(rowsByTable([heading, ...rest])))
})

describe('a row is refused', () => {
  const wrong: { readonly [T in Table]?: Record<string, unknown>[] } = {
    heading: [{ name: '' }, { name: 'x'.repeat(101) }, { zone: '' }, { id: 'short' }],
    role: [
      { code: '' },
      { rank: -1 },
      { rank: 0.5 },
      { mode: 'at-home' },
      { thinBelow: -1 },
      { loadCap: -0.1 },
      { recentMonths: 0 },
      { recentMonths: 61 },
      { shadowsFirst: -1 },
      { blockLength: 1 },
      { blockLength: 61 },
      { colour: -1 },
      { retired: 'soon' },
      { name: null },
    ],
    kind: [{ code: '' }, { code: 'Physics' }, { tint: 'beige' }, { shows: 'both' }, { name: '' }, { rank: -1 }],
    kindDemand: [
      { demand: { required: 1, experts: 2 } },
      { demand: { required: 100, experts: 0 } },
      { demand: { required: 1, experts: -1 } },
    ],
    lead: [{ months: -1 }, { months: 61 }, { days: 367 }],
    publication: [{ revision: 0 }, { by: 'x'.repeat(101) }],
    handbookPage: [{ text: '' }, { text: 'x'.repeat(50_001) }],
    calendarSource: [{ name: '' }, { kind: 'fax' }, { taken: 1 }],
    due: [{ institute: '' }, { year: 1989 }, { points: -1 }],
    period: [
      { start: '2017-05-01', end: '2017-05-01' },
      { start: '2017-02-30' },
      { start: '2017-5-01' },
      { start: '1899-12-31' },
      { end: '2200-01-01' },
      { name: '' },
      { luminosity: -1 },
    ],
    holiday: [{ kind: 'birthday' }, { end: '2017-01-01' }, { start: '2016-13-01' }],
    slot: [
      { start: 0, end: 0 },
      { start: 1 },
      { end: 4_000_000_020_001 },
      { override: { demand: { required: 1, experts: 2 }, reason: 'why not' } },
      { override: { demand: { required: 1, experts: 1 }, reason: '' } },
    ],
    person: [
      { name: '' },
      { email: 'nobody' },
      { email: 'Ada@example.org' },
      { joined: '2018-01-01', left: '2018-01-01' },
      { joined: 'soon' },
      { left: '2018-02-30' },
    ],
    qualification: [{ level: 'wizard' }, { from: '2017-01-01' }, { until: '2017-1-1' }],
    absence: [{ end: '2017-07-01' }, { start: 'now' }, { reason: 'x'.repeat(201) }, { eventKey: 'of no calendar' }],
    wish: [{ wish: 'maybe' }, { end: '2017-08-01' }],
    booking: [{ place: 'boss' }, { seat: 0 }, { seat: 100 }, { seat: 1.5 }, { reason: '' }, { note: 'x'.repeat(501) }],
  }
  const written = (db: Database, table: Table, record: unknown) => {
    const { name, columns, write } = mappings[table]
    const marks = columns.map(() => '?').join(', ')
    db.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`).run(...write(record as never))
  }

  test.each(Object.entries(wrong) as [Table, Record<string, unknown>[]][])(
    'of %s with a value that a record cannot have',
    (table, overs) => {
      const db = emptyDatabase()
      db.pragma('foreign_keys = OFF')
      const valid = fullRows().find(row => row.table === table)?.after
      for (const over of overs) {
        expect(() => written(db, table, { ...valid, ...over }), JSON.stringify(over)).toThrow(
          /CHECK|NOT NULL|cannot store/,
        )
      }
      written(db, table, valid)
    },
  )
})

test('every kind of period can be stored', async () => {
  const make = recordMaker()
  const role = make.role()
  const rows = defaultKinds(make.newId).flatMap(kind => [
    added('kind', kind),
    added('period', make.period({ kind: kind.code })),
    added('kindDemand', make.kindDemand({ roleId: role.id, kind: kind.code })),
  ])
  const store = created(`${temporaryFolder()}/kinds.watchbill`, [
    added('heading', make.heading()),
    added('role', role),
    ...rows,
  ])
  const stored = sorted((await store.read()).rows)
  expect(stored.period).toEqual(rows.filter(({ table }) => table === 'period').map(({ after }) => after))
})

test('a kind that something refers to cannot go', () => {
  const make = recordMaker()
  const [kind, period] = [make.kind(), make.period()]
  const store = created(`${temporaryFolder()}/kinds.watchbill`, [
    added('heading', make.heading()),
    added('kind', kind),
    added('period', period),
  ])
  return expect(store.commit(change(removed('kind', kind)), at)).rejects.toThrow('FOREIGN KEY')
})

test('the history cannot be rewritten, not even by SQL', () => {
  const { path, store } = smallRota()
  store.close()
  const db = new Sqlite(path)
  for (const sql of [
    "UPDATE history SET label = 'nothing happened'",
    'DELETE FROM history',
    "UPDATE history_row SET after = '{}'",
    'DELETE FROM history_row',
  ]) {
    expect(() => db.exec(sql), sql).toThrow('history is append-only')
  }
  db.close()
})
