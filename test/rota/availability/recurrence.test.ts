import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { occurrences, readRecurrence } from '../../../rota/availability/recurrence.ts'
import { Unreadable } from '../../../rota/availability/unreadable.ts'
import { readWhen } from '../../../rota/availability/when.ts'

const wall = (text: string) => readWhen(text, null).wall

function datesOf(rule: string, start: string, from = start, to = '20300101'): string[] {
  return [...occurrences(readRecurrence(rule), wall(start), wall(from), wall(to))].map(at =>
    new Date(at).toISOString().slice(0, 16),
  )
}

describe('a rule', () => {
  it('names weekdays of a month, from its end too', () => {
    expect(datesOf('FREQ=MONTHLY;BYDAY=-1SU;COUNT=3', '20170129T090000')).toEqual([
      '2017-01-29T09:00',
      '2017-02-26T09:00',
      '2017-03-26T09:00',
    ])
    expect(datesOf('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', '20170101T090000')).toEqual([
      '2017-01-31T09:00',
      '2017-02-28T09:00',
    ])
  })

  it('counts weeks from the day on which they begin', () => {
    const twice = 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU'
    expect(datesOf(`${twice};WKST=MO`, '19970805')).toEqual(['05', '10', '19', '24'].map(day => `1997-08-${day}T00:00`))
    expect(datesOf(`${twice};WKST=SU`, '19970805')).toEqual(['05', '17', '19', '31'].map(day => `1997-08-${day}T00:00`))
  })

  it('leaves out dates that a month does not have', () => {
    expect(datesOf('FREQ=MONTHLY;COUNT=3', '20170131')).toEqual([
      '2017-01-31T00:00',
      '2017-03-31T00:00',
      '2017-05-31T00:00',
    ])
    expect(datesOf('FREQ=YEARLY;COUNT=2', '20160229')).toEqual(['2016-02-29T00:00', '2020-02-29T00:00'])
  })

  it('looks only where it is asked, however long ago it began', () => {
    expect(datesOf('FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', '16010101T030000', '20170101', '20190101')).toEqual([
      '2017-10-29T03:00',
      '2018-10-28T03:00',
    ])
    expect(datesOf('FREQ=DAILY;INTERVAL=3', '20150101', '20170101', '20170109')).toEqual([
      '2017-01-02T00:00',
      '2017-01-05T00:00',
      '2017-01-08T00:00',
    ])
  })

  it('that never comes true ends at once', () => {
    for (const frequency of ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])
      for (const more of ['', ';COUNT=1000000'])
        expect(datesOf(`FREQ=${frequency};BYMONTH=2;BYMONTHDAY=30${more}`, '16010101')).toEqual([])
  })

  it.each(['FREQ=HOURLY', 'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY;COUNT=2'])(
    'is refused if it recurs within a day: %s',
    rule => expect(() => readRecurrence(rule)).toThrow(new Unreadable('too-often')),
  )

  it.each([
    '',
    'FREQ=',
    'FREQ=NEVER',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=x',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYDAY=XX',
    'FREQ=YEARLY;BYSETPOS=0',
    'FREQ=DAILY;BYHOUR=24',
  ])('is refused if it is none: %s', rule => expect(() => readRecurrence(rule)).toThrow(new Unreadable('no-rule')))
})

/** Rules on which RFC 5545 and ical.js agree; where a rule and its start do not fit, ical.js has habits of its own. */
const rules = fc.oneof(
  fc.record({ interval: fc.integer({ min: 1, max: 9 }) }).map(({ interval }) => `FREQ=DAILY;INTERVAL=${interval}`),
  fc
    .record({
      interval: fc.integer({ min: 1, max: 5 }),
      days: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }),
      start: fc.constantFrom('MO', 'SU'),
    })
    .map(({ interval, days, start }) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days};WKST=${start}`),
  fc
    .record({
      interval: fc.integer({ min: 1, max: 5 }),
      nth: fc.constantFrom(1, 2, 3, 4, -1, -2),
      day: fc.constantFrom('MO', 'WE', 'SU'),
    })
    .map(({ interval, nth, day }) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${day}`),
  fc.subarray([1, 5, 12, 20, 28], { minLength: 1 }).map(days => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
  fc
    .record({
      month: fc.integer({ min: 1, max: 12 }),
      nth: fc.constantFrom(1, 2, -1),
      day: fc.constantFrom('TU', 'SA'),
    })
    .map(({ month, nth, day }) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${day}`),
)

it('occurrences are those that ical.js finds', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 2000 }), (rule, day) => {
      const start = new Date(Date.UTC(2012, 0, 1 + day, 9, 30)).toISOString().replaceAll(/[-:]|\.000Z/g, '')
      const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(readable(start)))
      const theirs: string[] = []
      for (let next = iterator.next(); next && next.year < 2019; next = iterator.next())
        theirs.push(next.toString().slice(0, 16))
      expect(datesOf(rule, start, start, '20190101')).toEqual(theirs)
    }),
    { numRuns: 300 },
  )
})

function readable(start: string): string {
  return start.replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6')
}
