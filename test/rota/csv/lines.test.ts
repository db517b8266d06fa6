import { describe, expect, it } from 'vitest'
import type { Role } from '../../../rota/role.ts'
import { Desk, smallDesk } from './sample.ts'

const long = (length: number) => 'x'.repeat(length)
const shown = (length: number) => (length <= 120 ? long(length) : `${long(119)}…`)

/** A file with one line that is right, on line 2, and one to look at, on line 3. */
const files = {
  people: (line: string) => `name,E-Mail,institute,subsystem,joined,left\nCy Abel,cy@example.org,,,,\n${line}\n`,
  qualifications: (line: string) =>
    `email,role,level,valid_from,valid_until\nada@example.org,DB,expert,2016-01-01,\n${line}\n`,
  absences: (line: string) => `email,start,end,reason\nada@example.org,2017-03-01,2017-03-02,\n${line}\n`,
  operations: (line: string) => `name,kind,start,end,source\nStop,technical-stop,2017-01-01,2017-01-02,\n${line}\n`,
  holidays: (line: string) => `name,kind,start,end,weekday\nNew Year,official,2017-01-01,2017-01-02,Sun\n${line}\n`,
  bookings: (line: string) =>
    `role,start,end,email,place\nDQM,2017-01-05T07:00:00+01:00,2017-01-05T15:00:00+01:00,ada@example.org,shifter\n${line}\n`,
}

const day = '2017-01-06T07:00:00+01:00,2017-01-06T15:00:00+01:00'

