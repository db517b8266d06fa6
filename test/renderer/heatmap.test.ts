import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cursor } from '../../renderer/view.ts'
import { axisOf, dateAt, indexAt, indexOf, xOf } from '../../renderer/year/axis.ts'
import { dayPaths, weekBox, weekPaths } from '../../renderer/year/bars.ts'
import { cellWords } from '../../renderer/year/cell.ts'
import { lanesOf } from '../../renderer/year/lanes.ts'
import { layoutWithin, rowAt } from '../../renderer/year/layout.ts'
import { move } from '../../renderer/year/movement.ts'
import { rowsOf, shadesByCode, slotAt, slotBegins } from '../../renderer/year/rows.ts'
import { decideBooking } from '../../rota/book.ts'
import { apply } from '../../rota/change.ts'
import { yearOf } from '../../rota/civil-time.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const years = fc.integer({ min: 1990, max: 2100 })
const widths = fc.integer({ min: 400, max: 3000 })

describe('the time axis', () => {
  it('is whole weeks around the year', () => {
    expect(axisOf(2017, 1113)).toEqual({
      year: 2017,
      first: '2016-12-26',
      days: 371,
      yearFrom: 6,
      yearTo: 371,
      width: 1113,
    })
    expect(axisOf(2024, 1000)).toMatchObject({ first: '2024-01-01', days: 371, yearFrom: 0, yearTo: 366 })
  })

  it('finds the day again under every pixel that it covers', () => {
    fc.assert(
      fc.property(years, widths, fc.nat(365), fc.nat(20), (year, width, day, dx) => {
        const axis = axisOf(year, width)
        const index = Math.min(axis.yearTo - 1, axis.yearFrom + day)
        const x = Math.min(xOf(axis, index + 1) - 1, xOf(axis, index) + dx)
        expect(indexAt(axis, x)).toBe(index)
        expect(indexOf(axis, dateAt(axis, index))).toBe(index)
      }),
    )
  })

  it('takes what lies beside the year for its first or last day', () => {
    const axis = axisOf(2017, 1113)
    expect([dateAt(axis, indexAt(axis, 0)), dateAt(axis, indexAt(axis, 5000))]).toEqual(['2017-01-01', '2017-12-31'])
  })
})

const code = (shade: (typeof shadesByCode)[number]) => shadesByCode.indexOf(shade) + 1

