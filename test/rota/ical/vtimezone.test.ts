import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { localDateTime, utcDateTime } from '../../../rota/ical/date-time.ts'
import { type Vtimezone, vtimezoneOf } from '../../../rota/ical/vtimezone.ts'
import { hour, type Instant, minute } from '../../../rota/time.ts'
import { at } from './chronicle.ts'

function known(zone: string): Vtimezone {
  const found = vtimezoneOf(zone)
  if (!found) throw new Error(`${zone} is not described`)
  return found
}

/** The moment that a parser takes a local time for, by the description alone. */
function readBy(vtimezone: Vtimezone, local: string): number {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone.text.trimEnd())))
  const [, y, mo, d, h, mi] = (/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(local) ?? []).map(Number)
  const time = new ICAL.Time({ year: y, month: mo, day: d, hour: h, minute: mi, second: 0, isDate: false }, zone)
  return time.toUnixTime() * 1000
}

const instant = (iso: string) => Date.parse(iso) as Instant

describe('the description of Europe/Zurich', () => {
  const zurich = known('Europe/Zurich')

  it('makes the night of 25 March 2017 7 h and that of 28 October 9 h', () => {
    const nights = [
      ['2017-03-25', '2017-03-26'],
      ['2017-10-28', '2017-10-29'],
    ] as const
    const lengths = nights.map(dates => {
      const [start, end] = dates.map((date, index) => {
        const local = localDateTime('Europe/Zurich', at(date, index === 0 ? '23:00' : '07:00'))
        return readBy(zurich, local)
      }) as [number, number]
      return (end - start) / hour
    })
    expect(lengths).toEqual([7, 9])
  })

  it('tells every hour of 2016 to 2018 but the two that a clock shows twice', () => {
    const doubtful: string[] = []
    for (
      let time = instant('2016-01-01T00:00Z');
      time < instant('2019-01-01T00:00Z');
      time = (time + hour) as Instant
    ) {
      if (!zurich.tells(time)) doubtful.push(utcDateTime(time))
    }
    expect(doubtful).toEqual([
      '20161030T000000Z',
      '20161030T010000Z',
      '20171029T000000Z',
      '20171029T010000Z',
      '20181028T000000Z',
      '20181028T010000Z',
    ])
  })

  it.each([
    ['2017-10-28T23:59Z', true],
    ['2017-10-29T00:00Z', false],
    ['2017-10-29T01:59Z', false],
    ['2017-10-29T02:00Z', true],
    ['2017-03-26T00:59Z', true],
    ['2017-03-26T01:00Z', true],
  ])('about %s answers %s', (time, answer) => {
    expect(zurich.tells(instant(time))).toBe(answer)
  })

  it('ends with one line break and is named as it is asked for', () => {
    expect([zurich.tzid, zurich.text.endsWith('END:VTIMEZONE\r\n')]).toEqual(['Europe/Zurich', true])
  })
})

describe('a zone', () => {
  it.each([
    ['America/Sao_Paulo', '2017-12-01T00:00Z', 'had summer time then'],
    ['Europe/Istanbul', '2016-01-15T00:00Z', 'had another winter then'],
    ['Europe/Istanbul', '2015-11-08T00:30Z', 'put its clocks back half an hour later'],
    ['Africa/Cairo', '2017-10-26T21:30Z', 'is described with an hour that came twice, although it did not then'],
    ['Europe/Zurich', '1968-01-15T00:00Z', 'is described from 1970 on'],
  ])('%s cannot tell %s: it %s', (zone, time) => {
    expect(known(zone).tells(instant(time))).toBe(false)
  })

  it('that has another name by now is called by that name', () => {
    const eastern = known('US/Eastern')
    expect([eastern.tzid, eastern.tells(instant('2017-07-01T00:00Z'))]).toEqual(['America/New_York', true])
  })

  it('that nobody has described is null', () => {
    expect(vtimezoneOf('+01:00')).toBeNull()
  })

  it('is read as the moment that was meant wherever it says that it can tell it', () => {
    const zones = [
      'Europe/Zurich',
      'America/Chicago',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'America/Sao_Paulo',
      'UTC',
    ]
    const vtimezones = [...zones, 'Africa/Cairo', 'America/Santiago', 'Asia/Jerusalem'].map(known)
    const minutes = fc.integer({ min: Date.UTC(2016, 0) / minute, max: Date.UTC(2040, 0) / minute })
    fc.assert(
      fc.property(fc.constantFrom(...vtimezones), minutes, (vtimezone, time) => {
        const meant = (time * minute) as Instant
        fc.pre(vtimezone.tells(meant))
        expect(readBy(vtimezone, localDateTime(vtimezone.zone, meant))).toBe(meant)
      }),
      { numRuns: 500 },
    )
  })
})
