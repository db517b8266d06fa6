import { describe, expect, it } from 'vitest'
import { apply } from '../../../rota/change.ts'
import { planImport } from '../../../rota/csv/import.ts'
import type { ImportFile } from '../../../rota/csv/plan.ts'
import type { KnownReadings } from '../../../rota/csv/read-file.ts'
import { readDay } from '../../../rota/grid/date.ts'
import { cellName, type GridReading } from '../../../rota/grid/grid.ts'
import { scene } from '../../support/scene.ts'

const set = scene({
  people: {
    'Ada Quill': { levels: { DQM: 'qualified', ORM: 'expert' } },
    'Ben Quill': { levels: { DQM: 'qualified' } },
    'Zoë Ashgrove': { levels: { ORM: 'expert', DQM: 'qualified' } },
    'Al Quorn': { levels: { DQM: 'qualified' } },
  },
  slots: ['DQM 2017-07-14 07:00', 'DQM 2017-07-14 15:00', 'DQM 2017-07-14 23:00'],
})

function planned(text: string, grid?: GridReading, name = 'rota 2017.csv', known: KnownReadings['grid'] = () => null) {
  const file = { name, text, ...(grid && { grid }) }
  const { plan, change, told } = planImport(set.rota, [file], set.newId, { columns: () => null, grid: known })
  const after = apply(set.rota, change)
  if (!after.ok) throw new Error('does not fit')
  const { rota } = after
  const booked = change.rows.flatMap(({ table, after }) => {
    if (table !== 'booking' || !after) return []
    const slot = rota.get('slot', after.slotId)
    const start = new Date(slot.start).toISOString().slice(0, 16)
    return [`${rota.get('role', slot.roleId).code} ${start} ${rota.get('person', after.personId).name} ${after.place}`]
  })
  const [planned] = plan.files
  if (!planned) throw new Error('no file')
  const refused = planned.lines.flatMap(({ problem }) =>
    problem ? [`${problem.field} ${problem.code} ${problem.value}`] : [],
  )
  return { ...planned, booked: booked.sort(), refused, opens: plan.opens, told: told.grids }
}

