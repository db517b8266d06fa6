import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCalendarCopy } from '../../rota/calendar-copy.ts'
import { added, apply, squash } from '../../rota/change.ts'
import { weekdayOf } from '../../rota/civil-time.ts'
import { decidePeriodRemoval } from '../../rota/periods.ts'
import type { LocalDate } from '../../rota/time.ts'
import { changeOf, done, failureOf } from '../support/decisions.ts'
import { recordMaker } from '../support/records.ts'
import { scene } from '../support/scene.ts'

function yearOf2016() {
  const { rota, newId } = scene({
    periods: [
      ['shutdown', '2016-01-01', '2016-02-29'],
      ['physics', '2016-02-29', '2016-03-01'],
      ['cosmics', '2016-03-01', '2016-12-24'],
    ],
  })
  return { rota, newId, periodIds: [...rota.rows.period.keys()] }
}

const copied = (keep: 'weekdays' | 'dates', years = 1) => {
  const { rota, newId, periodIds } = yearOf2016()
  const { rows } = changeOf(decideCalendarCopy(rota, { periodIds, years, keep }, newId))
  return rows.map(({ after }) =>
    after && 'kind' in after && 'end' in after ? [after.kind, after.start, after.end] : [],
  )
}

describe('copying a calendar into another year', () => {
  it('keeps the dates; 29 February becomes the 28th, and nothing becomes empty', () => {
    expect(copied('dates')).toEqual([
      ['shutdown', '2017-01-01', '2017-03-01'],
      ['physics', '2017-02-28', '2017-03-01'],
      ['cosmics', '2017-03-01', '2017-12-24'],
    ])
  })

  it('keeps the weekdays by moving all of it by the same whole weeks', () => {
    expect(copied('weekdays')).toEqual([
      ['shutdown', '2016-12-30', '2017-02-27'],
      ['physics', '2017-02-27', '2017-02-28'],
      ['cosmics', '2017-02-28', '2017-12-23'],
    ])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), years => {
        const moved = copied('weekdays', years)
        const weekdays = moved.map(row => [weekdayOf(row[1] as LocalDate), weekdayOf(row[2] as LocalDate)])
        expect(weekdays).toEqual([
          [5, 1],
          [1, 2],
          [2, 6],
        ])
        expect([moved[0]?.[2], moved[1]?.[2]]).toEqual([moved[1]?.[1], moved[2]?.[1]])
      }),
    )
  })

  it('then deleting the copies is nothing at all', () => {
    const { rota, newId, periodIds } = yearOf2016()
    const [first = '', second = ''] = periodIds
    const lead = recordMaker(newId).lead({ periodId: first, beforeId: second })
    const linked = apply(rota, { label: '', rows: [added('lead', lead)] })
    if (!linked.ok) throw new Error('the lead time does not fit')
    const copy = decideCalendarCopy(linked.rota, { periodIds, years: 1, keep: 'dates' }, newId)
    const there = done(linked.rota, copy)
    expect(there.rows.lead.size).toBe(2)
    const copies = changeOf(copy).rows.flatMap(({ table, id }) => (table === 'period' ? [id] : []))
    expect(squash('', [changeOf(copy), changeOf(decidePeriodRemoval(there, copies))]).rows).toEqual([])
  })

  it('leaves out what the year has already', () => {
    const { rota, newId, periodIds } = yearOf2016()
    const copy = { periodIds, years: 1, keep: 'dates' } as const
    const once = decideCalendarCopy(rota, copy, newId)
    expect(changeOf(once).label).toBe('Copy 3 entries of the calendar to 2017')
    expect(changeOf(decideCalendarCopy(done(rota, once), copy, newId)).rows).toEqual([])
  })

  it('of what is not there is not found', () => {
    const { rota, newId, periodIds } = yearOf2016()
    const ids = [...periodIds, '00000000-0000-7000-8000-999999999999']
    expect(failureOf(decideCalendarCopy(rota, { periodIds: ids, years: 1, keep: 'dates' }, newId))).toEqual({
      kind: 'not-found',
      what: 'period',
    })
  })
})
