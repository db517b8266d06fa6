import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cursor } from '../../renderer/view.ts'
import {
  axisOf,
  dateAt,
  dayWidth,
  indexAt,
  indexOf,
  startAbout,
  startToHold,
  windowOn,
  xOf,
} from '../../renderer/year/axis.ts'
import { dayPaths, hasFields, weekBox, weekPaths } from '../../renderer/year/bars.ts'
import { cellWords } from '../../renderer/year/cell.ts'
import { lanesOf } from '../../renderer/year/lanes.ts'
import { headLayout, layoutWithin, mostHeight, rowAt } from '../../renderer/year/layout.ts'
import { move } from '../../renderer/year/movement.ts'
import { rowsOf, shadesByCode, slotAt, slotBegins } from '../../renderer/year/rows.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import { monthTicks, weekTicks } from '../../renderer/year/ticks.ts'
import { decideBooking } from '../../rota/book.ts'
import { apply, replaced } from '../../rota/change.ts'
import { dateOf, yearOf } from '../../rota/civil-time.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const years = fc.integer({ min: 1990, max: 2100 })
const widths = fc.integer({ min: 400, max: 3000 })

describe('the time axis', () => {
  it('is whole weeks around the year', () => {
    expect(axisOf(datesOf(2017), 1113)).toEqual({
      first: '2016-12-26',
      days: 371,
      from: 6,
      to: 371,
      offset: 0,
      width: 1113,
    })
    expect(axisOf(datesOf(2024), 1000)).toMatchObject({ first: '2024-01-01', days: 371, from: 0, to: 366 })
  })

  it('is whole weeks around several years', () => {
    expect(axisOf(datesOf(2016, 3), 1000)).toMatchObject({ first: '2015-12-28', days: 1106, from: 4, to: 1100 })
  })

  it('finds the day again under every pixel that it covers', () => {
    fc.assert(
      fc.property(
        years,
        fc.constantFrom(1, 2, 3),
        widths,
        fc.nat(1095),
        fc.nat(20),
        (year, several, width, day, dx) => {
          const axis = axisOf(datesOf(year, several), width * several)
          const index = Math.min(axis.to - 1, axis.from + day)
          const x = Math.min(xOf(axis, index + 1) - 1, xOf(axis, index) + dx)
          expect(indexAt(axis, x)).toBe(index)
          expect(indexOf(axis, dateAt(axis, index))).toBe(index)
        },
      ),
    )
  })

  it('takes what lies beside the year for its first or last day', () => {
    const axis = axisOf(datesOf(2017), 1113)
    expect([dateAt(axis, indexAt(axis, 0)), dateAt(axis, indexAt(axis, 5000))]).toEqual(['2017-01-01', '2017-12-31'])
  })
})

describe('a window on the axis', () => {
  const whole = axisOf(datesOf(2017), 1000)
  const dates = (weeks: number, start: string) => {
    const { first, days, from, to, offset } = windowOn(whole, weeks, date(start))
    return [first, days, from, to, offset]
  }

  it('is whole weeks from the one of a date on, and stays on the axis', () => {
    expect([dates(14, '2017-03-15'), dates(14, '2016-12-28'), dates(2, '2017-12-30'), dates(99, '2017-06-01')]).toEqual(
      [
        ['2017-03-13', 98, 0, 98, 77],
        ['2016-12-26', 98, 6, 98, 0],
        ['2017-12-18', 14, 0, 14, 357],
        ['2016-12-26', 371, 6, 371, 0],
      ],
    )
  })

  it('moves no further than a date asks for', () => {
    const march = windowOn(whole, 2, date('2017-03-13'))
    const starts = ['2017-03-13', '2017-03-26', '2017-03-27', '2017-04-20', '2017-03-12', '2017-01-01']
    expect(starts.map(day => startToHold(march, date(day)))).toEqual([
      '2017-03-13',
      '2017-03-13',
      '2017-03-20',
      '2017-04-10',
      '2017-03-06',
      '2016-12-26',
    ])
  })

  it('begins where a date is about as far from its left end as wanted, and holds it', () => {
    const starts = [0, 0.5, 1].map(at => startAbout(date('2017-03-15'), 6, at))
    expect(starts).toEqual(['2017-03-13', '2017-02-20', '2017-02-06'])
    fc.assert(
      fc.property(
        years,
        fc.constantFrom(2, 6, 14),
        fc.nat(364),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (year, weeks, day, at) => {
          const axis = axisOf(datesOf(year), 1000)
          const about = dateAt(axis, axis.from + day)
          const index = indexOf(windowOn(axis, weeks, startAbout(about, weeks, at)), about)
          expect(index >= 0 && index < weeks * 7).toBe(true)
        },
      ),
    )
  })

  it('holds the date that it was moved to hold, whatever the years and the zoom', () => {
    fc.assert(
      fc.property(years, fc.constantFrom(2, 6, 14), fc.nat(364), fc.nat(364), (year, weeks, at, to) => {
        const axis = axisOf(datesOf(year), 1000)
        const before = windowOn(axis, weeks, dateAt(axis, axis.from + at))
        const goal = dateAt(axis, axis.from + to)
        const after = windowOn(axis, weeks, startToHold(before, goal))
        expect(indexOf(after, goal)).toBeGreaterThanOrEqual(after.from)
        expect(indexOf(after, goal)).toBeLessThan(after.to)
      }),
    )
  })
})

