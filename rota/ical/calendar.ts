import { coverageOf } from '../coverage.ts'
import type { Publication } from '../publication.ts'
import type { Rota } from '../rota.ts'
import { component, contentLine, textValue } from './content-line.ts'
import { type CalendarEvent, eventText } from './event.ts'
import { type LoggedChange, type Revisions, revisionsOf } from './revisions.ts'
import { type CalendarScope, isOpenScope } from './scope.ts'
import { type Seat, seatKey, seatsIn } from './seat.ts'
import { vtimezoneOf } from './vtimezone.ts'
import { calendarName, categoriesOf, descriptionOf, stateWords, summaryOf } from './wording.ts'

/**
 * A part of a rota as the text of an iCalendar file, and the events it holds, by start, then UID.
 *
 * A booking is an event; in an open scope each missing place is one. The same data gives the same bytes: times of
 * change come from the history, never from a clock. The file has no METHOD and the calendar no UID, as subscriptions want.
 *
 * @param log  the whole history, oldest first; its last step led to `rota`
 * @param times  `zone`: local time with the rota's zone, UTC only where local time would be doubtful; `utc`: UTC alone
 * @param publication  that the rota is in the state in which it was published; null: it is a draft
 * @throws RangeError if the scope names a role or person that the rota does not have
 *
 * Source: RFC 5545, RFC 7986.
 */
export function calendarOf(
  rota: Rota,
  log: readonly LoggedChange[],
  scope: CalendarScope,
  times: 'zone' | 'utc',
  publication: Publication | null = null,
): { text: string; events: CalendarEvent[] } {
  const name = calendarName(rota, scope)
  const state = stateWords(rota, publication)
  const seats = seatsIn(rota, scope)
  const revisions = revisionsOf(rota, log, seats, isOpenScope(scope) ? 'shown' : 'hidden')
  const events = seats
    .map(seat => eventOf(rota, scope, seat, revisions))
    .sort((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1))
  const zone = times === 'zone' ? vtimezoneOf(rota.zone) : null
  const text = component('VCALENDAR', [
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Watchbill//Watchbill//EN'),
    contentLine('NAME', textValue(name)),
    contentLine('X-WR-CALNAME', textValue(name)),
    contentLine('X-WR-TIMEZONE', zone?.tzid ?? textValue(rota.zone)),
    contentLine('DESCRIPTION', textValue(state)),
    contentLine('X-WR-CALDESC', textValue(state)),
    contentLine('REFRESH-INTERVAL', 'PT1H', { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', 'PT1H'),
    contentLine('COLOR', 'steelblue'),
    contentLine('X-APPLE-CALENDAR-COLOR', '#4682B4'),
    zone?.text ?? '',
    ...events.map(event => eventText(event, zone)),
  ])
  return { text, events }
}

function eventOf(
  rota: Rota,
  scope: CalendarScope,
  seat: Seat,
  revisions: ReadonlyMap<string, Revisions>,
): CalendarEvent {
  const { slot, booking } = seat
  const key = seatKey(slot.id, seat.place, seat.seat)
  const { sequence, created, changed } = revisions.get(key) as Revisions
  const demand = booking ? null : (coverageOf(rota).get(slot.id)?.demand ?? null)
  return {
    uid: `${key}@${rota.heading.id}.watchbill`,
    sequence,
    start: slot.start,
    end: slot.end,
    created: wholeSeconds(created),
    changed: wholeSeconds(changed),
    summary: summaryOf(rota, seat),
    description: descriptionOf(rota, seat, demand),
    categories: categoriesOf(rota, seat),
    busy: scope.kind === 'person' && rota.get('role', slot.roleId).mode === 'on-site',
    bookingId: booking?.id ?? null,
  }
}

function wholeSeconds(at: number): number {
  return Math.floor(at / 1000) * 1000
}
