import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, letterOf, startLetter } from '../../renderer/board/bars.ts'
import { noFilters } from '../../renderer/board/board-view.ts'
import { cellWords } from '../../renderer/board/cell-words.ts'
import { factsOf } from '../../renderer/board/facts.ts'
import { rowsThatPass } from '../../renderer/board/filter.ts'
import { move, typedRow } from '../../renderer/board/movement.ts'
import { type BoardRow, personRows, placeRows } from '../../renderer/board/rows.ts'
import {
  boardAxis,
  momentAt,
  type Range,
  ranges,
  stretchAround,
  windowAround,
  windowOf,
  xOfMoment,
} from '../../renderer/board/timeline.ts'
import { dateAt, indexOf, xOf } from '../../renderer/year/axis.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { instant } from '../support/records.ts'
import { scene } from '../support/scene.ts'

const zone = 'Europe/Zurich'
const date = (text: string) => text as LocalDate
const anyRange = fc.constantFrom<Range>(...ranges)
const widths = fc.integer({ min: 300, max: 2600 })
const year = datesOf(2017)

const crew = scene({
  periods: [['physics', '2017-03-01', '2017-12-01']],
  people: {
    Ada: { levels: { DQM: 'qualified', ORM: 'expert' }, institute: 'Aachen', absent: [['2017-07-10', '2017-07-12']] },
    Béla: { levels: { DQM: 'trainee' }, institute: 'Bonn', unwanted: [['2017-07-20', '2017-07-22']] },
    Cleo: { levels: { DQM: 'qualified' }, institute: 'Bonn', left: '2017-09-01' },
  },
  slots: ['DQM 2017-07-14 15:00'],
  bookings: [
    ['Ada', 'DQM 2017-07-14 07:00'],
    ['Ada', 'DQM 2017-03-25 23:00'],
    ['Ada', 'ORM 2017-07-19 09:00'],
    ['Béla', 'DQM 2017-07-14 23:00', 'shadow'],
  ],
})
const { rota } = crew
const people = personRows(rota)
const rowOf = (name: string) => people.find(row => row.kind === 'person' && row.person.name === name) as BoardRow