describe('a rota as people keep it', () => {
  it('has days as rows, a role with its times above, names and initials in the cells', () => {
    const { grid, booked, refused } = planned(
      'Shifts July,,,,\n,,DQM,,\nDate,Day,07-15,15-23,23-07\n14 Jul,Fri,Ada Quill,BQ,Ashgrove\n15 Jul,Sat,ZA,ben quill,xx\n16 Jul,Sun,AQ,-,\n',
    )
    expect(grid?.reading.layout).toEqual({ days: 'rows', dates: 0, titles: [1, 2], roleId: null })
    expect(booked).toEqual([
      'DQM 2017-07-14T05:00 Ada Quill shifter',
      'DQM 2017-07-14T13:00 Ben Quill shifter',
      'DQM 2017-07-14T21:00 Zoë Ashgrove shifter',
      'DQM 2017-07-15T05:00 Zoë Ashgrove shifter',
      'DQM 2017-07-15T13:00 Ben Quill shifter',
    ])
    expect(refused).toEqual(['E5 nobody xx', 'C6 several-people AQ'])
    expect(grid?.unclear.map(({ text, cells, people }) => [text, cells, people.length])).toEqual([
      ['xx', 1, 0],
      ['AQ', 1, 2],
    ])
  })

  it('has days as columns', () => {
    const { grid, booked } = planned(
      'DQM,14.7.2017,15.7.2017,16.7.2017\nmorning,Ada Quill,Ben Quill,\nafternoon,Zoë Ashgrove,,Ben Quill\nnight,,,Ada Quill\n',
    )
    expect(grid?.reading.layout).toMatchObject({ days: 'columns', dates: 0, titles: [0] })
    expect(booked).toEqual([
      'DQM 2017-07-14T05:00 Ada Quill shifter',
      'DQM 2017-07-14T13:00 Zoë Ashgrove shifter',
      'DQM 2017-07-15T05:00 Ben Quill shifter',
      'DQM 2017-07-16T13:00 Ben Quill shifter',
      'DQM 2017-07-16T21:00 Ada Quill shifter',
    ])
  })

  it('has weeks as rows for duties of a week', () => {
    const { booked } = planned('Week,ORM\nW28,Ada Quill\nW29,Zoë Ashgrove\nW30,\nW31,ada quill\n')
    expect(booked).toEqual([
      'ORM 2017-07-12T07:00 Ada Quill shifter',
      'ORM 2017-07-19T07:00 Zoë Ashgrove shifter',
      'ORM 2017-08-02T07:00 Ada Quill shifter',
    ])
  })

  it('has stretches of dates as rows', () => {
    const { booked } = planned(
      'When;ORM\n12–19 Jul;Ada Quill\n19 Jul - 26 Jul;Zoë Ashgrove\n2 Aug to 9 Aug;Ada Quill\n',
    )
    expect(booked).toEqual([
      'ORM 2017-07-12T07:00 Ada Quill shifter',
      'ORM 2017-07-19T07:00 Zoë Ashgrove shifter',
      'ORM 2017-08-02T07:00 Ada Quill shifter',
    ])
  })

  it('has people across and letters of the shift in the cells', () => {
    const { booked } = planned(
      'Date,Ada Quill,Ben Quill,Zoë Ashgrove\n2017-07-14,DQM M,DQM A,\n2017-07-15,,DQM N,DQM M\n2017-07-16,DQM M (s),,\n',
    )
    expect(booked).toEqual([
      'DQM 2017-07-14T05:00 Ada Quill shifter',
      'DQM 2017-07-14T13:00 Ben Quill shifter',
      'DQM 2017-07-15T05:00 Zoë Ashgrove shifter',
      'DQM 2017-07-15T21:00 Ben Quill shifter',
      'DQM 2017-07-16T05:00 Ada Quill shadow',
    ])
  })

  it('is a month whose days are told by number', () => {
    const { grid, booked } = planned(
      'July 2017,,,,\nDQM,14,15,16,17\n,Fri,Sat,Sun,Mon\n07:00,Ada Quill,,ZA,\n15:00,,BQ,,BQ\n',
      undefined,
      'month.csv',
    )
    expect(grid?.reading.layout).toMatchObject({ days: 'columns', dates: 1 })
    expect(booked).toEqual([
      'DQM 2017-07-14T05:00 Ada Quill shifter',
      'DQM 2017-07-15T13:00 Ben Quill shifter',
      'DQM 2017-07-16T05:00 Zoë Ashgrove shifter',
      'DQM 2017-07-17T13:00 Ben Quill shifter',
    ])
  })

  it('is read as somebody says: whom initials mean, and of which role the times are', () => {
    const text = 'Date,M,A,N\n14 Jul,AQ,BQ,\n15 Jul,AQ,,ZA\n16 Jul,,BQ,\n'
    const first = planned(text)
    expect(first.refused).toEqual(['B2 several-people AQ', 'B3 several-people AQ'])
    const reading = first.grid?.reading
    if (!reading) throw new Error('no grid')
    const { booked, refused } = planned(text, { ...reading, people: { aq: set.personId('Al Quorn') } })
    expect(refused).toEqual([])
    expect(booked).toContain('DQM 2017-07-15T05:00 Al Quorn shifter')
  })

  it('does not stumble over somebody who is gone, and takes times for those of the role that is told', () => {
    const text = 'Date,M,A,N\n14 Jul,BQ,BQ,\n15 Jul,,,ZA\n16 Jul,ZA,,\n'
    const reading = planned(text).grid?.reading
    if (!reading) throw new Error('no grid')
    const gone = '00000000-0000-7000-8000-999999999999'
    const told = planned(text, { layout: { ...reading.layout, roleId: set.role('DQM').id }, people: { bq: gone } })
    expect(told.booked).toEqual(planned(text).booked)
    const other = planned(text, { layout: { ...reading.layout, roleId: set.role('ORM').id }, people: {} })
    expect(other.booked).toEqual(told.booked)
  })

  it('opens the year it is about, changes nothing the second time, and counts rows past empty ones', () => {
    const text = 'x,DQM 07:00\n\n1.1.2018,Ada Quill\n2.1.2018,Ben Quill\n\n3.1.2018,Nemo\n'
    const { plan, change } = planImport(set.rota, [{ name: 'a.csv', text }], set.newId)
    expect(plan.opens).toEqual([2018])
    expect(plan.files[0]?.lines.map(({ line, verdict }) => [line, verdict])).toEqual([
      [3, 'add'],
      [4, 'add'],
      [6, 'refused'],
    ])
    expect(plan.files[0]?.lines[2]?.problem).toEqual({ code: 'nobody', field: 'B6', value: 'Nemo' })
    const after = apply(set.rota, change)
    if (!after.ok) throw new Error('does not fit')
    expect(planImport(after.rota, [{ name: 'a.csv', text }], set.newId).change.rows).toEqual([])
  })

  it('is not what a list of anything else is', () => {
    for (const text of ['Day,Weather\n1.1.2017,rain\n2.1.2017,sun\n3.1.2017,rain\n', 'a,b\n1,2\n3,4\n5,6\n'])
      expect(planned(text)).toMatchObject({ grid: null, kind: null, problem: { code: 'unknown-columns' } })
  })
})

