import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import type { CalendarScope } from '../../../rota/ical/scope.ts'
import { type RotaRows, tableNames } from '../../../rota/records.ts'
import { Rota } from '../../../rota/rota.ts'
import type { Instant } from '../../../rota/time.ts'
import { at, Chronicle } from './chronicle.ts'

/** Three DQM slots in a row and a DB week; Ada and Cy are on the second, Cy as her shadow. */
function scene() {
  const chronicle = new Chronicle()
  chronicle.period('Physics', 'physics', '2017-03-01', '2017-12-01')
  chronicle.period('VdM scan, week 12', 'special-run', '2017-03-25', '2017-03-27')
  chronicle.period('Over by then', 'cosmics', '2017-03-01', '2017-03-25')
  const ada = chronicle.person('Ada Quill')
  const bo = chronicle.person('Bo Berg', 'DELHI')
  const cy = chronicle.person('Cy Young', '')
  const late = chronicle.slot('DQM', at('2017-03-25', '15:00'), at('2017-03-25', '23:00'))
  const night = chronicle.slot('DQM', at('2017-03-25', '23:00'), at('2017-03-26', '07:00'))
  const morning = chronicle.slot('DQM', at('2017-03-26', '07:00'), at('2017-03-26', '15:00'))
  const week = chronicle.slot('DB', at('2017-03-22', '09:00'), at('2017-03-29', '09:00'))
  chronicle.book(late, bo)
  chronicle.book(night, ada)
  chronicle.book(night, cy, 1, 'shadow')
  chronicle.book(morning, cy)
  chronicle.book(week, bo)
  return { chronicle, ada, bo, cy, late, night, morning, week }
}

function written({ rota, log }: Chronicle, scope: CalendarScope, times: 'zone' | 'utc' = 'zone') {
  const { text, events } = calendarOf(rota, log, scope, { times })
  expect(readBack(text, events)).toBeNull()
  return { text, events, summaries: events.map(({ summary }) => summary) }
}

