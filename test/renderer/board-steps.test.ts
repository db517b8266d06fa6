import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { periodBeside, periodOf, periodShown } from '../../renderer/board/steps.ts'
import { ranges } from '../../renderer/board/timeline.ts'
import { writeDatesAs } from '../../renderer/words/dates.ts'
import { addDays, weekdayOf } from '../../rota/civil-time.ts'
import { defaultPreferences } from '../../rota/preferences.ts'
import type { LocalDate } from '../../rota/time.ts'

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