describe('a rota whose reading is remembered', () => {
  const july = 'Shifts July 2017\nDate,Day,M,A,N\n14 Jul,Fri,AQ,BQ,\n15 Jul,Sat,AQ,,xx\n16 Jul,Sun,,BQ,\n'
  const august = 'Shifts August\nDate,Day,M,A,N\n1 Aug,Tue,xx,,\n2 Aug,Wed,BQ,AQ,\n3 Aug,Thu,,,\n4 Aug,Fri,ZA,AQ,\n'

  /** What is remembered once July was read as somebody said. */
  function remembered(people: Record<string, string> = { aq: set.personId('Al Quorn') }) {
    const guessed = planned(july).grid?.reading
    if (!guessed) throw new Error('no grid')
    const { told } = planned(july, { ...guessed, people })
    return (key: string) => told.get(key) ?? null
  }

  it('is read so in another month, with other days and other people in it', () => {
    expect(planned(august).refused).toContain('D4 several-people AQ')
    const { grid, booked, refused, told } = planned(august, undefined, 'rota 2017.csv', remembered())
    expect(grid?.from).toBe('remembered')
    expect(refused).toEqual(['C3 nobody xx'])
    expect(booked).toContain('DQM 2017-08-02T13:00 Al Quorn shifter')
    expect(told.size).toBe(0)
  })

  it('tells of each text whom it was said to mean, and can be corrected again', () => {
    const { grid } = planned(august, undefined, 'rota 2017.csv', remembered())
    expect(grid?.unclear.map(({ text, cells, people, told }) => [text, cells, people.length, told])).toEqual([
      ['xx', 1, 0, null],
      ['AQ', 2, 2, set.personId('Al Quorn')],
    ])
    const reading = grid?.reading
    if (!reading) throw new Error('no grid')
    const again = planned(august, { ...reading, people: { ...reading.people, aq: set.personId('Ada Quill') } })
    expect(again.grid?.from).toBe('told')
    expect(again.booked).toContain('DQM 2017-08-02T13:00 Ada Quill shifter')
    expect([...again.told.values()].map(reading => reading?.people)).toEqual([{ aq: set.personId('Ada Quill') }])
  })

  it('is guessed anew where its shape or the rota is another', () => {
    const wider = august.replace('Date,Day,', 'Date,Week,').replaceAll('Day', 'Week')
    expect(planned(wider, undefined, 'rota 2017.csv', remembered()).grid?.from).toBe('guessed')
    const guessed = planned(july).grid?.reading
    if (!guessed) throw new Error('no grid')
    const foreign = { ...guessed, layout: { ...guessed.layout, roleId: '00000000-0000-7000-8000-999999999999' } }
    expect(planned(july, undefined, 'rota 2017.csv', () => foreign).grid?.from).toBe('guessed')
  })

  it('is read so beside the file of which it is said, too', () => {
    const reading = planned(july).grid?.reading
    if (!reading) throw new Error('no grid')
    const grid = { ...reading, people: { aq: set.personId('Al Quorn') } }
    const files = [
      { name: 'august 2017.csv', text: august },
      { name: 'july 2017.csv', text: july, grid },
    ]
    const { plan } = planImport(set.rota, files, set.newId)
    expect(plan.files.map(({ grid }) => grid?.from)).toEqual(['remembered', 'told'])
    expect(plan.files.map(({ grid }) => grid?.unclear.filter(({ told }) => told === null).length)).toEqual([1, 1])
  })

  it('asks again whom a text means if that person is gone', () => {
    const known = remembered({ aq: '00000000-0000-7000-8000-999999999999' })
    const { grid, refused } = planned(july, undefined, 'rota 2017.csv', known)
    expect(grid?.unclear.map(({ text, told }) => [text, told])).toContainEqual(['AQ', null])
    expect(refused).toContain('C3 several-people AQ')
  })

  it('is forgotten where the same file is said to be a table of records, and the other way round', () => {
    const text = 'When,ORM\n12.7.2017,Ada Quill\n19.7.2017,Zoë Ashgrove\n26.7.2017,\n'
    const told = (how: Pick<ImportFile, 'grid' | 'mapping'>) =>
      planImport(set.rota, [{ name: 'rota 2017.csv', text, ...how }], set.newId).told
    const grid = planned(text).grid?.reading
    if (!grid) throw new Error('no grid')
    const asGrid = told({ grid })
    expect([[...asGrid.columns.values()], [...asGrid.grids.values()]]).toEqual([[null], [grid]])
    const mapping = { kind: 'people' as const, columns: ['name', 'email'] }
    const asTable = told({ mapping })
    expect([[...asTable.columns], [...asTable.grids]]).toEqual([
      [...asGrid.columns.keys()].map(key => [key, mapping]),
      [...asGrid.grids.keys()].map(key => [key, null]),
    ])
  })
})