describe('a calendar', () => {
  it('of one booking reads like this', () => {
    const { chronicle, ada, night } = scene()
    const { text } = written(chronicle, { kind: 'person', personId: ada })
    const heading = chronicle.rota.heading.id
    expect(text.split(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/).map(part => part.split('\r\n'))).toEqual([
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Watchbill//Watchbill//EN',
        'NAME:CMS 2017 · Ada Quill',
        'X-WR-CALNAME:CMS 2017 · Ada Quill',
        'X-WR-TIMEZONE:Europe/Zurich',
        'DESCRIPTION:Draft',
        'X-WR-CALDESC:Draft',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        'X-PUBLISHED-TTL:PT1H',
        'COLOR:steelblue',
        'X-APPLE-CALENDAR-COLOR:#4682B4',
        '',
      ],
      [
        'BEGIN:VEVENT',
        `UID:${night}.shifter.1@${heading.slice(0, 24)}`,
        ` ${heading.slice(24)}.watchbill`,
        'SEQUENCE:0',
        'DTSTAMP:20161201T120030Z',
        'CREATED:20161201T120030Z',
        'LAST-MODIFIED:20161201T120030Z',
        'DTSTART;TZID=Europe/Zurich:20170325T230000',
        'DTEND;TZID=Europe/Zurich:20170326T070000',
        'STATUS:CONFIRMED',
        'SUMMARY:DQM · Ada Quill',
        'DESCRIPTION:DQM shifter\\nCMS 2017\\nInstitute: KIT\\nPeriod: Physics\\, VdM sc',
        ' an\\, week 12\\nWith: Cy Young (shadow)\\nTakes over from: Bo Berg\\nHands ove',
        ' r to: Cy Young',
        'CATEGORIES:DQM,KIT',
        'TRANSP:OPAQUE',
        'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ],
    ])
  })

  it.each<[string, (given: ReturnType<typeof scene>) => CalendarScope, string[]]>([
    [
      'the rota',
      () => ({ kind: 'rota' }),
      ['DB · Bo Berg', 'DQM · Bo Berg', 'DQM · Cy Young (shadow)', 'DQM · Ada Quill', 'DQM · Cy Young'],
    ],
    ['a role', ({ chronicle }) => ({ kind: 'role', roleId: chronicle.role('DB') }), ['DB · Bo Berg']],
    [
      'a person, beside others too',
      ({ cy }) => ({ kind: 'person', personId: cy }),
      ['DQM · Cy Young (shadow)', 'DQM · Cy Young'],
    ],
    ['an institute', () => ({ kind: 'institute', institute: 'DELHI' }), ['DB · Bo Berg', 'DQM · Bo Berg']],
    ['an institute that nobody is from', () => ({ kind: 'institute', institute: 'delhi' }), []],
  ])('of %s holds its bookings by start, then by seat', (_, scopeOf, summaries) => {
    const given = scene()
    expect(written(given.chronicle, scopeOf(given)).summaries).toEqual(summaries)
  })

  it('names no institute where a person has none', () => {
    const { chronicle, cy } = scene()
    expect(written(chronicle, { kind: 'person', personId: cy }).events[0]?.categories).toEqual(['DQM'])
  })

  it('of a person keeps their time on site, and no other', () => {
    const { chronicle, ada, bo, cy } = scene()
    const busy = (scope: CalendarScope) => written(chronicle, scope).events.map(event => event.busy)
    expect({
      ada: busy({ kind: 'person', personId: ada }),
      shadowToo: busy({ kind: 'person', personId: cy }),
      onCallFirst: busy({ kind: 'person', personId: bo }),
      role: busy({ kind: 'role', roleId: chronicle.role('DQM') }),
      institute: busy({ kind: 'institute', institute: 'KIT' }),
      rota: busy({ kind: 'rota' }),
    }).toEqual({
      ada: [true],
      shadowToo: [true, true],
      onCallFirst: [false, true],
      role: [false, false, false, false],
      institute: [false],
      rota: [false, false, false, false, false],
    })
  })

  it('hands over to shifters of a slot that meets, and not across a hole', () => {
    const { chronicle, ada, bo, late, morning } = scene()
    chronicle.book(morning, bo, 1, 'shadow')
    chronicle.edit('slot', late, { end: at('2017-03-25', '22:59') })
    const description = written(chronicle, { kind: 'person', personId: ada }).events[0]?.description
    expect(description?.split('\n').filter(line => line.includes('over'))).toEqual(['Hands over to: Cy Young'])
  })

  it('does not tell why a booking broke a rule, nor anybody’s address', () => {
    const { chronicle, night, bo } = scene()
    const booking = chronicle.book(night, bo, 2)
    chronicle.edit('booking', booking, { reason: 'dentist' })
    const { text } = written(chronicle, { kind: 'rota' })
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/dentist|example\.org/)
  })

  it.each([
    ['zone', 'Europe/Zurich'],
    ['utc', 'Etc/UTC'],
  ] as const)('without events holds a component all the same, its zone, with times in %s', (times, zone) => {
    const { text, events } = written(new Chronicle(), { kind: 'rota' }, times)
    const components = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents()
    expect(events).toEqual([])
    expect(components.map(each => [each.name, each.getFirstPropertyValue('tzid')])).toEqual([['vtimezone', zone]])
  })

  it('refuses a role or a person that the rota does not have', () => {
    const { chronicle } = scene()
    const gone = chronicle.newId()
    expect(() => written(chronicle, { kind: 'role', roleId: gone })).toThrow(RangeError)
    expect(() => written(chronicle, { kind: 'person', personId: gone })).toThrow(RangeError)
  })

  it('has all its own properties before its components, and neither METHOD nor UID among them', () => {
    const { chronicle } = scene()
    const { text } = written(chronicle, { kind: 'rota' })
    const own = text.slice(0, text.indexOf('BEGIN:VTIMEZONE'))
    const after = text.slice(text.lastIndexOf('END:VEVENT'))
    expect(own.match(/^(BEGIN|METHOD|UID).*/gm)).toEqual(['BEGIN:VCALENDAR'])
    expect(after).toBe('END:VEVENT\r\nEND:VCALENDAR\r\n')
    expect(
      text
        .split('END:VEVENT\r\n')
        .slice(1, -1)
        .every(part => part.startsWith('BEGIN:VEVENT')),
    ).toBe(true)
  })

  it('is the same to the byte when rota and history are read again, in whatever order the rows come', () => {
    const { chronicle } = scene()
    const rows = Object.fromEntries(
      tableNames.map(table => [table, [...chronicle.rota.rows[table].values()].reverse()]),
    ) as unknown as RotaRows
    const again = Rota.fromRows(structuredClone(rows))
    expect(calendarOf(again, structuredClone(chronicle.log), { kind: 'rota' })).toEqual(
      calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' }),
    )
  })
})