describe('the names of time', () => {
  const names = (ticks: readonly { name: string }[]) => ticks.map(({ name }) => name).filter(name => name !== '')

  it('are months in a year, in several years the year at each January, and get longer where there is room', () => {
    expect(names(monthTicks(axisOf(datesOf(2017), 1113))).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    )
    expect(names(monthTicks(axisOf(datesOf(2016, 3), 1113))).filter(name => name.startsWith('20'))).toEqual([
      '2016',
      '2017',
      '2018',
    ])
    expect(names(monthTicks(axisOf(datesOf(2016, 3), 900))).slice(0, 4)).toEqual(['2016', 'M', 'A', 'M'])
    expect(names(monthTicks(windowOn(axisOf(datesOf(2017), 1113), 6, date('2017-03-13'))))).toEqual([
      'March 2017',
      'April 2017',
    ])
  })

  it('are ISO weeks, as many as there is room for', () => {
    expect(names(weekTicks(axisOf(datesOf(2017), 1113))).slice(0, 3)).toEqual(['52', '1', '2'])
    expect(names(weekTicks(axisOf(datesOf(2016, 3), 600))).slice(0, 3)).toEqual(['4', '8', '12'])
    expect(names(weekTicks(windowOn(axisOf(datesOf(2017), 1113), 2, date('2017-03-13'))))).toEqual([
      'week 11',
      'week 12',
    ])
  })
})

const code = (shade: (typeof shadesByCode)[number]) => shadesByCode.indexOf(shade) + 1

