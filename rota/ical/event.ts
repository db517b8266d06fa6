import type { Instant } from '../time.ts'
import { component, contentLine, textValue } from './content-line.ts'
import { localDateTime, utcDateTime } from './date-time.ts'
import type { Vtimezone } from './vtimezone.ts'

/** An event as it is meant; texts as {@link plainText} leaves them. */
export interface CalendarEvent {
  /** Names the seat in its slot, in this rota: stays when the person, the time or any name changes. */
  readonly uid: string
  readonly sequence: number
  readonly start: Instant
  readonly end: Instant
  /** Milliseconds since 1970, whole seconds. */
  readonly created: number
  /** The latest change, likewise. */
  readonly changed: number
  /** Cancelled: the calendar had it and no longer has it. */
  readonly status: 'CONFIRMED' | 'CANCELLED'
  readonly summary: string
  /** Lines with LF between them. */
  readonly description: string
  /** Where to be; may be empty. */
  readonly location: string
  readonly categories: readonly string[]
  /** Whether calendars keep the time free for other things. */
  readonly busy: boolean
  /** Whom it concerns, by name and address; null: that is not told. */
  readonly attendee: { readonly name: string; readonly email: string } | null
  /** Minutes before its start at which it reminds; null: it does not. */
  readonly alarm: number | null
  /** Null: the event says that a place is open, or that a booking no longer is. */
  readonly bookingId: string | null
}

/**
 * An event as text.
 *
 * @param zone  the zone of the file; null, or a time that it cannot tell, gives times in UTC
 */
export function eventText(event: CalendarEvent, zone: Vtimezone | null): string {
  const { uid, sequence, start, end, created, changed, summary, description, location, categories, busy } = event
  const local = zone?.tells(start) && zone.tells(end) ? zone : null
  const time = (name: string, at: Instant) =>
    local ? contentLine(name, localDateTime(local.zone, at), { TZID: local.tzid }) : contentLine(name, utcDateTime(at))
  const stamp = utcDateTime(changed)
  return component('VEVENT', [
    contentLine('UID', uid),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', stamp),
    contentLine('CREATED', created === changed ? stamp : utcDateTime(created)),
    contentLine('LAST-MODIFIED', stamp),
    time('DTSTART', start),
    time('DTEND', end),
    contentLine('STATUS', event.status),
    contentLine('SUMMARY', textValue(summary)),
    contentLine('DESCRIPTION', textValue(description)),
    location === '' ? '' : contentLine('LOCATION', textValue(location)),
    contentLine('CATEGORIES', categories.map(textValue).join(',')),
    contentLine('TRANSP', busy ? 'OPAQUE' : 'TRANSPARENT'),
    contentLine('X-MICROSOFT-CDO-BUSYSTATUS', busy ? 'BUSY' : 'FREE'),
    event.attendee === null ? '' : attendeeLine(event.attendee),
    event.alarm === null ? '' : alarmText(event.alarm, summary),
  ])
}

/** Asks servers not to write to anybody; not all of them listen. RFC 6638, 7.1. */
function attendeeLine({ name, email }: { readonly name: string; readonly email: string }): string {
  return contentLine('ATTENDEE', `mailto:${email}`, { CN: name, PARTSTAT: 'ACCEPTED', 'SCHEDULE-AGENT': 'NONE' })
}

function alarmText(minutes: number, summary: string): string {
  return component('VALARM', [
    contentLine('ACTION', 'DISPLAY'),
    contentLine('TRIGGER', `-PT${minutes}M`),
    contentLine('DESCRIPTION', textValue(summary)),
  ])
}