describe('a line is refused', () => {
  it.each([
    ['people', 'Di', 'too-few-fields', null, '1'],
    ['people', 'Di,di@example.org,,,', 'too-few-fields', null, '5'],
    ['people', 'Di,di@example.org,,,,,more', 'too-many-fields', null, '7'],
    ['people', ',di@example.org,,,,', 'missing', 'name', ''],
    ['people', 'Di, ,,,,', 'missing', 'E-Mail', ''],
    ['people', 'Di,di at example.org,,,,', 'not-an-email', 'E-Mail', 'di at example.org'],
    ['people', 'Di,di@example.org,,,1.2.2017,', 'not-a-date', 'joined', '1.2.2017'],
    ['people', 'Di,di@example.org,,,,2017-02-29', 'not-a-date', 'left', '2017-02-29'],
    ['people', 'Di,di@example.org,,,2017-02-01,2017-02-01', 'end-before-start', 'left', '2017-02-01'],
    ['people', `${long(201)},di@example.org,,,,`, 'too-long', 'name', shown(201)],
    ['people', `Di,${long(250)}@x.org,,,,`, 'too-long', 'E-Mail', shown(256)],
    ['people', `Di,di@example.org,${long(101)},,,`, 'too-long', 'institute', shown(101)],
    ['people', `Di,di@example.org,,${long(101)},,`, 'too-long', 'subsystem', shown(101)],
    ['people', 'D\uFFFD,di@example.org,,,,', 'unreadable', 'name', 'D\uFFFD'],
    ['people', 'Di,di@example.org,bell \x07,,,', 'unreadable', 'institute', 'bell \x07'],
    ['people', 'Cyrus,CY@example.org,,,,', 'twice-in-file', 'name', 'Cyrus'],
    ['qualifications', 'di@example.org,DQM,expert,,', 'unknown-person', 'email', 'di@example.org'],
    ['qualifications', 'ada@example.org,DQ,expert,,', 'unknown-role', 'role', 'DQ'],
    ['qualifications', 'ada@example.org,DQM,guru,,', 'unknown-level', 'level', 'guru'],
    ['qualifications', 'ada@example.org,DQM,,,', 'missing', 'level', ''],
    ['qualifications', 'ada@example.org,DB,expert,01/02/2017,', 'not-a-date', 'valid_from', '01/02/2017'],
    [
      'qualifications',
      'ada@example.org,DB,expert,2017-03-01,2017-02-01',
      'end-before-start',
      'valid_until',
      '2017-02-01',
    ],
    ['qualifications', 'ada@example.org,db,trainee,2016-01-01,', 'twice-in-file', 'level', 'trainee'],
    ['absences', 'di@example.org,2017-01-01,2017-01-02,', 'unknown-person', 'email', 'di@example.org'],
    ['absences', 'ada@example.org,,2017-01-02,', 'missing', 'start', ''],
    ['absences', 'ada@example.org,2017-01-01,2200-01-01,', 'not-a-date', 'end', '2200-01-01'],
    ['absences', 'ada@example.org,2017-01-02,2017-01-02,', 'end-before-start', 'end', '2017-01-02'],
    ['absences', `ada@example.org,2017-01-01,2017-01-02,${long(201)}`, 'too-long', 'reason', shown(201)],
    ['absences', 'ada@example.org,2017-03-01,2017-03-02,ski', 'twice-in-file', 'reason', 'ski'],
    ['operations', 'Run,party,2017-01-01,2017-01-02,', 'unknown-kind', 'kind', 'party'],
    ['operations', 'Run,official,2017-01-01,2017-01-02,', 'unknown-kind', 'kind', 'official'],
    ['operations', 'Run,physics,2017-01-02,2017-01-01,', 'end-before-start', 'end', '2017-01-01'],
    ['operations', `Run,physics,2017-01-01,2017-01-02,${long(1001)}`, 'too-long', 'source', shown(1001)],
    ['operations', `Run,physics,${long(10_001)},2017-01-02,`, 'too-long', 'start', shown(10_001)],
    ['operations', 'Stop,technical-stop,2017-01-01,2017-01-03,', 'twice-in-file', 'end', '2017-01-03'],
    ['holidays', 'Feast,physics,2017-01-01,2017-01-02,Sun', 'unknown-kind', 'kind', 'physics'],
    ['holidays', 'Feast,official,2017-01-01,2017-01-01,Sun', 'end-before-start', 'end', '2017-01-01'],
    ['bookings', `ZZ,${day},ada@example.org,shifter`, 'unknown-role', 'role', 'ZZ'],
    ['bookings', `DQM,${day},di@example.org,shifter`, 'unknown-person', 'email', 'di@example.org'],
    ['bookings', `DQM,${day},ada@example.org,boss`, 'unknown-place', 'place', 'boss'],
    ['bookings', `DQM,${day},ada@example.org,`, 'missing', 'place', ''],
    [
      'bookings',
      'DQM,2017-01-06T07:00:30,2017-01-06T15:00:00+01:00,ada@example.org,shifter',
      'not-a-time',
      'start',
      '2017-01-06T07:00:30',
    ],
    [
      'bookings',
      'DQM,2017-01-06T07:00:00+01:00,2017-01-06T15:00:30+01:00,ada@example.org,shifter',
      'not-a-time',
      'end',
      '2017-01-06T15:00:30+01:00',
    ],
    [
      'bookings',
      'DQM,2200-01-06T07:00:00+01:00,2200-01-06T15:00:00+01:00,ada@example.org,shifter',
      'not-a-time',
      'start',
      '2200-01-06T07:00:00+01:00',
    ],
    [
      'bookings',
      'DQM,2017-01-06T07:00:00+01:00,2017-01-06T07:00:00+01:00,ada@example.org,shifter',
      'end-before-start',
      'end',
      '2017-01-06T07:00:00+01:00',
    ],
    [
      'bookings',
      'DQM,2017-01-06T08:00:00+01:00,2017-01-06T15:00:00+01:00,ada@example.org,shifter',
      'off-pattern',
      'start',
      '2017-01-06T08:00:00+01:00',
    ],
    [
      'bookings',
      'DQM,2017-01-06T07:00:00+01:00,2017-01-06T14:00:00+01:00,ada@example.org,shifter',
      'off-pattern',
      'end',
      '2017-01-06T14:00:00+01:00',
    ],
    [
      'bookings',
      'DQM,2017-01-05T07:00:00+01:00,2017-01-05T15:00:00+01:00,ada@example.org,shadow',
      'twice-in-file',
      'place',
      'shadow',
    ],
  ] as const)('%s: %s: %s', (kind, line, code, field, value) => {
    expect(smallDesk().refusals(files[kind](line))).toEqual([[3, { code, field, value }]])
  })

  it('when the hundredth person is put in one place of a slot', () => {
    const desk = new Desk()
    const people = Array.from({ length: 100 }, (_, index) => `p${index}@example.org`)
    desk.take(`name,email\n${people.map(email => `Somebody,${email}`).join('\n')}`)
    const bookings = `role,start,end,email,place\n${people.map(email => `DQM,${day},${email},shifter`).join('\n')}`
    expect(desk.refusals(bookings)).toEqual([
      [101, { code: 'slot-full', field: 'start', value: '2017-01-06T07:00:00+01:00' }],
    ])
    desk.take(bookings)
    expect([...desk.rota.rows.booking.values()].map(({ seat }) => seat)).toEqual(
      Array.from({ length: 99 }, (_, index) => index + 1),
    )
  })

  it('while the others are taken', () => {
    const desk = smallDesk()
    const text = files.absences('di@example.org,2017-01-01,2017-01-02,')
    expect(desk.plan(text).plan.files[0]?.lines).toEqual([
      {
        line: 2,
        verdict: 'add',
        says: 'ada@example.org, 2017-03-01, 2017-03-02',
        problem: null,
        changes: [],
        flags: [],
      },
      {
        line: 3,
        verdict: 'refused',
        says: 'di@example.org, 2017-01-01, 2017-01-02',
        problem: { code: 'unknown-person', field: 'email', value: 'di@example.org' },
        changes: [],
        flags: [],
      },
    ])
    expect(desk.take(text).change.label).toBe('Import 1 absence')
  })

  it('only for itself: the next line about the same thing is taken', () => {
    expect(smallDesk().verdicts('name,email,joined\nDi,di@example.org,soon\nDi,di@example.org,2017-01-01\n')).toEqual([
      [2, 'refused'],
      [3, 'add'],
    ])
  })
})

