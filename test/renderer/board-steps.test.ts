import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { periodBeside, periodOf, periodShown } from '../../renderer/board/steps.ts'
import { ranges } from '../../renderer/board/timeline.ts'
import { weekName, writeDatesAs } from '../../renderer/words/dates.ts'
import { axisOf, dateAt, startAbout, weekendsOf } from '../../renderer/year/axis.ts'
import { rowsOf } from '../../renderer/year/rows.ts'
import { addDays, weekdayOf } from '../../rota/civil-time.ts'
import { defaultPreferences } from '../../rota/preferences.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const stretch = { start: date('2017-01-01'), end: date('2018-01-01') }
const anyDate = fc.integer({ min: 0, max: 4000 }).map(days => addDays(date('2010-01-01'), days))

afterEach(() => writeDatesAs(defaultPreferences))

describe('the periods of the board', () => {
  it('hold their date and follow each other without a hole', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...ranges), (day, range) => {
        const { start, end } = periodOf(range, day)
        expect(start <= day && day < end).toBe(true)
        expect(periodOf(range, addDays(end, -1)).start).toBe(start)
        expect(periodOf(range, end).start).toBe(end)
      }),
    )
  })

  it('begin a week as the desk likes it', () => {
    expect(periodOf('week', date('2017-03-14')).start).toBe('2017-03-13')
    writeDatesAs({ ...defaultPreferences, weekStart: 7 })
    const { start } = periodOf('week', date('2017-03-14'))
    expect([start, weekdayOf(start)]).toEqual(['2017-03-12', 7])
  })

  it('divide the axis as the desk likes it, each week named by the ISO week of most of its days', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom<1 | 7>(1, 7), (day, weekStart) => {
        writeDatesAs({ ...defaultPreferences, weekStart })
        const axis = axisOf({ start: day, end: addDays(day, 100) }, 1000)
        expect(weekdayOf(axis.first)).toBe(weekStart)
        expect([axis.days % 7, dateAt(axis, axis.from)]).toEqual([0, day])
        expect(axis.to).toBeGreaterThan(axis.days - 7)
        expect(weekendsOf(axis).every(index => [6, 7].includes(weekdayOf(dateAt(axis, index))))).toBe(true)
        expect(weekendsOf(axis)).toHaveLength((axis.days / 7) * 2)
        expect(startAbout(day, 6, 0.5) <= day).toBe(true)
      }),
    )
    writeDatesAs({ ...defaultPreferences, weekStart: 7 })
    // 1 January 2017 is a Sunday: of the week that it begins, six days are of ISO week 1.
    expect([weekName(date('2017-01-01')), weekName(date('2017-01-07')), weekName(date('2017-12-31'))]).toEqual([
      'week 1',
      'week 1',
      'week 1 of 2018',
    ])
    expect(periodOf('week', date('2017-03-14'))).toEqual({ start: '2017-03-12', end: '2017-03-19' })
  })

  it('move the weeks of the heatmap with them', () => {
    const crew = scene({
      periods: [['physics', '2017-07-01', '2017-08-01']],
      slots: ['DQM 2017-07-16 07:00'],
    })
    const gapsAt = () => {
      const row = rowsOf(crew.rota, stretch).find(({ role, line }) => role.code === 'DQM' && line === null)
      const week = row?.gaps.findIndex(count => count > 0) ?? -1
      return dateAt(axisOf(stretch, 1), week * 7)
    }
    expect(gapsAt()).toBe('2017-07-10')
    writeDatesAs({ ...defaultPreferences, weekStart: 7 })
    expect(gapsAt()).toBe('2017-07-16')
  })

  it('are told by what is mostly in sight, and end with the board', () => {
    const seen = { first: date('2017-02-27'), last: date('2017-04-02'), stretch }
    expect(periodShown('month', seen)).toEqual({ start: '2017-03-01', end: '2017-04-01' })
    expect(periodBeside('month', seen, 1)).toEqual({ start: '2017-04-01', end: '2017-05-01' })
    expect(periodBeside('month', seen, -1)).toEqual({ start: '2017-02-01', end: '2017-03-01' })
    const atEnd = { first: date('2017-11-27'), last: date('2017-12-31'), stretch }
    expect(periodShown('month', atEnd).start).toBe('2017-12-01')
    expect(periodBeside('month', atEnd, 1)).toBeNull()
    expect(periodBeside('year', seen, -1)).toBeNull()
  })
})