describe('the time axis of the board', () => {
  it('shows a week, five weeks, a quarter or the year in the width that there is', () => {
    expect(ranges.map(range => Math.round(1000 / (boardAxis(year, range, 1000).width / 371)))).toEqual([
      7, 36, 100, 371,
    ])
  })

  it('draws at least half a viewport beside what is in sight, in whole weeks', () => {
    fc.assert(
      fc.property(anyRange, widths, fc.float({ min: 0, max: 1, noNaN: true }), (range, viewport, part) => {
        const axis = boardAxis(datesOf(2016, 3), range, viewport)
        const scrolled = Math.floor(part * Math.max(0, axis.width - viewport))
        const window = windowAround(zone, axis, scrolled, viewport)
        expect(window.days % 7).toBe(0)
        expect(window.left).toBeLessThanOrEqual(scrolled)
        expect(window.left + window.width).toBeGreaterThanOrEqual(Math.min(axis.width, scrolled + viewport) - 1)
        expect(dateAt(window, 0)).toBe(dateAt(axis, window.offset))
        // Columns of a window lie where those of the whole axis do, to the pixel that rounding takes.
        const index = Math.floor(window.days / 2)
        const whole = xOf(axis, indexOf(axis, dateAt(window, index)))
        expect(Math.abs(window.left + xOf(window, index) - whole)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('finds the moment again at the pixel where it lies, also where the clock changes', () => {
    const window = windowOf(zone, boardAxis(year, 'week', 1400), 84, 98)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: window.width - 1 }), x => {
        expect(Math.abs(xOfMoment(window, momentAt(window, x)) - x)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('makes a day as long as the clock makes it', () => {
    const window = windowOf(zone, boardAxis(year, 'week', 1680), 84, 98)
    // Of the 23 h of 26 March 2017 seven o'clock is the sixth.
    const x = xOfMoment(window, instant('2017-03-26T07:00:00+02:00'))
    expect(x - xOf(window, indexOf(window, date('2017-03-26')))).toBe(Math.round((240 * 6) / 23))
  })

  it('reaches over the open years that follow each other', () => {
    expect(stretchAround(rota, 2017)).toEqual({ start: '2017-01-01', end: '2018-01-01' })
    expect(stretchAround(rota, 2016)).toBeNull()
  })
})

describe('bookings on the board', () => {
  const bars = (name: string, range: Range, width: number) => {
    const window = windowOf(zone, boardAxis(year, range, width), 196, 210)
    return barsOf(rota, window, rowOf(name), factsOf(rota, rowOf(name))).map(({ x, y, width, text }) => ({
      days: Math.round((x * 100) / (window.width / 14)) / 100,
      y,
      wide: Math.round((width * 100) / (window.width / 14)) / 100,
      text,
    }))
  }

  it('stand at their hours in a week', () => {
    expect(bars('Ada', 'week', 1680)).toEqual([
      { days: 4.29, y: 3, wide: 0.33, text: 'DQM 07:00' },
      { days: 9.38, y: 3, wide: 4.63, text: 'ORM' },
    ])
  })

  it('fill their day with the letter of their start in a month', () => {
    expect(bars('Ada', 'month', 1050)[0]).toEqual({ days: 4, y: 3, wide: 0.97, text: 'M' })
    expect(bars('Béla', 'month', 1050)).toEqual([{ days: 4, y: 3, wide: 0.97, text: 'N' }])
  })

  it('tell three starts by their height in a year', () => {
    expect([bars('Ada', 'year', 1113)[0]?.y, bars('Béla', 'year', 1113)[0]?.y]).toEqual([3, 17])
  })

  it('have letters for the usual starts', () => {
    expect(['07:00', '15:00', '23:00', '03:00'].map(letterOf)).toEqual(['M', 'A', 'N', 'N'])
    expect(startLetter(rota, crew.role('ORM'), crew.slot('ORM 2017-07-19 09:00'))).toBe('')
  })

  it('keep what a row draws while it says the same', () => {
    const before = factsOf(rota, rowOf('Cleo'))
    const after = rota.withTables({ booking: new Map(rota.rows.booking) })
    expect(factsOf(after, rowOf('Cleo'))).toBe(before)
  })
})

describe('cells of the board', () => {
  it('say everything about somebody on a day', () => {
    expect(cellWords(rota, rowOf('Ada'), date('2017-07-14')).sentence).toMatch(/^Ada, Fri 14 Jul: DQM 07:00–15:00/)
    expect(cellWords(rota, rowOf('Ada'), date('2017-07-11')).sentence).toBe('Ada, Tue 11 Jul: away (travel)')
    expect(cellWords(rota, rowOf('Béla'), date('2017-07-20')).sentence).toBe('Béla, Thu 20 Jul: would rather not')
    expect(cellWords(rota, rowOf('Cleo'), date('2017-09-01')).sentence).toBe('Cleo, Fri 1 Sep: not in the pool')
    expect(cellWords(rota, rowOf('Cleo'), date('2017-08-01')).sentence).toBe('Cleo, Tue 1 Aug: free')
  })

  it('say how long a night lasts when the clock changes', () => {
    expect(cellWords(rota, rowOf('Ada'), date('2017-03-25')).sentence).toContain('7 h because the clock changes')
  })

  it('say which place of a role is open', () => {
    const row = placeRows(rota, year).find(each => each.kind === 'place' && each.role.code === 'DQM' && each.line === 1)
    expect(cellWords(rota, row as BoardRow, date('2017-07-14')).sentence).toBe(
      'DQM 15:00, Fri 14 Jul: DQM 15:00–23:00; open place',
    )
  })
})

describe('surplus on the board', () => {
  const three = scene({
    periods: [['physics', '2017-03-01', '2017-12-01']],
    people: {
      Ada: { levels: { DQM: 'qualified' } },
      Béla: { levels: { DQM: 'trainee' } },
      Cleo: { levels: { DQM: 'qualified' } },
      Dai: { levels: { DQM: 'expert' } },
    },
    bookings: [
      ['Ada', 'DQM 2017-07-14 07:00'],
      ['Béla', 'DQM 2017-07-14 07:00'],
      ['Cleo', 'DQM 2017-07-14 07:00'],
      ['Dai', 'DQM 2017-07-15 07:00'],
      ['Ada', 'DQM 2017-07-15 07:00'],
    ],
  })
  const placeOf = (rota: typeof three.rota, seat: number) =>
    placeRows(rota, year).find(
      row => row.kind === 'place' && row.role.code === 'DQM' && row.line === 0 && row.seat === seat,
    ) as BoardRow

  it('is marked in the highest seats of those who count', () => {
    const marked = [1, 2, 3].flatMap(seat =>
      factsOf(three.rota, placeOf(three.rota, seat)).bookings.map(({ name, surplus }) => [name, surplus]),
    )
    expect(marked).toEqual([
      ['Ada', false],
      ['Dai', false],
      ['Béla', false],
      ['Ada', true],
      ['Cleo', true],
    ])
    expect(cellWords(three.rota, placeOf(three.rota, 3), date('2017-07-14')).sentence).toContain(
      '; Cleo; surplus; 3 shifters where 1 required',
    )
  })

  it('is gone when somebody before leaves, and no place is open where nobody is missing', () => {
    const first = three.bookingId('Dai', 'DQM 2017-07-15 07:00')
    const left = three.rota.withTables({
      booking: new Map([...three.rota.rows.booking].filter(([id]) => id !== first)),
    })
    const [one, two] = [factsOf(left, placeOf(left, 1)), factsOf(left, placeOf(left, 2))]
    expect(two.bookings.map(({ name, surplus }) => [name, surplus])).toEqual([
      ['Béla', false],
      ['Ada', false],
    ])
    expect(one.open).toEqual([])
    expect(cellWords(left, placeOf(left, 1), date('2017-07-15')).sentence).toContain('; nobody needed here')
  })
})

describe('rows of the board', () => {
  it('are a place for each that is needed or taken, by role and start', () => {
    const places = placeRows(rota, year).map(row =>
      row.kind === 'place' ? `${row.role.code} ${row.line} ${row.place} ${row.seat}` : '',
    )
    expect(places).toEqual([
      'ORM 0 shifter 1',
      'DQM 0 shifter 1',
      'DQM 1 shifter 1',
      'DQM 2 shifter 1',
      'DQM 2 shadow 1',
      'DB 0 shifter 1',
    ])
  })

  const left = (filters: Partial<typeof noFilters>) =>
    rowsThatPass(rota, people, { ...noFilters, ...filters }, 2017).map(row =>
      row.kind === 'person' ? row.person.name : '',
    )

  it('pass filters that combine', () => {
    expect(left({})).toEqual(['Ada', 'Béla', 'Cleo'])
    expect(left({ text: 'bela' })).toEqual(['Béla'])
    expect(left({ institute: 'Bonn' })).toEqual(['Béla', 'Cleo'])
    expect(left({ roleId: crew.role('DQM').id })).toEqual(['Ada', 'Cleo'])
    expect(left({ roleId: crew.role('DQM').id, institute: 'Bonn' })).toEqual(['Cleo'])
    expect(left({ text: 'nobody' })).toEqual([])
  })

  it('are found by typed letters, round and round', () => {
    const names = ['Ada Quill', 'Béla Stern', 'Bo Ash', 'Cleo Quint']
    expect([typedRow(names, 0, 'b', false), typedRow(names, 1, 'b', true), typedRow(names, 2, 'b', true)]).toEqual([
      1, 2, 1,
    ])
    expect([typedRow(names, 0, 'be', false), typedRow(names, 1, 'qu', false), typedRow(names, 0, 'x', false)]).toEqual([
      1, 3, -1,
    ])
  })
})

describe('the keys of the board', () => {
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })
  const at = { row: rowOf('Béla').key, date: date('2017-07-14') }
  const to = (key: string, ctrlKey = false) => move(people, year, at, press(key, ctrlKey))

  it('go by days, weeks, four weeks, rows and to the ends', () => {
    expect(
      [to('ArrowRight'), to('ArrowLeft', true), to('PageDown'), to('Home'), to('End')].map(spot => spot?.date),
    ).toEqual(['2017-07-15', '2017-07-07', '2017-08-11', '2017-01-01', '2017-12-31'])
    expect([to('ArrowUp'), to('ArrowDown')].map(spot => spot?.row)).toEqual([rowOf('Ada').key, rowOf('Cleo').key])
    expect(to('x')).toBeNull()
  })

  it('never leave the board', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 60 }), presses => {
        let spot = at
        for (const [key, ctrl] of presses) spot = (move(people, year, spot, press(key, ctrl)) ?? spot) as typeof spot
        expect(spot.date >= year.start && spot.date < year.end && people.some(({ key }) => key === spot.row)).toBe(true)
      }),
    )
  })
})
