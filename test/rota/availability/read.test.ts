import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReadingTerms, readAvailability } from '../../../rota/availability/read.ts'
import type { Availability, Busy } from '../../../rota/availability/reading.ts'
import { intervalOf } from '../../../rota/civil-time.ts'
import type { LocalDate } from '../../../rota/time.ts'

const year2017 = intervalOf('Europe/Zurich', { start: '2017-01-01' as LocalDate, end: '2018-01-01' as LocalDate })

const terms: ReadingTerms = {
  range: year2017,
  zone: 'Europe/Zurich',
  addresses: ['mara.lindqvist@example.org'],
  titles: true,
  zones: {},
}

function read(text: string, more: Partial<ReadingTerms> = {}): Availability {
  const reading = readAvailability(text, { ...terms, ...more }, { digest: uid => uid })
  if (!reading.ok) throw new Error(reading.trouble)
  return reading.value
}

function file(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../data/calendars', `${name}.ics`), 'utf8')
}

const shown = ({ start, end }: Busy) => [start, end].map(at => new Date(at).toISOString().slice(0, 16)).join(' ')
const stretches = ({ busy }: Availability) => busy.map(shown)

/** A calendar of some events, each given by its lines. */
function calendar(...events: string[]): string {
  const all = events.map(lines => `BEGIN:VEVENT\r\n${lines.trim().replaceAll('\n', '\r\n')}\r\nEND:VEVENT\r\n`)
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${all.join('')}END:VCALENDAR\r\n`
}

describe('a calendar as it is written by', () => {
  it('Google: series with a moved and a left out occurrence, declined and free ones', () => {
    const found = read(file('google'))
    expect(stretches(found)).toEqual([
      '2017-03-07T08:00 2017-03-07T12:00',
      '2017-03-15T13:00 2017-03-15T17:00',
      '2017-03-28T07:00 2017-03-28T11:00',
      '2017-04-04T07:00 2017-04-04T11:00',
      '2017-07-09T22:00 2017-07-21T22:00',
    ])
    expect(found.busy.map(({ title }) => title)).toContain('Summer holiday, north')
    expect(found.busy[1]?.key).toBe('teaching1@google.com/2017-03-14')
    expect(found.idle).toEqual({ cancelled: 0, free: 1, declined: 1, 'no-length': 0 })
    expect(found.bad).toEqual([])
  })

  it('Outlook: a night on which the clock changes, a whole day written as midnights, tentative and free', () => {
    const { busy, idle } = read(file('outlook'))
    expect(busy.map(each => [shown(each), each.wholeDay, each.tentative])).toEqual([
      ['2017-03-25T21:00 2017-03-26T04:00', false, false],
      ['2017-06-18T22:00 2017-06-23T22:00', true, false],
      ['2017-07-03T07:00 2017-07-03T15:00', false, true],
    ])
    expect(idle.free).toBe(1)
  })

  it('Office 365: midnights as exceptions of whole days, zones by the names of Windows and of Outlook', () => {
    expect(stretches(read(file('office365')))).toEqual([
      '2017-04-05T00:00 2017-04-05T09:00',
      '2017-04-06T13:00 2017-04-06T19:00',
      '2017-06-01T22:00 2017-06-02T22:00',
      '2017-06-07T22:00 2017-06-08T22:00',
      '2017-06-29T22:00 2017-06-30T22:00',
    ])
  })

  it('Nextcloud: what is good is kept, what is bad is listed with its line', () => {
    const found = read(file('nextcloud'))
    expect(stretches(found)).toEqual([
      '2017-04-03T06:00 2017-04-03T12:00',
      '2017-04-24T06:00 2017-04-24T12:00',
      '2017-10-28T21:00 2017-10-29T06:00',
    ])
    expect(found.bad).toEqual([
      { line: 46, uid: 'c0ffee00-0000-4000-8000-000000000001', fault: 'ends-before-start' },
      { line: 52, uid: 'c0ffee00-0000-4000-8000-000000000002', fault: 'too-often' },
    ])
    expect(found.idle.cancelled).toBe(1)
  })

  it('Apple: times without a zone are of the calendar, days of the person, an address beside an attendee', () => {
    const found = read(file('apple'))
    expect(stretches(found)).toEqual([
      '2017-09-10T22:00 2017-09-14T22:00',
      '2017-10-02T12:00 2017-10-02T18:00',
      '2017-10-03T12:00 2017-10-03T18:00',
    ])
    expect(found.busy[2]?.tentative).toBe(true)
  })

  it('Thunderbird: a zone at the end of a path, one that nobody knows, one that is an offset, two in one event', () => {
    const found = read(file('thunderbird'))
    expect(stretches(found)).toEqual(['2017-02-14T11:00 2017-02-14T17:00', '2017-02-17T06:00 2017-02-17T17:00'])
    expect(found.unknownZones).toEqual([{ name: 'Home Office Clock', events: 1 }])
    expect(found.idle['no-length']).toBe(1)
    const answered = read(file('thunderbird'), { zones: { 'Home Office Clock': 'Asia/Tokyo' } })
    expect(stretches(answered)[1]).toBe('2017-02-14T23:00 2017-02-15T07:00')
    expect(answered.unknownZones).toEqual([])
  })
})

describe('an event', () => {
  it('without a zone, in a calendar without one, is in the zone of its person', () => {
    const floating = calendar('UID:a\nDTSTART:20170301T090000\nDTEND:20170301T150000')
    expect(stretches(read(floating))).toEqual(['2017-03-01T08:00 2017-03-01T14:00'])
    expect(stretches(read(floating, { zone: 'Asia/Tokyo' }))).toEqual(['2017-03-01T00:00 2017-03-01T06:00'])
  })

  it('of whole days ends before its last date, and lasts a day where it does not say', () => {
    const days = calendar(
      'UID:a\nDTSTART;VALUE=DATE:20170301\nDTEND;VALUE=DATE:20170303',
      'UID:b\nDTSTART;VALUE=DATE:20170310',
      'UID:c\nDTSTART;VALUE=DATE:20170320\nDTEND;VALUE=DATE:20170320',
      'UID:d\nDTSTART;VALUE=DATE:20170325\nDURATION:P2D',
    )
    expect(stretches(read(days, { zone: 'UTC' }))).toEqual([
      '2017-03-01T00:00 2017-03-03T00:00',
      '2017-03-10T00:00 2017-03-11T00:00',
      '2017-03-20T00:00 2017-03-21T00:00',
      '2017-03-25T00:00 2017-03-27T00:00',
    ])
  })

  it('lasts hours that have elapsed, and days of the calendar', () => {
    const zoned = 'DTSTART;TZID=Europe/Zurich:20170325T220000'
    expect(stretches(read(calendar(`UID:a\n${zoned}\nDURATION:PT8H`)))).toEqual(['2017-03-25T21:00 2017-03-26T05:00'])
    expect(stretches(read(calendar(`UID:a\n${zoned}\nDURATION:P1D`)))).toEqual(['2017-03-25T21:00 2017-03-26T20:00'])
  })

  it('begins where a time is skipped after the gap, and where it comes twice at the first', () => {
    const skipped = 'UID:a\nDTSTART;TZID=Europe/Zurich:20170326T023000\nDTEND;TZID=Europe/Zurich:20170326T070000'
    const twice = 'UID:b\nDTSTART;TZID=Europe/Zurich:20171029T023000\nDTEND;TZID=Europe/Zurich:20171029T070000'
    const expected = ['2017-03-26T01:00 2017-03-26T05:00', '2017-10-29T00:30 2017-10-29T06:00']
    expect(stretches(read(calendar(skipped, twice)))).toEqual(expected)
    const described = file('google').replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/, '')
    const both = [skipped, twice].map(lines => `BEGIN:VEVENT\n${lines}\nEND:VEVENT\n`).join('')
    expect(stretches(read(described.replace('END:VCALENDAR', `${both}END:VCALENDAR`)))).toEqual(expected)
  })

  it('is listed if it is broken, without a word of the others', () => {
    const good = 'UID:good\nDTSTART:20170301T090000Z\nDTEND:20170301T150000Z'
    const bad = {
      'no-start': 'UID:x\nDTEND:20170301T150000Z',
      'no-time': 'UID:x\nDTSTART:20170230T090000Z',
      'no-duration': 'UID:x\nDTSTART:20170301T090000Z\nDURATION:soon',
      'ends-before-start': 'UID:x\nDTSTART:20170301T090000Z\nDTEND:20170301T080000Z',
      'mixed-ends': 'UID:x\nDTSTART;VALUE=DATE:20170301\nDTEND:20170301T080000Z',
      'no-rule': 'UID:x\nDTSTART:20170301T090000Z\nDURATION:PT1H\nRRULE:FREQ=OFTEN',
      'too-often': 'UID:x\nDTSTART:20170301T090000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY',
      'too-many': 'UID:x\nDTSTART:20170101T090000Z\nDURATION:PT1M\nRRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4',
      'and-others':
        'UID:x\nDTSTART:20170301T090000Z\nDURATION:PT1H\nRECURRENCE-ID;RANGE=THISANDFUTURE:20170301T090000Z',
    }
    for (const [fault, lines] of Object.entries(bad)) {
      const found = read(calendar(good, lines, good.replace('good', 'better')))
      expect(found.busy.map(({ key }) => key)).toEqual(['good', 'better'])
      expect(found.bad).toEqual([{ line: 8, uid: 'x', fault }])
    }
  })

  it('that has no end costs nothing but itself', () => {
    const text = calendar('UID:a\nDTSTART:20170301T090000Z\nDTEND:20170301T150000Z', 'UID:b\nDTSTART:20170302')
    const found = read(text.replace('END:VEVENT\r\n', ''))
    expect(found.bad).toEqual([{ line: 3, uid: 'a', fault: 'no-end' }])
    expect(found.busy.map(({ key }) => key)).toEqual(['b'])
  })

  it('that lasts for centuries is followed for a year beyond the range', () => {
    const found = read(calendar('UID:a\nDTSTART:10170101T000000Z\nDTEND;TZID=Asia/Tokyo:29990101T000000'))
    expect(stretches(found)).toEqual(['2015-12-31T23:00 2019-01-01T23:00'])
  })

  it('has no title where that is not agreed', () => {
    expect(read(file('google'), { titles: false }).busy.every(({ title }) => title === null)).toBe(true)
  })

  it('that is there twice is taken as it was changed last', () => {
    const found = read(
      calendar(
        'UID:a\nSEQUENCE:3\nDTSTART:20170302T090000Z\nDTEND:20170302T150000Z',
        'UID:a\nSEQUENCE:2\nDTSTART:20170301T090000Z\nDTEND:20170301T150000Z',
      ),
    )
    expect(stretches(found)).toEqual(['2017-03-02T09:00 2017-03-02T15:00'])
  })
})

describe('a series', () => {
  it('is followed only in the years of the rota, however long it has gone on', () => {
    const found = read(calendar('UID:a\nDTSTART;VALUE=DATE:19950315\nRRULE:FREQ=YEARLY'))
    expect(found.busy.map(({ key }) => key)).toEqual(['a/2017-03-15'])
  })

  it('ends with the day of UNTIL, with its moment if it says one', () => {
    const days = (rule: string, start = 'DTSTART;TZID=Europe/Zurich:20170301T090000\nDURATION:PT5H') =>
      read(calendar(`UID:a\n${start}\nRRULE:FREQ=DAILY;${rule}`)).busy.length
    expect(days('UNTIL=20170303')).toBe(3)
    expect(days('UNTIL=20170303T080000Z')).toBe(3)
    expect(days('UNTIL=20170303T075900Z')).toBe(2)
    expect(days('UNTIL=20170303T090000')).toBe(3)
    expect(days('UNTIL=20170302T230000Z', 'DTSTART;VALUE=DATE:20170301')).toBe(3)
  })

  it('leaves out a day where a date stands among times', () => {
    const found = read(
      calendar('UID:a\nDTSTART:20170301T090000Z\nDURATION:PT5H\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20170302'),
    )
    expect(found.busy.map(({ key }) => key)).toEqual(['a/2017-03-01', 'a/2017-03-03'])
  })

  it('keeps its local time when the clock changes', () => {
    const found = read(
      calendar('UID:a\nDTSTART;TZID=Europe/Zurich:20170325T090000\nDURATION:PT5H\nRRULE:FREQ=DAILY;COUNT=2'),
    )
    expect(stretches(found)).toEqual(['2017-03-25T08:00 2017-03-25T13:00', '2017-03-26T07:00 2017-03-26T12:00'])
  })

  it('may occur several times a day', () => {
    const found = read(calendar('UID:a\nDTSTART:20170301T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3;BYHOUR=9,14'))
    expect(found.busy.map(({ key }) => key)).toEqual(['a/2017-03-01', 'a/2017-03-01 2', 'a/2017-03-02'])
  })

  it('of which an occurrence was changed several times is as it was changed last', () => {
    const moved = (sequence: number, start: string) =>
      `UID:a\nSEQUENCE:${sequence}\nRECURRENCE-ID:20170302T090000Z\nDTSTART:${start}\nDURATION:PT5H`
    const series = 'UID:a\nDTSTART:20170301T090000Z\nDURATION:PT5H\nRRULE:FREQ=DAILY;COUNT=2'
    const found = read(calendar(series, moved(2, '20170305T090000Z'), moved(1, '20170304T090000Z')))
    expect(stretches(found)).toEqual(['2017-03-01T09:00 2017-03-01T14:00', '2017-03-05T09:00 2017-03-05T14:00'])
  })

  it('of which the calendar has but one occurrence is that occurrence', () => {
    const found = read(
      calendar('UID:a\nRECURRENCE-ID:20170301T090000Z\nDTSTART:20170302T090000Z\nDTEND:20170302T150000Z'),
    )
    expect(found.busy.map(each => [each.key, shown(each)])).toEqual([
      ['a/2017-03-01', '2017-03-02T09:00 2017-03-02T15:00'],
    ])
  })
})

describe('an occurrence that changes together with all later ones', () => {
  const series = 'UID:a\nDTSTART;TZID=Europe/Zurich:20170301T090000\nDURATION:PT5H\nRRULE:FREQ=DAILY;COUNT=5'
  const later = (id: string, ...lines: string[]) =>
    ['UID:a', `RECURRENCE-ID;RANGE=THISANDFUTURE${id}`, ...lines].join('\n')
  const hours = (...events: string[]) => stretches(read(calendar(...events))).map(each => each.slice(8))

  it('moves them by as much and makes them as long, in local time; one that is called off ends the series', () => {
    const { busy, bad, idle } = read(file('apple-series'))
    expect(busy.map(each => [each.key.slice(-10), shown(each), each.title])).toEqual([
      ['2017-03-07', '2017-03-07T08:00 2017-03-07T12:00', 'Lecture'],
      ['2017-03-14', '2017-03-14T08:00 2017-03-14T12:00', 'Lecture'],
      ['2017-03-21', '2017-03-22T09:00 2017-03-22T15:00', 'Lecture and exercises'],
      ['2017-03-28', '2017-03-31T10:00 2017-03-31T16:00', 'Lecture on a Friday'],
      ['2017-04-04', '2017-04-05T08:00 2017-04-05T14:00', 'Lecture and exercises'],
    ])
    expect([bad, idle.cancelled]).toEqual([[], 1])
  })

  it('may be named in UTC, hold until the next such change, and lie before the years of the rota', () => {
    const utc = later(':20170303T080000Z', 'DTSTART:20170303T100000Z', 'DURATION:PT1H')
    const next = later(
      ';TZID=Europe/Zurich:20170305T090000',
      'DTSTART;TZID=Europe/Zurich:20170305T080000',
      'DURATION:PT2H',
    )
    expect(hours(next, series, utc)).toEqual([
      '01T08:00 2017-03-01T13:00',
      '02T08:00 2017-03-02T13:00',
      '03T10:00 2017-03-03T11:00',
      '04T10:00 2017-03-04T11:00',
      '05T07:00 2017-03-05T09:00',
    ])
    const yearly = 'UID:a\nDTSTART;VALUE=DATE:20000301\nRRULE:FREQ=YEARLY'
    const back = later(';VALUE=DATE:20050301', 'DTSTART;VALUE=DATE:20041201', 'DURATION:P3D')
    expect(read(calendar(yearly, back)).busy.map(each => [each.key, shown(each)])).toEqual([
      ['a/2018-03-01', '2017-11-30T23:00 2017-12-03T23:00'],
    ])
  })

  it('can make a series busy that was not', () => {
    const busy = later(':20170305T080000Z', 'DTSTART:20170305T080000Z', 'DURATION:PT5H')
    expect(hours(`${series}\nTRANSP:TRANSPARENT`, busy)).toEqual(['05T08:00 2017-03-05T13:00'])
  })

  it('is listed, and the series as it was, where it is doubtful what is meant', () => {
    const doubtful = {
      'another zone': later(';TZID=Europe/Zurich:20170303T090000', 'DTSTART:20170303T080000Z', 'DURATION:PT5H'),
      'a rule of its own': later(':20170303T080000Z', 'DTSTART:20170303T080000Z', 'DURATION:PT5H', 'RRULE:FREQ=DAILY'),
      'more than a year': later(':20170303T080000Z', 'DTSTART:20190303T080000Z', 'DURATION:PT5H'),
      'all earlier ones': later(':20170303T080000Z', 'DTSTART:20170303T080000Z').replace('FUTURE', 'PRIOR'),
    }
    for (const [name, event] of Object.entries(doubtful)) {
      const { busy, bad, unread } = read(calendar(series, event))
      expect([busy.length, bad, unread], name).toEqual([5, [{ line: 9, uid: 'a', fault: 'and-others' }], ['a']])
    }
    const days = later(';VALUE=DATE:20170303', 'DTSTART;VALUE=DATE:20170303')
    expect(read(calendar(series, days))).toMatchObject({ busy: [], bad: [{ fault: 'and-others' }], unread: ['a'] })
  })

  it('in a zone that nobody knows waits for an answer', () => {
    const ended = later(';TZID=Home:20170303T090000', 'DTSTART;TZID=Home:20170303T090000', 'STATUS:CANCELLED')
    const text = calendar(series, ended)
    expect(read(text)).toMatchObject({ busy: [], unknownZones: [{ name: 'Home', events: 1 }] })
    expect(read(text, { zones: { Home: 'Europe/Zurich' } }).busy).toHaveLength(2)
  })
})

describe('free/busy times', () => {
  const times = (...lines: string[]) =>
    `BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\n${lines.join('\r\n')}\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n`

  it('are busy but where they are tentative or free, have no titles, and are known by when they end', () => {
    const found = read(file('free-busy'))
    expect(found.busy.map(each => [each.key, shown(each), each.tentative])).toEqual([
      ['freebusy/2017-03-01T13:00:00.000Z', '2017-03-01T08:00 2017-03-01T13:00', false],
      ['freebusy/2017-03-02T10:00:00.000Z', '2017-03-02T09:00 2017-03-02T10:00', false],
      ['freebusy/2017-03-06T15:30:00.000Z', '2017-03-06T07:00 2017-03-06T15:30', false],
      ['freebusy/2017-04-05T15:00:00.000Z', '2017-04-05T07:00 2017-04-05T15:00', true],
      ['freebusy/2017-07-21T22:00:00.000Z', '2017-07-09T22:00 2017-07-21T22:00', false],
      ['freebusy/2017-09-12T06:00:00.000Z', '2017-09-11T06:00 2017-09-12T06:00', false],
    ])
    expect(found.busy.every(({ title, wholeDay }) => title === null && !wholeDay)).toBe(true)
    expect(found.idle.free).toBe(1)
    expect([found.bad, found.unread]).toEqual([[], []])
    expect(shown(found.freeBusy as Busy)).toBe('2017-02-20T06:00 2017-12-31T23:00')
  })

  it('that cannot be read are listed once for each reason, and cost no other', () => {
    const good = '20170301T080000Z/PT5H'
    const found = read(
      times(
        `FREEBUSY:${good},20170302T080000/PT5H,20170303T080000Z,20170230T080000Z/PT5H`,
        'FREEBUSY:20170304T080000Z/20170304T070000Z,20170305T080000Z/soon,,20170305T080000Z/PT',
      ),
    )
    expect(stretches(found)).toEqual(['2017-03-01T08:00 2017-03-01T13:00'])
    expect(found.bad.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'not-utc'],
      [2, 'no-time'],
      [2, 'ends-before-start'],
      [2, 'no-duration'],
    ])
    expect(found.unread).toEqual(['freebusy'])
    expect(read(times(`FREEBUSY:${good}`).replace('END:VFREEBUSY\r\n', ''))).toMatchObject({
      busy: [],
      bad: [{ line: 2, fault: 'no-end' }],
    })
  })

  it('are rounded to whole minutes, looked for in the years of the rota, and not there if they take no time', () => {
    const found = read(
      times('FREEBUSY:20170301T080030Z/PT4H,20161230T080000Z/PT5H,20180301T080000Z/PT1H,20170401T080000Z/PT0S'),
    )
    expect(stretches(found)).toEqual(['2017-03-01T08:00 2017-03-01T12:01'])
    expect(found.freeBusy).toEqual(year2017)
  })

  it('beside events are taken together with them', () => {
    const text = calendar('UID:a\nDTSTART:20170302T090000Z\nDURATION:PT5H')
    const both = text.replace(
      'END:VCALENDAR',
      'BEGIN:VFREEBUSY\r\nFREEBUSY:20170301T080000Z/PT5H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR',
    )
    expect(read(both).busy.map(({ key }) => key)).toEqual(['freebusy/2017-03-01T13:00:00.000Z', 'a'])
    expect(read(text).freeBusy).toBeNull()
  })

  it('of more stretches than anybody has are refused as a whole', () => {
    const hostile = times(`FREEBUSY:${Array(50_001).fill('20170301T080000Z/PT5H').join(',')}`)
    expect(readAvailability(hostile, terms, { digest: uid => uid })).toEqual({ ok: false, trouble: 'too-many' })
  })
})

it('a zone whose clocks are said to change every day is known by its name', () => {
  const [rule, daily] = ['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,15,30']
  expect(file('google')).toContain(rule)
  expect(stretches(read(file('google').replace(rule, daily)))).toEqual(stretches(read(file('google'))))
})

describe('a text', () => {
  it.each([
    ['', 'empty'],
    ['  \r\n', 'empty'],
    ['<!DOCTYPE html><html><body>Please sign in</body></html>', 'html'],
    ['name,email\r\nMara,mara@example.org', 'not-a-calendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20170301T0900', 'cut-off'],
  ])('that is no whole calendar gives nothing: %j', (text, trouble) => {
    expect(readAvailability(text, terms, { digest: uid => uid })).toEqual({ ok: false, trouble })
  })

  it('may be folded anywhere and end its lines in any way', () => {
    const text = file('google')
    const expected = read(text)
    const folded = text.replaceAll('\r\n ', '').replaceAll(/([^\r\n]{20})(?=[^\r\n])/g, '$1\r\n\t')
    expect(read(folded).busy).toEqual(expected.busy)
    expect(read(`\uFEFF${text.replaceAll('\r\n', '\n')}`).busy).toEqual(expected.busy)
    expect(read(text.replaceAll('\r\n', '\r')).busy).toEqual(expected.busy)
  })

  it('of more events than anybody has is refused as a whole', () => {
    const series = (uid: number) => `UID:${uid}\nDTSTART:20170101T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYHOUR=1,5,9`
    const text = calendar(...Array.from({ length: 60 }, (_, uid) => series(uid)))
    expect(readAvailability(text, terms, { digest: uid => uid })).toEqual({ ok: false, trouble: 'too-many' })
  })
})

it('the same is read under another zone of the system', () => {
  const before = process.env.TZ
  const all = ['google', 'outlook', 'office365', 'nextcloud', 'apple', 'thunderbird', 'apple-series', 'free-busy'].map(
    file,
  )
  const here = all.map(text => read(text))
  try {
    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
      process.env.TZ = zone
      expect(all.map(text => read(text))).toEqual(here)
    }
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})
