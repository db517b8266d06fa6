import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addDays,
  addMonths,
  dateOf,
  instantOf,
  intervalOf,
  isoWeekOf,
  nominalLength,
  parseOffsetTime,
  timeOf,
  weekdayOf,
  yearInterval,
} from '../../rota/civil-time.ts'
import { cut } from '../../rota/pattern.ts'
import { hoursOf, type Instant, type LocalDate, minute, type TimeOfDay } from '../../rota/time.ts'

const zurich = 'Europe/Zurich'
const date = (text: string) => text as LocalDate
const time = (text: string) => text as TimeOfDay
const utc = (at: number) => new Date(at).toISOString()

const clocks = { winter: '2017-01-15T12:00:00Z', summer: '2017-07-15T12:00:00Z' }

describe.each(Object.entries(clocks))('under a %s clock', (_name, clock) => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(clock), toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('an ambiguous local time is its first occurrence', () => {
    expect(utc(instantOf(zurich, date('2017-10-29'), time('02:30')))).toBe('2017-10-29T00:30:00.000Z')
  })

  it('a local time that does not exist is the first instant after the gap', () => {
    expect(utc(instantOf(zurich, date('2017-03-26'), time('02:30')))).toBe('2017-03-26T01:00:00.000Z')
    expect(utc(instantOf(zurich, date('2017-03-26'), time('02:00')))).toBe('2017-03-26T01:00:00.000Z')
  })

  it('the night of 25–26 March 2017 lasts 7 h and that of 28–29 October 9 h', () => {
    const nights = ['2017-03-25', '2017-10-28', '2017-07-14'].map(day =>
      cut(
        { kind: 'daily', starts: [time('07:00'), time('15:00'), time('23:00')] },
        zurich,
        date(day),
        addDays(date(day), 1),
      ),
    )
    expect(nights.map(slots => slots.map(hoursOf))).toEqual([
      [8, 8, 7],
      [8, 8, 9],
      [8, 8, 8],
    ])
  })

  it('a night shift is 8 h on the wall clock, whatever it lasts', () => {
    const [night] = cut(
      { kind: 'daily', starts: [time('23:00'), time('23:30')] },
      zurich,
      date('2017-10-28'),
      date('2017-10-29'),
    )
    expect(night && nominalLength(zurich, night)).toBe(30 * minute)
    const stretch = {
      start: instantOf(zurich, date('2017-10-28'), time('23:00')),
      end: instantOf(zurich, date('2017-10-29'), time('07:00')),
    }
    expect(nominalLength(zurich, stretch)).toBe(8 * 60 * minute)
  })

  it('tells local date and time of a moment on both sides of a clock change', () => {
    const moments = ['2017-03-26T00:59:00Z', '2017-03-26T01:00:00Z', '2017-10-29T00:59:00Z', '2017-10-29T01:00:00Z']
    const told = moments.map(text => {
      const at = parseOffsetTime(text) as Instant
      return `${dateOf(zurich, at)} ${timeOf(zurich, at)}`
    })
    expect(told).toEqual(['2017-03-26 01:59', '2017-03-26 03:00', '2017-10-29 02:59', '2017-10-29 02:00'])
  })
})

it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])('gives the same answers on a machine in %s', zone => {
  const script = `
    import { cut } from '${join(import.meta.dirname, '../../rota/pattern.ts')}'
    import { instantOf } from '${join(import.meta.dirname, '../../rota/civil-time.ts')}'
    const pattern = { kind: 'daily', starts: ['07:00', '15:00', '23:00'] }
    const night = day => { const s = cut(pattern, 'Europe/Zurich', day, day.slice(0, 8) + String(Number(day.slice(8)) + 1)).at(-1); return (s.end - s.start) / 3600000 }
    console.log([night('2017-03-25'), night('2017-10-28'), instantOf('Europe/Zurich', '2017-10-29', '02:30')].join())
  `
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  expect(answer.trim()).toBe(`7,9,${Date.parse('2017-10-29T00:30:00Z')}`)
})

describe('dates', () => {
  it('a range of dates runs from local midnight to local midnight of its exclusive end', () => {
    const { start, end } = intervalOf(zurich, { start: date('2017-03-26'), end: date('2017-03-27') })
    expect([utc(start), utc(end), hoursOf({ start, end })]).toEqual([
      '2017-03-25T23:00:00.000Z',
      '2017-03-26T22:00:00.000Z',
      23,
    ])
  })

  it('a year begins and ends at local midnight', () => {
    const { start, end } = yearInterval('America/Chicago', 2017)
    expect([utc(start), utc(end)]).toEqual(['2017-01-01T06:00:00.000Z', '2018-01-01T06:00:00.000Z'])
  })

  it('counts weekdays from Monday and ISO weeks over the turn of the year', () => {
    expect(['2017-01-01', '2017-01-02', '1969-12-31'].map(day => weekdayOf(date(day)))).toEqual([7, 1, 3])
    expect(isoWeekOf(date('2017-01-01'))).toEqual({ year: 2016, week: 52 })
    expect(isoWeekOf(date('2020-12-31'))).toEqual({ year: 2020, week: 53 })
  })

  it('a month after 31 January is the last of February', () => {
    expect([addMonths(date('2017-01-31'), 1), addMonths(date('2016-03-31'), -1)]).toEqual(['2017-02-28', '2016-02-29'])
  })
})

describe('times with an offset', () => {
  it.each(['2017-03-26T07:00:00', '2017-03-26', 'yesterday', '2017-03-26T07:00:30Z', '2017-02-30T07:00:00Z', ''])(
    'refuses "%s"',
    text => {
      expect(parseOffsetTime(text)).toBeNull()
    },
  )
})

it('what a local clock shows leads back to the moment, except in the hour that comes twice', () => {
  const zones = fc.constantFrom(zurich, 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC')
  const moments = fc.integer({ min: Date.UTC(2016, 0) / minute, max: Date.UTC(2019, 0) / minute }).map(n => n * minute)
  fc.assert(
    fc.property(zones, moments, (zone, at) => {
      const moment = parseOffsetTime(utc(at)) as NonNullable<ReturnType<typeof parseOffsetTime>>
      const back = instantOf(zone, dateOf(zone, moment), timeOf(zone, moment))
      return (
        back === moment ||
        (back < moment && moment - back <= 60 * minute && timeOf(zone, back) === timeOf(zone, moment))
      )
    }),
    { numRuns: 2000 },
  )
})
