import type { Publication } from '../publication.ts'
import type { Rota } from '../rota.ts'
import { component, contentLine, textValue } from './content-line.ts'
import { type CalendarEvent, eventText } from './event.ts'
import { bookedRevisions, eventOfBooking, eventsOf } from './events.ts'
import type { CalendarOptions } from './options.ts'
import type { LoggedChange } from './revisions.ts'
import type { CalendarScope } from './scope.ts'
import { type Vtimezone, vtimezoneOf } from './vtimezone.ts'
import { calendarName, stateWords } from './wording.ts'

/** A calendar as text, and the events that it holds. */
export interface Calendar {
  readonly text: string
  readonly events: readonly CalendarEvent[]
}

/** How a calendar is written, and which state of the rota it is said to show; null: a draft. */
export type Writing = Partial<CalendarOptions> & { readonly publication?: Publication | null }

/**
 * A part of a rota as the text of an iCalendar file, and the events it holds, by start, then UID.
 *
 * A booking is an event; in an open scope each missing place is one. The same data gives the same bytes: times of
 * change come from the history, never from a clock. The file has no METHOD and the calendar no UID, as subscriptions want.
 *
 * @param log  the whole history, oldest first; its last step led to `rota`
 * @param writing  by default local times, without tombstones, alarms and attendees, as a draft
 * @throws RangeError if the scope names a role or person that the rota does not have
 *
 * Source: RFC 5545, RFC 7986.
 */
export function calendarOf(
  rota: Rota,
  log: readonly LoggedChange[],
  scope: CalendarScope,
  writing: Writing = {},
): Calendar {
  return calendarWith(rota, scope, eventsOf(rota, log, scope, writing), writing)
}

/** Several calendars, one after another as they are asked for; what they have in common is looked up once. */
export function* calendarsOf(
  rota: Rota,
  log: readonly LoggedChange[],
  scopes: readonly CalendarScope[],
  writing: Writing = {},
): Generator<Calendar> {
  const known = bookedRevisions(rota, log)
  for (const scope of scopes) yield calendarWith(rota, scope, eventsOf(rota, log, scope, writing, known), writing)
}

function calendarWith(
  rota: Rota,
  scope: CalendarScope,
  events: readonly CalendarEvent[],
  { times = 'zone', publication = null }: Writing,
): Calendar {
  const name = calendarName(rota, scope)
  const state = stateWords(rota, publication)
  const zone = times === 'zone' ? vtimezoneOf(rota.zone) : null
  const properties = [
    contentLine('NAME', textValue(name)),
    contentLine('X-WR-CALNAME', textValue(name)),
    contentLine('X-WR-TIMEZONE', zone?.tzid ?? textValue(rota.zone)),
    contentLine('DESCRIPTION', textValue(state)),
    contentLine('X-WR-CALDESC', textValue(state)),
    contentLine('REFRESH-INTERVAL', 'PT1H', { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', 'PT1H'),
    contentLine('COLOR', 'steelblue'),
    contentLine('X-APPLE-CALENDAR-COLOR', '#4682B4'),
  ]
  return { text: calendarText(properties, events, zone), events }
}

/**
 * An event as an iCalendar object of its own, as calendar servers keep them: no METHOD, nothing of a whole calendar.
 *
 * @param times  see {@link CalendarOptions}
 *
 * Source: RFC 4791, 4.1.
 */
export function objectText(rota: Rota, event: CalendarEvent, times: CalendarOptions['times'] = 'zone'): string {
  return calendarText([], [event], times === 'zone' ? vtimezoneOf(rota.zone) : null)
}

/**
 * One booking as a file for its person: no METHOD, and without a name, so that it joins the calendar it is opened in.
 *
 * @throws RangeError if the rota lacks the booking
 */
export function calendarOfBooking(
  rota: Rota,
  log: readonly LoggedChange[],
  bookingId: string,
  { times = 'zone', ...options }: Writing = {},
): Calendar {
  const event = eventOfBooking(rota, log, bookingId, options)
  return { text: objectText(rota, event, times), events: [event] }
}

/**
 * What became of some seats that a person has or had, as a file for that person: those that they no longer have are
 * cancelled. No METHOD, and without a name, so that it joins the calendar it is opened in.
 *
 * @param seats  by {@link seatKey}
 * @throws RangeError if the rota lacks the person
 */
export function calendarOfSeats(
  rota: Rota,
  log: readonly LoggedChange[],
  personId: string,
  seats: ReadonlySet<string>,
): Calendar {
  const events = eventsOf(rota, log, { kind: 'person', personId }, { tombstones: true }).filter(({ uid }) =>
    seats.has(uid.slice(0, uid.lastIndexOf('@'))),
  )
  return { text: calendarText([], events, vtimezoneOf(rota.zone)), events }
}

/** A calendar has to hold a component, so one without events has the zone UTC where it has none of its own. */
function calendarText(properties: readonly string[], events: readonly CalendarEvent[], zone: Vtimezone | null): string {
  const described = zone ?? (events.length === 0 ? vtimezoneOf('Etc/UTC') : null)
  return component('VCALENDAR', [
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Watchbill//Watchbill//EN'),
    ...properties,
    described?.text ?? '',
    ...events.map(event => eventText(event, zone)),
  ])
}