/** The path of a rectangle. */
const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`

describe('the bars', () => {
  const axis = axisOf(datesOf(2017), 1113)

  it('repeat the status by their height, and mark surplus at the top', () => {
    const codes = new Uint8Array(371)
    const shades = ['gap', 'thin', 'covered', 'surplus', 'none'] as const
    for (const [index, shade] of shades.entries()) codes[10 + index] = code(shade) | slotBegins
    expect(dayPaths(codes, axis, 50, false)).toEqual({
      bars: [
        { shade: 'gap', path: box(30, 0, 3, 50) },
        { shade: 'thin', path: box(33, 19, 3, 31) },
        { shade: 'covered', path: box(36, 33, 3, 17) },
        { shade: 'surplus', path: box(39, 33, 3, 17) },
      ],
      cap: box(39, 0, 3, 3),
    })
  })

  it('run together over the days of one slot, and stay apart between slots', () => {
    const codes = new Uint8Array(371)
    codes.set([code('gap') | slotBegins, code('gap'), code('gap'), code('gap') | slotBegins, code('gap')], 10)
    expect(dayPaths(codes, axis, 20, false).bars).toEqual([
      { shade: 'gap', path: box(30, 0, 8, 20) + box(39, 0, 6, 20) },
    ])
  })

  it('leave no space where slots are narrow', () => {
    const codes = new Uint8Array(371)
    codes.set([code('gap') | slotBegins, code('gap') | slotBegins], 10)
    expect(dayPaths(codes, axisOf(datesOf(2017), 742), 20, false).bars).toEqual([
      { shade: 'gap', path: box(20, 0, 2, 20) + box(22, 0, 2, 20) },
    ])
  })

  it('are fields of full height where days can be written on, and show only the window', () => {
    const codes = new Uint8Array(371)
    codes.set([code('covered') | slotBegins, code('thin') | slotBegins], 77)
    const window = windowOn(axis, 2, date('2017-03-13'))
    expect(dayWidth(window)).toBe(79.5)
    expect(dayPaths(codes, window, 20, true)).toEqual({
      bars: [
        { shade: 'covered', path: box(0, 0, 79, 20) },
        { shade: 'thin', path: box(80, 0, 78, 20) },
      ],
      cap: '',
    })
  })

  it('give way to fields where a name fits: weeks sooner than parts of a day', () => {
    const { role } = march()
    const fields = ([14, 6, 2] as const).map(weeks => {
      const window = windowOn(axis, weeks, date('2017-03-13'))
      return [hasFields(role('ORM'), window), hasFields(role('DQM'), window)]
    })
    expect([hasFields(role('ORM'), axis), ...fields]).toEqual([false, [true, false], [true, true], [true, true]])
  })

  it('of weeks tell their status by their height where there is no room for a sign', () => {
    const codes = new Uint8Array(53)
    codes.set([code('gap'), code('covered'), code('none')], 0)
    expect(weekPaths(codes, axisOf(datesOf(2017), 371), 22).bars).toEqual([
      { shade: 'gap', path: box(0, 0, 6, 22) },
      { shade: 'covered', path: box(7, 15, 6, 7) },
      { shade: 'none', path: box(14, 0, 6, 22) },
    ])
  })

  it('of weeks are fields with a pixel between them', () => {
    const codes = new Uint8Array(53)
    codes.set([code('none'), code('gap')], 1)
    expect(weekPaths(codes, axis, 22).bars).toEqual([
      { shade: 'none', path: box(21, 0, 20, 22) },
      { shade: 'gap', path: box(42, 0, 20, 22) },
    ])
    expect(weekBox(axis, 2)).toEqual({ x: 42, width: 20 })
  })
})

const year = ['2017-01-01', '2018-01-01'] as const

/** Two days of DQM in the week of 13 March, Ada on the first night, and an ORM week from the 15th. */
function march() {
  return scene({
    periods: [['physics', ...year]],
    roles: { DQM: { thinBelow: 0 }, ORM: { thinBelow: 1 } },
    people: {
      Ada: { levels: { DQM: 'expert', ORM: 'qualified' } },
      Bo: { levels: { DQM: 'qualified' } },
      Cy: { levels: { DQM: 'qualified' } },
    },
    slots: ['DQM 2017-03-14 07:00', 'DQM 2017-03-15 23:00', 'ORM 2017-03-15 09:00'],
    bookings: [
      ['Ada', 'DQM 2017-03-14 23:00'],
      ['Bo', 'DQM 2017-03-14 23:00'],
    ],
  })
}

const textOf = (codes: Uint8Array, from: string, days: number) => {
  const at = indexOf(axisOf(datesOf(2017), 1), date(from))
  return [...codes.slice(at, at + days)]
    .map(value => `${value & slotBegins ? '|' : ''}${value & ~slotBegins}`)
    .join(' ')
}

describe('the rows', () => {
  it('are for each role a row of weeks, then one for each daily start, or one where slots last for days', () => {
    const { rota } = march()
    const names = rowsOf(rota, datesOf(2017)).map(({ role, line }) => `${role.code} ${line}`)
    expect(names).toEqual(['ORM null', 'ORM 0', 'DQM null', 'DQM 0', 'DQM 1', 'DQM 2', 'DB null', 'DB 0'])
  })

  it('have a slot on the date on which it starts, an on-call week on the days whose noon it holds', () => {
    const rows = rowsOf(march().rota, datesOf(2017))
    const [gap, surplus] = [code('gap'), code('surplus')]
    expect(textOf(rows[3]?.codes as Uint8Array, '2017-03-13', 4)).toBe(`0 |${gap} 0 0`)
    expect(textOf(rows[5]?.codes as Uint8Array, '2017-03-13', 4)).toBe(`0 |${surplus} |${gap} 0`)
    expect(textOf(rows[1]?.codes as Uint8Array, '2017-03-14', 9)).toBe(`0 |${gap} ${`${gap} `.repeat(6)}0`)
  })

  it('of weeks count the gaps among the slots that start in the week', () => {
    const [orm, , dqm] = rowsOf(march().rota, datesOf(2017))
    expect([orm?.gaps[11], dqm?.gaps[11], dqm?.codes[11], dqm?.gaps[12]]).toEqual([1, 2, code('gap'), 0])
  })

  it('of weeks show a slot of several weeks in all of them, and count it where it starts', () => {
    const pattern = { kind: 'monthly', at: '00:00' as TimeOfDay, every: 1 } as const
    const set = scene({
      periods: [['physics', ...year]],
      roles: { DB: { pattern } },
      slots: ['DB 2017-03-01 00:00'],
    })
    const row = rowsOf(set.rota, datesOf(2017)).find(({ role, line }) => role.code === 'DB' && line === null)
    const gap = code('gap')
    expect([...(row?.codes.slice(8, 15) ?? [])]).toEqual([0, gap, gap, gap, gap, gap, 0])
    expect([...(row?.gaps.slice(8, 15) ?? [])]).toEqual([0, 1, 0, 0, 0, 0, 0])
    const words = (day: string) =>
      cellWords(set.rota, { roleId: set.role('DB').id, line: null, date: date(day) }).sentence
    expect([words('2017-03-15'), words('2017-04-05')]).toEqual([
      'DB, week 11, 13–19 Mar: gap; 1 slot: 1 gap',
      'DB, week 14, 3–9 Apr: no slot',
    ])
  })

  it('keep their identity where a booking changes nothing in them', () => {
    const { rota, slot, personId, newId } = march()
    const before = rowsOf(rota, datesOf(2017))
    const slotId = slot('DQM 2017-03-14 07:00').id
    const decision = decideBooking(rota, { slotId, personId: personId('Cy'), place: 'shifter', reason: null }, newId)
    if (!decision.ok) throw new Error('refused')
    const tried = apply(rota, decision.change)
    if (!tried.ok) throw new Error('does not apply')
    const same = rowsOf(tried.rota, datesOf(2017)).map((row, index) => row === before[index])
    expect(same).toEqual([true, true, false, false, true, true, true, true])
  })
})

describe('a cell', () => {
  const set = march()
  const sentence = (roleCode: string, line: number | null, day: string) =>
    cellWords(set.rota, { roleId: set.role(roleCode).id, line, date: date(day) }).sentence

  it('says everything about its slot', () => {
    expect([
      sentence('DQM', 0, '2017-03-14'),
      sentence('DQM', 2, '2017-03-14'),
      sentence('DQM', 1, '2017-03-14'),
      sentence('ORM', 0, '2017-03-17'),
    ]).toEqual([
      'DQM, Tue 14 Mar, 07:00–15:00: gap, 0 of 1; nobody is on',
      'DQM, Tue 14 Mar, 23:00–07:00: covered and surplus, 2 of 1; Ada, Bo are on',
      'DQM, Tue 14 Mar, 15:00: no slot',
      'ORM, Fri 17 Mar, Wed 15 Mar 09:00 – Wed 22 Mar 09:00: gap, 0 of 1; nobody is on',
    ])
  })

  it('says who offers what they are on, whose people are there, and that a role has been given up', () => {
    const { rota, slot, role, bookingId } = march()
    const booking = rota.get('booking', bookingId('Bo', 'DQM 2017-03-14 23:00'))
    const offered = apply(rota, { label: '', rows: [replaced('booking', booking, { ...booking, offered: true })] })
    const retired = { ...role('DB'), retired: date('2017-06-01') }
    const given = apply(rota, { label: '', rows: [replaced('role', role('DB'), retired)] })
    if (!offered.ok || !given.ok) throw new Error('does not apply')
    const night = { roleId: role('DQM').id, line: 2, date: dateOf(rota.zone, slot('DQM 2017-03-14 23:00').start) }
    expect([
      cellWords(offered.rota, night, datesOf(2017), 'CERN').sentence,
      cellWords(given.rota, { roleId: retired.id, line: 0, date: date('2017-07-01') }).sentence,
      cellWords(given.rota, { roleId: retired.id, line: 0, date: date('2017-05-01') }).sentence,
    ]).toEqual([
      'DQM, Tue 14 Mar, 23:00–07:00: covered and surplus, 2 of 1; Ada, Bo (offered) are on; of CERN: Ada, Bo',
      'DB, Sat 1 Jul: no slot: retired from Thu 1 Jun 2017',
      'DB, Mon 1 May: no slot',
    ])
  })

  it('of a week tells how many slots are what', () => {
    expect(sentence('DQM', null, '2017-03-16')).toBe('DQM, week 11, 13–19 Mar: gap; 3 slots: 2 gap, 1 surplus')
    expect(sentence('DB', null, '2017-01-01')).toBe('DB, week 52 of 2016, 1 Jan: no slot')
  })

  it('of a week leads to its first gap', () => {
    const slot = slotAt(set.rota, set.role('DQM'), null, date('2017-03-19'))
    expect(slot).toBe(set.slot('DQM 2017-03-14 07:00'))
  })
})

describe('the cursor', () => {
  const { rota, role } = march()
  const rows = rowsOf(rota, datesOf(2017))
  const at = (line: number | null, day: string): Cursor => ({ roleId: role('DQM').id, line, date: date(day) })
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })

  it('moves by days and rows, by weeks with Ctrl and in a row of weeks, by four weeks, and to the ends', () => {
    const from = at(1, '2017-03-14')
    expect([
      move(rows, datesOf(2017), from, press('ArrowRight')),
      move(rows, datesOf(2017), from, press('ArrowLeft', true)),
      move(rows, datesOf(2017), at(null, '2017-03-14'), press('ArrowRight')),
      move(rows, datesOf(2017), from, press('PageDown')),
      move(rows, datesOf(2017), from, press('Home')),
      move(rows, datesOf(2017), from, press('End')),
      move(rows, datesOf(2017), from, press('ArrowDown')),
      move(rows, datesOf(2017), from, press('q')),
    ]).toEqual([
      at(1, '2017-03-15'),
      at(1, '2017-03-07'),
      at(null, '2017-03-21'),
      at(1, '2017-04-11'),
      at(1, '2017-01-01'),
      at(1, '2017-12-31'),
      at(2, '2017-03-14'),
      null,
    ])
  })

  it('never leaves the year or the rows, whatever keys come', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End')
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 60 }), presses => {
        let cursor = at(0, '2017-12-20')
        for (const [key, ctrl] of presses) cursor = move(rows, datesOf(2017), cursor, press(key, ctrl)) ?? cursor
        expect(yearOf(cursor.date)).toBe(2017)
        expect(rows.some(row => row.role.id === cursor.roleId && row.line === cursor.line)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the layout', () => {
  const rows = rowsOf(march().rota, datesOf(2017))

  it('gives the rows of days the height there is, within bounds, and finds each row again', () => {
    const heights = [0, 330, 5000].map(height => layoutWithin(height, rows).rows.at(-1)?.height)
    expect(heights).toEqual([22, 44, 80])
    const layout = layoutWithin(330, rows)
    expect(layout.height).toBeLessThanOrEqual(330)
    expect(layout.rows.map(({ y, height }) => rowAt(layout, y + height / 2)?.row)).toEqual(rows)
    expect([rowAt(layout, -1), layoutWithin(5000, rows).height]).toEqual([null, mostHeight(rows)])
  })

  it('gives the numbers of the days room above the rows where they are wide enough', () => {
    const [narrow, wide] = [headLayout(2, true, 3), headLayout(2, true, 30)]
    expect([narrow.days, wide.days, wide.height - narrow.height]).toEqual([null, wide.weeks + 15, 15])
  })
})

describe('the operations calendar', () => {
  it('packs entries into lanes without overlaps, milestones apart', () => {
    const { rota } = scene({
      periods: [
        ['shutdown', '2016-12-05', '2017-02-01'],
        ['cosmics', '2017-01-15', '2017-03-01'],
        ['physics', '2017-02-01', '2017-04-01'],
        ['milestone', '2017-02-03', '2017-02-04'],
        ['heavy-ion', '2018-03-01', '2018-04-01'],
      ],
    })
    const { lanes, milestones } = lanesOf(rota, axisOf(datesOf(2017), 1000))
    expect(lanes.map(lane => lane.map(({ kind }) => kind))).toEqual([['shutdown', 'physics'], ['cosmics']])
    expect(milestones.map(({ start }) => start)).toEqual(['2017-02-03'])
  })
})