describe('what a line says', () => {
  const says = (name: string) => new Desk().lines(`email,name\na@x.ch,${name}`)[0]?.says
  it.each([
    ['whole where it has 120 characters', long(112), `a@x.ch, ${long(112)}`],
    ['shortened where it has more', long(113), `a@x.ch, ${long(111)}…`],
    ['never with half a character', `${long(110)}\u{1F4A1}${long(9)}`, `a@x.ch, ${long(110)}…`],
    ['on one line', '"Ada\n Quill"', 'a@x.ch, Ada Quill'],
  ])('is shown %s', (_what, name, shownAs) => {
    expect(says(name)).toBe(shownAs)
  })
})

describe('a line is about the row with the same', () => {
  it.each([
    ['e-mail, in whatever case', 'name,email\nAda Q,ADA@example.org\nDi,di@example.org\n'],
    [
      'person, role and first date of a qualification',
      'email,role,level,valid_from\nada@example.org,dqm,Qualified,\nada@example.org,DQM,expert,2018-01-01\n',
    ],
    [
      'person and dates of an absence',
      'email,start,end,reason\nada@example.org,2017-02-01,2017-02-04,ski\nada@example.org,2017-02-01,2017-02-05,travel\n',
    ],
  ])('%s', (_what, text) => {
    const desk = smallDesk()
    expect(desk.verdicts(text)).toEqual([
      [2, 'change'],
      [3, 'add'],
    ])
    const { change } = desk.take(text)
    expect(change.rows.map(({ id, before, after }) => [before?.id ?? null, after?.id === id])).toEqual([
      [change.rows[0]?.id, true],
      [null, true],
    ])
    expect(desk.plan(text).change.rows).toEqual([])
  })

  it.each([
    ['operations', 'Stop,technical-stop,2017-01-01,2017-01-02,', 'Stop,shutdown,2017-01-01,2017-01-02,'],
    ['holidays', 'New Year,official,2017-01-01,2017-01-02,', 'New Year,closure,2017-01-01,2017-01-02,'],
  ] as const)('name and start: %s', (kind, same, other) => {
    const desk = new Desk()
    desk.take(files[kind](''))
    const header = files[kind]('').split('\n')[0]
    expect(desk.verdicts(`${header}\n${same}\n`)).toEqual([[2, 'same']])
    expect(desk.verdicts(`${header}\n${other}\n`)).toEqual([[2, 'change']])
    expect(desk.verdicts(`${header}\n${same.replace('2017-01-01', '2016-12-31')}\n`)).toEqual([[2, 'add']])
    expect(desk.verdicts(`${header}\n${same.replace(/^/, 'The ')}\n`)).toEqual([[2, 'add']])
  })

  it('slot and person: the booking changes place, keeps its id and gives its seat free', () => {
    const desk = smallDesk()
    const header = 'role,start,end,email,place'
    desk.take(`${header}\nDQM,${day},ada@example.org,shifter\n`)
    const [booked] = [...desk.rota.rows.booking.values()]
    const text = `${header}\nDQM,${day},ada@example.org,shadow\nDQM,${day},bo@example.org,shifter\n`
    expect(desk.verdicts(text)).toEqual([
      [2, 'change'],
      [3, 'add'],
    ])
    desk.take(text)
    expect([...desk.rota.rows.booking.values()].map(({ id, place, seat }) => ({ id, place, seat }))).toEqual([
      { id: booked?.id, place: 'shadow', seat: 1 },
      { id: expect.any(String), place: 'shifter', seat: 1 },
    ])
  })

  it('and a line that says the same twice is the same', () => {
    expect(smallDesk().verdicts('name,email\nDi,di@example.org\n Di ,DI@example.org\n')).toEqual([
      [2, 'add'],
      [3, 'same'],
    ])
  })

  it('and of several files the last has it, in one change of the row', () => {
    const desk = smallDesk()
    const { plan, change } = desk.take('name,email\nA,ada@example.org\n', 'name,email\nB,ada@example.org\n')
    expect(plan.files.map(({ lines }) => lines.map(({ verdict }) => verdict))).toEqual([['change'], ['change']])
    expect(change.rows.map(({ before, after }) => [before, after])).toMatchObject([
      [{ name: 'Ada Quill' }, { name: 'B' }],
    ])
    expect([plan.rows, change.label]).toEqual([1, 'Import 1 person'])
  })
})

