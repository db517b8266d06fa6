import { describe, expect, it } from 'vitest'
import { tableNames } from '../../../rota/records.ts'
import { Desk, operations2016, sampleFiles, sampleNames, sampleText, smallDesk } from './sample.ts'

function rowsOf(desk: Desk) {
  return Object.fromEntries(tableNames.map(table => [table, desk.rota.rows[table].size]))
}

describe('the sample of 2017', () => {
  const counts = { people: 78, qualifications: 80, absences: 314, operations: 46, holidays: 17, bookings: 844 }

  it('comes into an empty rota as one change, in whatever order the files are given', () => {
    const desk = new Desk()
    const texts = sampleFiles().map(({ text }) => text)
    const { plan, change } = desk.take(...texts)
    expect(plan.files.map(({ kind, problem, lines }) => [kind, problem, lines.length])).toEqual(
      sampleNames.map(name => [name, null, counts[name]]),
    )
    expect(new Set(plan.files.flatMap(({ lines }) => lines.map(line => line.verdict)))).toEqual(new Set(['add']))
    expect(plan.opens).toEqual([2017])
    expect(plan.rows).toBe(change.rows.length)
    expect(change.label).toBe(
      'Import 78 people, 80 qualifications, 314 absences, 46 periods, 17 holidays, 844 bookings',
    )
    expect(rowsOf(desk)).toEqual({
      heading: 1,
      role: 3,
      kind: 12,
      kindDemand: desk.rota.rows.kindDemand.size,
      period: 46,
      lead: 0,
      holiday: 17,
      slot: 1095 + 52 + 52,
      person: 78,
      qualification: 80,
      calendarSource: 0,
      absence: 314,
      wish: 0,
      booking: 844,
      publication: 0,
      handbookPage: 3,
      due: 0,
    })
    expect(new Desk().plan(...texts.toReversed()).plan.files.map(({ kind }) => kind)).toEqual(sampleNames.toReversed())
  })

  it('changes nothing when it comes a second time', () => {
    const desk = new Desk()
    const texts = sampleFiles().map(({ text }) => text)
    desk.take(...texts)
    const { plan, change } = desk.plan(...texts)
    expect(change).toEqual({ label: 'Import nothing', rows: [] })
    expect(plan.files.map(({ kind, lines }) => [kind, lines.length])).toEqual(
      sampleNames.map(name => [name, counts[name]]),
    )
    expect(new Set(plan.files.flatMap(({ lines }) => lines.map(line => line.verdict)))).toEqual(new Set(['same']))
    expect([plan.opens, plan.rows]).toEqual([[], 0])
  })

  it('makes a change that holds each row once', () => {
    const { change } = new Desk().plan(...sampleFiles().map(({ text }) => text))
    expect(new Set(change.rows.map(({ id }) => id)).size).toBe(change.rows.length)
  })

  it('is planned in well under a second', () => {
    const desk = new Desk()
    const texts = sampleFiles().map(({ text }) => text)
    const began = performance.now()
    desk.plan(...texts)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  it('says of each line what an editor shows there', () => {
    const desk = new Desk()
    const [first] = desk.lines(sampleText('holidays'))
    expect(first).toEqual({
      line: 2,
      verdict: 'add',
      says: '2016-12-22, 2017-01-05, Thu, CERN annual closure 2016-17, closure, memory; two-week closure as in 2014-15 and 2021-22 (…',
      problem: null,
      changes: [],
      flags: [],
    })
    expect(first?.says).toHaveLength(120)
  })

  it('shares one period with the calendar of 2016', () => {
    const desk = new Desk()
    expect(desk.take(operations2016().text).change.label).toBe('Import 37 periods')
    const lines = desk.lines(sampleText('operations'))
    expect(lines.filter(({ verdict }) => verdict === 'same').map(({ line }) => line)).toEqual([2])
    expect(desk.take(sampleText('operations')).change.label).toBe('Import 45 periods')
  })
})

describe('a line that changes a record', () => {
  const changesOf = (text: string) =>
    smallDesk()
      .lines(text)
      .map(({ changes }) => changes)

  it('says of each field that it changes what it was and what it becomes', () => {
    const text = 'name,email,institute,left\nAda Quill,ada@example.org,CERN,2018-01-01\nBo Wex,bo@example.org,,\n'
    expect(changesOf(text)).toEqual([
      [
        { field: 'institute', before: 'KIT', after: 'CERN' },
        { field: 'left', before: null, after: '2018-01-01' },
      ],
      [{ field: 'left', before: '2017-07-01', after: null }],
    ])
  })

  it('says so of levels and of bookings, and nothing of what is new, as it is, or refused', () => {
    expect(
      changesOf(
        'email,role,level,valid_from\nbo@example.org,DQM,qualified,2016-01-01\nbo@example.org,DB,expert,\nada@example.org,DQM,expert,\nada@example.org,XX,expert,\n',
      ),
    ).toEqual([[{ field: 'level', before: 'trainee', after: 'qualified' }], [], [], []])
    const desk = smallDesk()
    const booking = (place: string, pinned: string) =>
      `role,start,end,email,place,pinned\nDQM,2017-01-06T07:00,2017-01-06T15:00,ada@example.org,${place},${pinned}\n`
    desk.take(booking('shifter', 'no'))
    expect(desk.lines(booking('shadow', 'yes')).map(({ changes }) => changes)).toEqual([
      [
        { field: 'place', before: 'shifter', after: 'shadow' },
        { field: 'pinned', before: false, after: true },
      ],
    ])
  })

  it('shortens what is long', () => {
    const desk = smallDesk()
    const absence = (reason: string) => `email,start,end,reason\nada@example.org,2017-02-01,2017-02-04,${reason}\n`
    expect(desk.lines(absence('x'.repeat(200)))[0]?.changes).toEqual([
      { field: 'reason', before: 'travel', after: `${'x'.repeat(119)}…` },
    ])
  })
})

describe('a file is recognised by its columns', () => {
  const plannedAs = (text: string) => {
    const [file] = new Desk().plan(text).plan.files
    return file?.problem ?? file?.kind
  }
  it.each([
    ['people', 'name,email'],
    ['people', 'E-MAIL, Name ,institute,shoe size'],
    ['qualifications', 'email,role,level'],
    ['qualifications', 'name,email,role,level,Valid From,VALID-UNTIL'],
    ['absences', 'email,start,end'],
    ['absences', 'name,email,start,end,reason'],
    ['bookings', 'name,place,role,email,end,start'],
    ['operations', 'name,kind,start,end'],
    ['holidays', 'name,kind,start,end,weekday'],
    ['holidays', 'name,kind,start,end\nNew Year,official,2017-01-01,2017-01-02'],
    ['holidays', 'name,kind,start,end\nNew Year,official,,\nStop,shutdown,,\nSummer,closure,,'],
    ['operations', 'weekday,name,kind,start,end\nMon,Stop,shutdown,2017-01-01,2017-01-02'],
  ])('as %s: %s', (kind, text) => {
    expect(plannedAs(text)).toBe(kind)
  })

  it.each([
    ['of no kind', 'points,day,hour', 'points, day, hour'],
    ['bookings without their place are no absences', 'role,start,end,email', 'role, start, end, email'],
    ['levels are no absences', 'email,start,end,level', 'email, start, end, level'],
    ['qualifications without a role', 'email,level,start,end', 'email, level, start, end'],
    ['with a column twice', 'name,email,E-mail', 'name, email, E-mail'],
    ['words without delimiters', 'Dear colleagues', 'Dear colleagues'],
    ['very wide', 'x,'.repeat(3000), `${'x, '.repeat(39)}x,…`],
  ])('or not at all: %s', (_what, text, detail) => {
    expect(plannedAs(text)).toEqual({ code: 'unknown-columns', detail })
  })

  it('and its name plays no part, also where some of several files cannot be read', () => {
    const { plan, change } = new Desk().plan('name,email\nAda,ada@example.org', 'colour\nred', '', 'a,"b')
    expect(plan.files).toEqual([
      {
        name: '1.csv',
        kind: 'people',
        mapped: null,
        grid: null,
        problem: null,
        lines: [{ line: 2, verdict: 'add', says: 'Ada, ada@example.org', problem: null, changes: [], flags: [] }],
      },
      {
        name: '2.csv',
        kind: null,
        mapped: null,
        grid: null,
        problem: { code: 'unknown-columns', detail: 'colour' },
        lines: [],
      },
      { name: '3.csv', kind: null, mapped: null, grid: null, problem: { code: 'empty', detail: '' }, lines: [] },
      {
        name: '4.csv',
        kind: null,
        mapped: null,
        grid: null,
        problem: { code: 'broken-quotes', detail: '1' },
        lines: [],
      },
    ])
    expect(change.label).toBe('Import 1 person')
  })
})
