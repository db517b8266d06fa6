import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../rota/coverage.ts'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import type { CalendarScope } from '../../../rota/ical/scope.ts'
import { sample2017 } from './sample.ts'

const { rota, log } = sample2017()
const of = (scope: CalendarScope, times: 'zone' | 'utc' = 'zone') => calendarOf(rota, log, scope, { times })

describe('the calendar of 2017', () => {
  const whole = of({ kind: 'rota' })
  const institutes = new Set([...rota.rows.person.values()].map(({ institute }) => institute))

  it('holds an event for each of the 844 bookings, and another parser reads what was meant', () => {
    expect([whole.events.length, new Set(whole.events.map(({ uid }) => uid)).size]).toEqual([844, 844])
    expect(readBack(whole.text, whole.events)).toBeNull()
  })

  it('says the same instants in UTC, with no zone at all', () => {
    const utc = of({ kind: 'rota' }, 'utc')
    expect(utc.events).toEqual(whole.events)
    expect(readBack(utc.text, whole.events)).toBeNull()
    expect(utc.text).not.toMatch(/TZID|VTIMEZONE/)
  })

  it('has lines of 75 octets at most that decode alone, and every break is CRLF', () => {
    const lines = whole.text.split('\r\n')
    expect(lines.pop()).toBe('')
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/)
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(Buffer.from(line).toString()).toBe(line)
    }
  })

  it('uses one zone, describes it once, and has neither METHOD nor people to mail nor alarms', () => {
    const used = new Set([...whole.text.matchAll(/^DT(?:START|END);TZID=([^:]*):/gm)].map(([, tzid]) => tzid))
    expect([...used]).toEqual(['Europe/Zurich'])
    expect(whole.text.match(/^BEGIN:VTIMEZONE|^TZID:.*/gm)).toEqual(['BEGIN:VTIMEZONE', 'TZID:Europe/Zurich'])
    expect(whole.text).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER|BEGIN:VALARM)/m)
    expect(whole.text.split('END:VTIMEZONE')[1]).not.toMatch(/^DT(START|END):\d{8}T\d{6}\r/m)
  })

  it.each([
    ['roles', [...rota.rows.role.keys()].map((roleId): CalendarScope => ({ kind: 'role', roleId }))],
    ['people', [...rota.rows.person.keys()].map((personId): CalendarScope => ({ kind: 'person', personId }))],
    ['institutes', [...institutes].map((institute): CalendarScope => ({ kind: 'institute', institute }))],
  ])('is the union of the calendars of all %s', (_, scopes) => {
    const parts = scopes.flatMap(scope => of(scope).events.map(({ uid }) => uid))
    expect(parts.toSorted()).toEqual(whole.events.map(({ uid }) => uid).toSorted())
  })

  it('makes the 25 March night 7 h and the 28 October night 9 h', () => {
    const { events, text } = of({ kind: 'role', roleId: roleOf('DQM') })
    const calendar = new ICAL.Component(ICAL.parse(text))
    const nights = calendar
      .getAllSubcomponents('vevent')
      .map(event => new ICAL.Event(event))
      .filter(({ startDate }) => ['2017-03-25T23:00:00', '2017-10-28T23:00:00'].includes(startDate.toString()))
      .map(({ startDate, endDate }) => (endDate.toUnixTime() - startDate.toUnixTime()) / 3600)
    const meant = events.filter(({ start, end }) => end - start !== 8 * 3_600_000)
    expect([nights, meant.map(({ start, end }) => (end - start) / 3_600_000)]).toEqual([
      [7, 9],
      [7, 9],
    ])
  })

  it('of open places has one for each missing person, on the slots that have a gap', () => {
    const { events, text } = of({ kind: 'open' })
    const missing = [...coverageOf(rota).values()].flatMap(({ slotId, demand, counted }) =>
      Array.from({ length: Math.max(0, demand.required - counted) }, () => slotId),
    )
    expect(events.map(({ uid }) => uid.split('.')[0]).toSorted()).toEqual(missing.toSorted())
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(events.every(({ summary }) => summary.startsWith('OPEN '))).toBe(true)
    expect(readBack(text, events)).toBeNull()
  })
})

function roleOf(code: string): string {
  return [...rota.rows.role.values()].find(role => role.code === code)?.id ?? ''
}