describe('a column', () => {
  const person = (desk: Desk) => [...desk.rota.rows.person.values()].find(({ email }) => email === 'bo@example.org')

  it('that is not there leaves what the row has, one that is empty empties it', () => {
    const desk = smallDesk()
    expect(desk.verdicts('name,email\nBo Wex,bo@example.org\n')).toEqual([[2, 'same']])
    desk.take('name,email,institute,left\nBo,bo@example.org,PSI,\n')
    expect(person(desk)).toMatchObject({ name: 'Bo', institute: 'PSI', subsystem: '', joined: null, left: null })
  })

  it('is held against what the row has where the file lacks the other end', () => {
    expect(smallDesk().refusals('name,email,joined\nBo Wex,bo@example.org,2017-07-01\n')).toEqual([
      [2, { code: 'end-before-start', field: 'joined', value: '2017-07-01' }],
    ])
  })

  it('of words may have them in capitals, with spaces or underscores', () => {
    const desk = new Desk()
    desk.take('name,kind,start,end\nScan,Special Run,2017-01-01,2017-01-02\nIon,HEAVY_ION,2017-01-01,2017-01-02\n')
    expect([...desk.rota.rows.period.values()].map(({ kind }) => kind)).toEqual(['special-run', 'heavy-ion'])
  })

  it('that nobody knows is ignored, whatever stands in it', () => {
    expect(smallDesk().verdicts(`name,email,photo\nDi,di@example.org,\x07\uFFFD${long(20_000)}\n`)).toEqual([
      [2, 'add'],
    ])
  })
})

