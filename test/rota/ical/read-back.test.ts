import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import type { CalendarEvent } from '../../../rota/ical/event.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import { at, Chronicle } from './chronicle.ts'

function twoEvents() {
  const chronicle = new Chronicle()
  const ada = chronicle.person('Ada Quill')
  chronicle.book(chronicle.slot('DQM', at('2017-07-14', '07:00'), at('2017-07-14', '15:00')), ada)
  chronicle.book(chronicle.slot('DQM', at('2017-07-15', '07:00'), at('2017-07-15', '15:00')), ada)
  return calendarOf(chronicle.rota, chronicle.log, { kind: 'person', personId: ada })
}

describe('reading a calendar back', () => {
  it('finds nothing where nothing is wrong', () => {
    const { text, events } = twoEvents()
    expect(readBack(text, events)).toBeNull()
  })

  it.each<[string, (text: string) => string, RegExp]>([
    ['an event is missing', text => text.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/, ''), /1 events instead of 2/],
    ['the end is missing', text => text.slice(0, -6), /cut off/],
    ['it is empty', () => '', /./],
    ['there are two calendars', text => text + text, /not one calendar/],
    ['it is something else', text => text.replaceAll('VCALENDAR', 'VCARD'), /./],
    [
      'a time is another',
      text => text.replace('T070000', 'T080000'),
      /dtstart is 1500012000000 instead of 1500008400000/,
    ],
    ['a time floats', text => text.replace('DTEND;TZID=Europe/Zurich:', 'DTEND:'), /dtend is null/],
    ['a zone is not described', text => text.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, ''), /dtstart is null/],
    ['a zone is described otherwise', text => text.replaceAll('TO:+0200', 'TO:+0300'), /dtstart/],
    ['a day stands for a time', text => text.replace(/DTSTART;.*/, 'DTSTART;VALUE=DATE:20170714'), /dtstart is null/],
    [
      'a name is another',
      text => text.replace('Ada Quill\r\nDESC', 'Ada Quilt\r\nDESC'),
      /summary is "DQM · Ada Quilt"/,
    ],
    [
      'a property is twice there',
      text => text.replace('STATUS:CONFIRMED', 'STATUS:CONFIRMED\r\nSTATUS:CONFIRMED'),
      /properties is 14/,
    ],
    [
      'somebody is invited',
      text => text.replace('STATUS:CONFIRMED', 'ATTENDEE:mailto:a@example.org'),
      /status is undefined/,
    ],
    [
      'there is an alarm',
      text => text.replace('END:VEVENT', 'BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT'),
      /alarms is \[\["valarm"/,
    ],
    ['a component is not closed', text => text.replace('END:VEVENT\r\n', ''), /./],
    ['there is something to do', text => text.replaceAll('VEVENT', 'VTODO'), /component is "vtodo"/],
  ])('says so when %s', (_, spoil, difference) => {
    const { text, events } = twoEvents()
    expect(readBack(spoil(text), events)).toMatch(difference)
  })

  it.each<[string, (event: CalendarEvent) => CalendarEvent]>([
    ['uid', event => ({ ...event, uid: 'x' })],
    ['sequence', event => ({ ...event, sequence: 1 })],
    ['dtstamp', event => ({ ...event, changed: 0 })],
    ['created', event => ({ ...event, created: 0 })],
    ['dtend', event => ({ ...event, end: event.start })],
    ['description', event => ({ ...event, description: `${event.description} ` })],
    ['categories', event => ({ ...event, categories: ['DQM,KIT'] })],
    ['transp', event => ({ ...event, busy: !event.busy })],
    ['status', event => ({ ...event, status: 'CANCELLED' })],
    ['properties', event => ({ ...event, location: 'P5' })],
    ['properties', event => ({ ...event, attendee: { name: 'Ada', email: 'ada@example.org' } })],
    ['alarms', event => ({ ...event, alarm: 30 })],
  ])('names %s where another was meant', (name, mean) => {
    const { text, events } = twoEvents()
    const [first, ...rest] = events as [CalendarEvent, ...CalendarEvent[]]
    expect(readBack(text, [mean(first), ...rest])).toContain(`: ${name} is `)
  })

  it('never throws, and takes nothing for right that was cut or changed', () => {
    const { text, events } = twoEvents()
    const spoilt = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.nat({ max: text.length - 3 }).map(length => text.slice(0, length)),
      fc.tuple(fc.nat({ max: text.length }), fc.string()).map(([from, put]) => `${text.slice(0, from)}\r\n${put}`),
    )
    fc.assert(
      fc.property(spoilt, bad => {
        fc.pre(bad !== text)
        expect(readBack(bad, events)).toEqual(expect.any(String))
      }),
    )
  })
})
