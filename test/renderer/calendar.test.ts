import { describe, expect, it } from 'vitest'
import { readDemand } from '../../renderer/calendar/kinds-table.tsx'
import { dragged, drawn, heights, hitAt, placementOf } from '../../renderer/calendar/placed.ts'
import { moveCell, type SheetColumn, sorted } from '../../renderer/calendar/sheet.ts'
import { readDate } from '../../renderer/read-date.ts'
import { effectWords, leadWords } from '../../renderer/words/calendar.ts'
import { axisOf } from '../../renderer/year/axis.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const today = date('2017-03-01')

describe('dates in fields', () => {
  it.each([
    ['14 Mar 2017', '2017-03-14'],
    ['Tue 14 Mar 2017', '2017-03-14'],
    ['14.3.', '2017-03-14'],
    ['2016-02-29', '2016-02-29'],
    ['29 Feb 2017', null],
    ['week 11', null],
    ['14 Mar or so', null],
    ['', null],
  ])('reads %s', (text, read) => {
    expect(readDate(text, today)).toBe(read)
  })
})

describe('demand in cells', () => {
  it.each([
    ['2/1', { required: 2, experts: 1 }],
    ['3', { required: 3, experts: 0 }],
    [' 2 / 2 ', { required: 2, experts: 2 }],
    ['', { required: 0, experts: 0 }],
    ['1/2', null],
    ['2/', null],
    ['many', null],
    ['100', null],
  ])('reads %s', (text, demand) => {
    expect(readDemand(text)).toEqual(demand)
  })
})

describe('the timeline', () => {
  const { rota } = scene({
    periods: [
      ['physics', '2017-03-01', '2017-05-01'],
      ['special-run', '2017-04-01', '2017-04-08'],
      ['cosmics', '2017-05-01', '2017-06-01'],
      ['workshop', '2017-04-03', '2017-04-05'],
      ['milestone', '2017-04-10', '2017-04-11'],
      ['shutdown', '2016-12-01', '2017-02-01'],
      ['shutdown', '2018-01-01', '2018-02-01'],
    ],
  })
  const axis = axisOf(datesOf(2017), 1113)
  const placement = placementOf(rota, 2017, axis)
  const laneOf = (kind: string) =>
    placement.entries.filter(each => each.period.kind === kind).map(({ y }) => y / heights.lane)

  it('packs what asks for people above what is only shown, and leaves a lane to draw in', () => {
    expect([
      laneOf('shutdown'),
      laneOf('physics'),
      laneOf('special-run'),
      laneOf('cosmics'),
      laneOf('workshop'),
    ]).toEqual([[0], [0], [1], [0], [2]])
    expect([placement.lanes, placement.marksTop]).toEqual([4, 4 * heights.lane + 4])
  })

  it('holds an entry by its edges or as a whole, and nothing on empty ground', () => {
    const physics = placement.entries.find(({ period }) => period.kind === 'physics')
    if (!physics) throw new Error('no physics')
    const hit = (x: number, lane: number) => {
      const found = hitAt(placement, x, lane * heights.lane + 10)
      return found && [found.placed.period.kind, found.grip]
    }
    expect([
      hit(physics.x + 1, 0),
      hit(physics.x + physics.width / 2, 0),
      hit(physics.x + physics.width - 2, 0),
      hit(physics.x + physics.width / 2, 3),
    ]).toEqual([['physics', 'start'], ['physics', 'whole'], ['physics', 'end'], null])
  })

  it('moves all of it or one edge by days, and leaves at least one', () => {
    const range = { start: date('2017-03-01'), end: date('2017-03-04') }
    expect([dragged(range, 'whole', -2), dragged(range, 'start', 9), dragged(range, 'end', -9)]).toEqual([
      { start: '2017-02-27', end: '2017-03-02' },
      { start: '2017-03-03', end: '2017-03-04' },
      { start: '2017-03-01', end: '2017-03-02' },
    ])
  })

  it('draws from where the mouse went down to where it is, in either direction', () => {
    const both = { start: '2017-03-01', end: '2017-03-04' }
    expect([drawn(date('2017-03-01'), date('2017-03-03')), drawn(date('2017-03-03'), date('2017-03-01'))]).toEqual([
      both,
      both,
    ])
  })
})

describe('a sheet', () => {
  it('moves its cell within what is shown', () => {
    const move = (key: string, ctrl = false) =>
      moveCell(['1', '2', '3'], ['a', 'b', 'c'], { line: '2', column: 'b' }, key, ctrl)
    const at = (line: string, column: string) => ({ line, column })
    expect(['ArrowUp', 'ArrowRight', 'PageDown', 'Home', 'x'].map(key => move(key))).toEqual([
      at('1', 'b'),
      at('2', 'c'),
      at('3', 'b'),
      at('2', 'a'),
      null,
    ])
    expect([move('Home', true), move('End', true), move('ArrowDown', true)]).toEqual([
      at('1', 'a'),
      at('3', 'c'),
      at('3', 'b'),
    ])
  })

  it('is sorted by a column either way; lines that are equal stay as they were', () => {
    const columns: SheetColumn<readonly [string, number]>[] = [
      { id: 'n', name: 'n', width: null, text: line => String(line[1]), order: (a, b) => a[1] - b[1] },
    ]
    const lines = [
      ['a', 10],
      ['b', 9],
      ['c', 10],
    ] as const
    const names = (down: boolean) => sorted(lines, columns, { column: 'n', down }).map(([name]) => name)
    expect([names(false), names(true), sorted(lines, columns, null)]).toEqual([['b', 'a', 'c'], ['a', 'c', 'b'], lines])
  })
})

describe('words', () => {
  it('say what an edit changes, and nothing that it does not', () => {
    const none = {
      raised: 0,
      lowered: 0,
      freed: 0,
      freedPublished: 0,
      gapsOpened: 0,
      gapsClosed: 0,
      thinMade: 0,
      thinMended: 0,
      past: 0,
    }
    expect([
      effectWords(none),
      effectWords({ ...none, raised: 42, freed: 3, gapsOpened: 1, past: 5 }),
      effectWords({ ...none, lowered: 2, freed: 2, freedPublished: 1, thinMade: 1, thinMended: 2 }),
      effectWords({ ...none, lowered: 1, past: 1 }),
    ]).toEqual([
      'No slot gains or loses demand',
      '42 slots gain demand · 3 bookings are no longer asked for and stay · 1 gap opens · 5 slots in the past',
      '2 slots lose demand · 2 bookings are no longer asked for and stay, 1 of them published · 1 slot becomes thin · 2 slots are no longer thin',
      '1 slot loses demand · all of it in the past',
    ])
  })

  it('say lead times', () => {
    expect([leadWords(2, 0, 'A'), leadWords(1, 3, 'A'), leadWords(0, 0, 'A')]).toEqual([
      '2 months before A',
      '1 month and 3 days before A',
      'not after A',
    ])
  })
})