/** The path of a rectangle. */
const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`

describe('the bars', () => {
  const axis = axisOf(2017, 1113)

  it('repeat the status by their height, and mark surplus at the top', () => {
    const codes = new Uint8Array(371)
    const shades = ['gap', 'thin', 'covered', 'surplus', 'none'] as const
    for (const [index, shade] of shades.entries()) codes[10 + index] = code(shade) | slotBegins
    expect(dayPaths(codes, axis, 50)).toEqual({
      bars: [
        { shade: 'gap', path: box(30, 0, 2, 50) },
        { shade: 'thin', path: box(33, 19, 2, 31) },
        { shade: 'covered', path: box(36, 33, 2, 17) },
        { shade: 'surplus', path: box(39, 33, 2, 17) },
      ],
      cap: box(39, 0, 2, 3),
    })
  })

  it('run together over the days of one slot, and stay apart between slots', () => {
    const codes = new Uint8Array(371)
    codes.set([code('gap') | slotBegins, code('gap'), code('gap'), code('gap') | slotBegins, code('gap')], 10)
    expect(dayPaths(codes, axis, 20).bars).toEqual([{ shade: 'gap', path: box(30, 0, 8, 20) + box(39, 0, 5, 20) }])
  })

  it('leave no space where days are narrow', () => {
    const codes = new Uint8Array(371)
    codes.set([code('gap') | slotBegins, code('gap') | slotBegins], 10)
    expect(dayPaths(codes, axisOf(2017, 742), 20).bars).toEqual([
      { shade: 'gap', path: box(20, 0, 2, 20) + box(22, 0, 2, 20) },
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
  const at = indexOf(axisOf(2017, 1), date(from))
  return [...codes.slice(at, at + days)]
    .map(value => `${value & slotBegins ? '|' : ''}${value & ~slotBegins}`)
    .join(' ')
}

describe('the rows', () => {
  it('are a row of weeks for each role, then a row for each daily start and one for each weekly role', () => {
    const { rota } = march()
    const names = rowsOf(rota, 2017).map(({ role, line }) => `${role.code} ${line}`)
    expect(names).toEqual(['ORM null', 'DQM null', 'DB null', 'ORM 0', 'DQM 0', 'DQM 1', 'DQM 2', 'DB 0'])
  })

  it('have a slot on the date on which it starts, an on-call week on the days whose noon it holds', () => {
    const rows = rowsOf(march().rota, 2017)
    const [gap, surplus] = [code('gap'), code('surplus')]
    expect(textOf(rows[4]?.codes as Uint8Array, '2017-03-13', 4)).toBe(`0 |${gap} 0 0`)
    expect(textOf(rows[6]?.codes as Uint8Array, '2017-03-13', 4)).toBe(`0 |${surplus} |${gap} 0`)
    expect(textOf(rows[3]?.codes as Uint8Array, '2017-03-14', 9)).toBe(`0 |${gap} ${`${gap} `.repeat(6)}0`)
  })

  it('of weeks count the gaps among the slots that start in the week', () => {
    const [orm, dqm] = rowsOf(march().rota, 2017)
    expect([orm?.gaps[11], dqm?.gaps[11], dqm?.codes[11], dqm?.gaps[12]]).toEqual([1, 2, code('gap'), 0])
  })

  it('keep their identity where a booking changes nothing in them', () => {
    const { rota, slot, personId, newId } = march()
    const before = rowsOf(rota, 2017)
    const slotId = slot('DQM 2017-03-14 07:00').id
    const decision = decideBooking(rota, { slotId, personId: personId('Cy'), place: 'shifter', reason: null }, newId)
    if (!decision.ok) throw new Error('refused')
    const tried = apply(rota, decision.change)
    if (!tried.ok) throw new Error('does not apply')
    const same = rowsOf(tried.rota, 2017).map((row, index) => row === before[index])
    expect(same).toEqual([true, false, true, true, false, true, true, true])
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
  const rows = rowsOf(rota, 2017)
  const at = (line: number | null, day: string): Cursor => ({ roleId: role('DQM').id, line, date: date(day) })
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })

  it('moves by days and rows, by weeks with Ctrl and in a row of weeks, by four weeks, and to the ends', () => {
    const from = at(1, '2017-03-14')
    expect([
      move(rows, 2017, from, press('ArrowRight')),
      move(rows, 2017, from, press('ArrowLeft', true)),
      move(rows, 2017, at(null, '2017-03-14'), press('ArrowRight')),
      move(rows, 2017, from, press('PageDown')),
      move(rows, 2017, from, press('Home')),
      move(rows, 2017, from, press('End')),
      move(rows, 2017, from, press('ArrowDown')),
      move(rows, 2017, from, press('q')),
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
        for (const [key, ctrl] of presses) cursor = move(rows, 2017, cursor, press(key, ctrl)) ?? cursor
        expect(yearOf(cursor.date)).toBe(2017)
        expect(rows.some(row => row.role.id === cursor.roleId && row.line === cursor.line)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the layout', () => {
  const rows = rowsOf(march().rota, 2017)

  it('gives the rows of days the height there is, within bounds, and finds each row again', () => {
    const heights = [0, 400, 5000].map(height => layoutWithin(height, rows, 2, true).rows.at(-1)?.height)
    expect(heights[0]).toBe(20)
    expect(heights[2]).toBe(64)
    const layout = layoutWithin(400, rows, 2, true)
    expect(layout.height).toBeLessThanOrEqual(400)
    expect(layout.rows.map(({ y, height }) => rowAt(layout, y + height / 2)?.row)).toEqual(rows)
    expect(rowAt(layout, layout.milestones)).toBeNull()
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
    const { lanes, milestones } = lanesOf(rota, axisOf(2017, 1000))
    expect(lanes.map(lane => lane.map(({ kind }) => kind))).toEqual([['shutdown', 'physics'], ['cosmics']])
    expect(milestones.map(({ start }) => start)).toEqual(['2017-02-03'])
  })
})