describe('a booking', () => {
  const header = 'role,start,end,email,place'

  it('opens the years it lies in, and no other', () => {
    const desk = smallDesk()
    const text = `${header}
DQM,2018-12-31T23:00:00+01:00,2019-01-01T07:00:00+01:00,ada@example.org,shifter
orm,2017-01-04T08:00:00Z,2017-01-11T08:00:00Z,ada@example.org,shifter
DQM,2021-01-01T08:00:00+01:00,2021-01-01T16:00:00+01:00,ada@example.org,shifter
DQM,2022-01-01T07:00:00+01:00,2022-01-01T15:00:00+01:00,nobody@example.org,shifter
`
    const { plan, change } = desk.take(text)
    expect(plan.opens).toEqual([2017, 2018])
    expect(desk.verdicts(text).map(([, verdict]) => verdict)).toEqual(['same', 'same', 'refused', 'refused'])
    expect(change.label).toBe('Import 2 bookings')
    expect(desk.rota.rows.slot.size).toBe(2 * (1095 + 52 + 52))
    expect(desk.plan(`${header}\nDQM,${day},ada@example.org,shifter\n`).plan).toMatchObject({ opens: [], rows: 1 })
  })

  it('goes to the role whose code is spelt as in the file, if there are two', () => {
    const desk = smallDesk()
    const orm = [...desk.rota.rows.role.values()].find(({ code }) => code === 'ORM')
    const added = { ...(orm as Role), id: desk.newId(), code: 'orm' }
    desk.rota = desk.rota.withTables({ role: new Map([[added.id, added], ...desk.rota.rows.role]) })
    const week = '2017-01-04T09:00:00+01:00,2017-01-11T09:00:00+01:00'
    desk.take(`${header}\norm,${week},ada@example.org,shifter\n`)
    desk.take(`${header}\nORM,${week},bo@example.org,shifter\n`)
    const roles = [...desk.rota.rows.booking.values()].map(({ slotId }) => desk.rota.get('slot', slotId).roleId)
    expect(roles).toEqual([added.id, orm?.id])
  })

  it('with a time that is none is refused at once, however long it is', () => {
    const line = `DQM,2017-01-06${'T'.repeat(9_000)},2017-01-06T15:00:00+01:00,ada@example.org,shifter\n`
    const began = performance.now()
    expect(smallDesk().refusals(`${header}\n${line.repeat(300)}`)).toHaveLength(300)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('off the pattern opens nothing', () => {
    const { plan, change } = smallDesk().plan(
      `${header}\nORM,2017-01-05T09:00:00+01:00,2017-01-12T09:00:00+01:00,ada@example.org,shifter\n`,
    )
    expect([plan.opens, change.rows]).toEqual([[], []])
  })

  it('of the night in which the clock changes ends when the clock says so', () => {
    const spring = '2017-03-25T23:00:00+01:00'
    const autumn = '2017-10-28T23:00:00+02:00'
    expect(
      smallDesk().verdicts(
        `${header}
DQM,${spring},2017-03-26T07:00:00+02:00,ada@example.org,shifter
DQM,${spring},2017-03-26T07:00:00+01:00,ada@example.org,shifter
DQM,${autumn},2017-10-29T07:00:00+01:00,ada@example.org,shifter
DQM,${autumn},2017-10-29T07:00:00+02:00,ada@example.org,shifter
`,
      ),
    ).toEqual([
      [2, 'add'],
      [3, 'refused'],
      [4, 'add'],
      [5, 'refused'],
    ])
  })

  it('keeps its place and is flagged when it breaks hard rules', () => {
    const desk = smallDesk()
    const week = '2017-09-13T09:00:00+02:00,2017-09-20T09:00:00+02:00'
    const text = `${header}
DQM,2017-01-10T07:00:00+01:00,2017-01-10T15:00:00+01:00,ada@example.org,shifter
DQM,2017-01-10T23:00:00+01:00,2017-01-11T07:00:00+01:00,ada@example.org,shifter
DQM,2017-02-03T23:00:00+01:00,2017-02-04T07:00:00+01:00,ada@example.org,shifter
ORM,${week},ada@example.org,shifter
DQM,2017-09-14T07:00:00+02:00,2017-09-14T15:00:00+02:00,ada@example.org,shifter
DQM,2017-01-12T07:00:00+01:00,2017-01-12T15:00:00+01:00,bo@example.org,shadow
DQM,2017-01-13T07:00:00+01:00,2017-01-13T15:00:00+01:00,bo@example.org,shifter
DQM,2017-06-30T23:00:00+02:00,2017-07-01T07:00:00+02:00,bo@example.org,shadow
`
    const flags = [
      [2, 'add', ['REST-11H']],
      [3, 'add', ['REST-11H']],
      [4, 'add', ['ABSENT']],
      [5, 'add', ['QUAL', 'OVERLAP']],
      [6, 'add', ['OVERLAP']],
      [7, 'add', []],
      [8, 'add', ['QUAL']],
      [9, 'add', ['MEMBER']],
    ]
    expect(desk.lines(text).map(line => [line.line, line.verdict, line.flags])).toEqual(flags)
    desk.take(text)
    expect(desk.lines(text).map(line => [line.line, line.verdict, line.flags])).toEqual(
      flags.map(([line, , ids]) => [line, 'same', ids]),
    )
    expect([...desk.rota.rows.booking.values()].map(({ reason }) => reason)).toEqual(Array(8).fill(null))
  })

  it('is judged by everything imported with it', () => {
    const desk = smallDesk()
    const { plan } = desk.plan(
      `${header}\nDQM,${day},ada@example.org,shifter\n`,
      'email,start,end\nada@example.org,2017-01-06,2017-01-07\n',
      `${header}\nDQM,2017-01-06T23:00:00+01:00,2017-01-07T07:00:00+01:00,ada@example.org,shifter\n`,
    )
    expect(plan.files.map(({ lines }) => lines.map(line => line.flags))).toEqual([
      [['ABSENT', 'REST-11H']],
      [[]],
      [['ABSENT', 'REST-11H']],
    ])
  })
})
