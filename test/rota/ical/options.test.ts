import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { pageOfRole } from '../../../rota/handbook.ts'
import { calendarOf, calendarOfBooking, objectText, type Writing } from '../../../rota/ical/calendar.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import type { CalendarScope } from '../../../rota/ical/scope.ts'
import { at, Chronicle } from './chronicle.ts'
import { hostileText } from './hostile-text.ts'

function scene(name = 'Ada Quill') {
  const chronicle = new Chronicle()
  chronicle.period('Physics', 'physics', '2017-03-01', '2017-12-01')
  const ada = chronicle.person(name)
  const night = chronicle.slot('DQM', at('2017-03-25', '23:00'), at('2017-03-26', '07:00'))
  const booking = chronicle.book(night, ada)
  chronicle.slot('DQM', at('2017-03-26', '07:00'), at('2017-03-26', '15:00'))
  return { chronicle, ada, booking }
}

/** What an option adds to a calendar, line by line, unfolded. */
function lines({ rota, log }: Chronicle, scope: CalendarScope, writing: Writing, pattern: RegExp): string[] {
  const { text, events } = calendarOf(rota, log, scope, writing)
  expect(readBack(text, events)).toBeNull()
  return text.replaceAll('\r\n ', '').match(pattern) ?? []
}

describe('an alarm', () => {
  const alarm = /^BEGIN:VALARM[\s\S]*?END:VALARM/gm

  it('reminds in the calendar of one person when it is asked for, with ACTION, TRIGGER and DESCRIPTION', () => {
    const { chronicle, ada } = scene()
    const own = { kind: 'person', personId: ada } as const
    expect(lines(chronicle, own, { alarm: 90 }, alarm)).toEqual([
      ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT90M', 'DESCRIPTION:DQM · Ada Quill', 'END:VALARM'].join('\r\n'),
    ])
    expect(lines(chronicle, own, { alarm: 0 }, /^TRIGGER.*/gm)).toEqual(['TRIGGER:-PT0M'])
    expect(lines(chronicle, own, {}, alarm)).toEqual([])
  })

  it.each<CalendarScope>([{ kind: 'rota' }, { kind: 'institute', institute: 'KIT' }, { kind: 'open' }])(
    'reminds nobody of what others do: %o',
    scope => {
      expect(lines(scene().chronicle, scope, { alarm: 90 }, alarm)).toEqual([])
    },
  )
})

describe('an attendee', () => {
  it('is told when it is asked for, and servers are asked to write to nobody', () => {
    const { chronicle, ada } = scene()
    expect(lines(chronicle, { kind: 'rota' }, { attendees: true }, /^(ATTENDEE|ORGANIZER|METHOD).*/gm)).toEqual([
      `ATTENDEE;CN=Ada Quill;PARTSTAT=ACCEPTED;SCHEDULE-AGENT=NONE:mailto:${ada}@example.org`,
    ])
    expect(lines(chronicle, { kind: 'rota' }, {}, /^(ATTENDEE|ORGANIZER).*/gm)).toEqual([])
    expect(lines(chronicle, { kind: 'open' }, { attendees: true }, /^ATTENDEE.*/gm)).toEqual([])
  })

  it('is read back whatever the name holds', () => {
    fc.assert(
      fc.property(hostileText, name => {
        const { chronicle } = scene(name)
        expect(lines(chronicle, { kind: 'rota' }, { attendees: true }, /^ATTENDEE/gm)).toEqual(['ATTENDEE'])
      }),
      { numRuns: 50 },
    )
  })
})

describe('a location', () => {
  it('is what the page of the role says', () => {
    const { chronicle } = scene()
    const page = pageOfRole(chronicle.rota).get(chronicle.role('DQM'))
    expect(lines(chronicle, { kind: 'rota' }, {}, /^LOCATION.*/gm)).toEqual([])
    chronicle.edit('handbookPage', page?.id ?? '', { text: '# DQM\n\nLocation: P5, control room; 2nd floor\n' })
    expect(lines(chronicle, { kind: 'rota' }, {}, /^LOCATION.*/gm)).toEqual([
      'LOCATION:P5\\, control room\\; 2nd floor',
    ])
  })
})

describe('one booking', () => {
  it('is a file without name, METHOD or people to mail, and says the same as the calendar of its person', () => {
    const { chronicle, ada, booking } = scene()
    const { rota, log } = chronicle
    const { text, events } = calendarOfBooking(rota, log, booking)
    expect(readBack(text, events)).toBeNull()
    expect(events).toEqual(calendarOf(rota, log, { kind: 'person', personId: ada }).events)
    expect(text).not.toMatch(/^(X-WR-|NAME|METHOD|ATTENDEE|REFRESH)/m)
    expect(text.match(/^BEGIN:.*/gm)?.filter(line => !/STANDARD|DAYLIGHT/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'BEGIN:VEVENT',
    ])
    expect(calendarOfBooking(rota, log, booking, { times: 'utc', alarm: 30 }).text).toMatch(/T220000Z\r\n[\s\S]*VALARM/)
    expect(() => calendarOfBooking(rota, log, ada)).toThrow(RangeError)
  })

  it('is an object for a calendar server, one UID in each', () => {
    const { chronicle } = scene()
    const { events } = calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' })
    const objects = events.map(event => objectText(chronicle.rota, event))
    expect(objects.map((text, index) => readBack(text, events.slice(index, index + 1)))).toEqual([null])
    for (const text of objects) {
      const uids = new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map(event => event.getFirstPropertyValue('uid'))
      expect(uids).toHaveLength(1)
      expect(text).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER|X-WR)/m)
    }
  })
})