describe('the night on which the clock goes back', () => {
  it.each([
    ['the first half past two', '00:30', '14:00'],
    ['the second half past two', '01:30', '14:00'],
  ])('%s begins a slot in UTC, because local time does not say which it is', (_, from, until) => {
    expect(timesOf(from, until)).toEqual([`DTSTART:20171029T${digits(from)}Z`, `DTEND:20171029T${digits(until)}Z`])
  })

  it('a slot that ends in the doubled hour is told in UTC from its start on', () => {
    expect(timesOf('00:00', '01:30')).toEqual(['DTSTART:20171029T000000Z', 'DTEND:20171029T013000Z'])
    expect(timesOf('22:00', '01:30', '2017-10-28')).toEqual(['DTSTART:20171028T220000Z', 'DTEND:20171029T013000Z'])
  })

  const digits = (time: string) => `${time.replace(':', '')}00`

  function timesOf(from: string, until: string, day = '2017-10-29') {
    const chronicle = new Chronicle()
    const [start, end] = [`${day}T${from}Z`, `2017-10-29T${until}Z`].map(time => Date.parse(time) as Instant)
    if (!start || !end) throw new Error('no such times')
    chronicle.book(chronicle.slot('DQM', start, end), chronicle.person('Ada Quill'))
    const { text, events } = written(chronicle, { kind: 'rota' })
    expect(events).toMatchObject([{ start, end }])
    return text.match(/^DT(START|END).*/gm)?.slice(2)
  }
})

describe('a rota in another zone', () => {
  it('whose rules of then nobody describes any more is told in UTC', () => {
    const chronicle = new Chronicle('Auger 2017', 'America/Sao_Paulo')
    const start = Date.parse('2017-12-01T10:00Z') as Instant
    const end = Date.parse('2017-12-01T18:00Z') as Instant
    chronicle.book(chronicle.slot('DQM', start, end), chronicle.person('Ada Quill'))
    expect(written(chronicle, { kind: 'rota' }).text).toContain('DTSTART:20171201T100000Z\r\n')
  })

  it('without a description is told in UTC, and has none', () => {
    const chronicle = new Chronicle('Fixed', '+01:00')
    chronicle.book(chronicle.slot('DQM', at('2017-12-01', '07:00'), at('2017-12-01', '15:00')), chronicle.person('Ada'))
    const { text } = written(chronicle, { kind: 'rota' })
    expect(text.match(/^(DTSTART|BEGIN).*/gm)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20171201T060000Z'])
  })
})

describe('the calendar of open places', () => {
  it('has an event for each missing person, on free seats, and says what is needed', () => {
    const { chronicle, night } = scene()
    chronicle.edit('slot', night, { override: { demand: { required: 3, experts: 1 }, reason: 'scan' } })
    chronicle.book(night, chronicle.person('Tom Trainee', 'KIT', 'trainee'), 3)
    chronicle.book(night, chronicle.person('Di Ode'), 2, 'shadow')
    const { events } = written(chronicle, { kind: 'open' })
    const open = { summary: 'OPEN DQM', bookingId: null, busy: false, categories: ['DQM'] }
    expect(
      events.map(({ uid, summary, bookingId, busy, categories }) => ({
        seat: uid.split('@')[0],
        ...{ summary, bookingId, busy, categories },
      })),
    ).toEqual([
      { seat: `${night}.shifter.2`, ...open },
      { seat: `${night}.shifter.4`, ...open },
    ])
    expect(events[0]?.description.split('\n')).toEqual([
      'DQM shifter',
      'CMS 2017',
      'Needs: 3 people, of them 1 expert',
      'Period: Physics, VdM scan, week 12',
      'With: Ada Quill, Tom Trainee, Cy Young (shadow), Di Ode (shadow)',
      'Takes over from: Bo Berg',
      'Hands over to: Cy Young',
    ])
  })
})