describe('by what a rota is known again', () => {
  const keyOf = (text: string) => {
    const guessed = planned(text).grid?.reading
    return guessed ? [...planned(text, guessed).told.keys()] : null
  }

  it.each([
    [
      'months and years',
      'Rota,July 2017,\nDate,DQM 07:00\n14.7.2017,Ada Quill\n15.7.2017,Ada Quill\n16.7.2017,\n',
      'Rota,Aug 2018,\nDate,DQM 07:00\n1.8.2018,BQ\n2.8.2018,Ben Quill\n3.8.2018,\n4.8.2018,ZA\n',
    ],
    [
      'how many people stand beside it',
      'Who,14.7.2017,15.7.2017,16.7.2017\nAda Quill,DQM M,DQM A,\nBen Quill,,,DQM A\n',
      'Who,1.8.2017,2.8.2017,3.8.2017,4.8.2017\nBen Quill,DQM M,,,\nZoë Ashgrove,,DQM A,DQM A,\nAl Quorn,DQM N,,,\n',
    ],
  ])('does not hang on %s', (_what, one, other) => {
    expect(keyOf(one)).not.toBeNull()
    expect(keyOf(one)).toEqual(keyOf(other))
  })

  it('hangs on what its columns are called, and on which way its days run', () => {
    const texts = [
      'Date,DQM M,DQM A\n14.7.2017,Ada Quill,\n15.7.2017,,BQ\n16.7.2017,BQ,\n',
      'Date,DQM A,DQM M\n14.7.2017,Ada Quill,\n15.7.2017,,BQ\n16.7.2017,BQ,\n',
      'Date,14.7.2017,15.7.2017,16.7.2017\nDQM M,Ada Quill,,BQ\nDQM A,,BQ,\n',
    ]
    expect(new Set(texts.map(text => String(keyOf(text)))).size).toBe(3)
  })
})

describe('what a row says of its day', () => {
  it.each([
    ['14 Jul', '2017-07-14'],
    ['Fri 14.7.', '2017-07-14'],
    ['W1', '2017-01-08'],
    ['week 52 2016', '2017-01-01'],
    ['2020-W53', '2021-01-03'],
    ['W53', null],
    ['12–18 Apr', '2017-04-15'],
    ['30 Mar - 5 Apr 2018', '2018-04-02'],
    ['12 Apr', '2017-04-12'],
    ['5 Apr - 30 Mar', null],
    ['Notes', null],
    ['', null],
  ])('%s is %s', (text, date) => expect(readDay(text, { year: 2017, month: null })).toBe(date))
})

it.each([
  ['14', '2017-07-14'],
  ['Fri 14', '2017-07-14'],
  ['31', '2017-07-31'],
  ['32', null],
  ['Week 28', '2017-07-16'],
])('in July %s is %s', (text, date) => expect(readDay(text, { year: 2017, month: 7 })).toBe(date))

it.each([
  [0, 0, 'A1'],
  [4, 25, 'Z5'],
  [11, 26, 'AA12'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
])('row %i and column %i are %s', (row, column, name) => expect(cellName(row, column)).toBe(name))
