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
  readonly summary: string
  /** Lines with LF between them. */
  readonly description: string
  readonly categories: readonly string[]
  /** Whether calendars keep the time free for other things. */
  readonly busy: boolean
  /** Null: the event says that a place is open. */
  readonly bookingId: string | null
}

/**
 * An event as text.
 *
 * @param zone  the zone of the file; null, or a time that it cannot tell, gives times in UTC
 */
export function eventText(event: CalendarEvent, zone: Vtimezone | null): string {
  const { uid, sequence, start, end, created, changed, summary, description, categories, busy } = event
  const local = zone?.tells(start) && zone.tells(end) ? zone : null
  const time = (name: string, at: Instant) =>
    local ? contentLine(name, localDateTime(local.zone, at), { TZID: local.tzid }) : contentLine(name, utcDateTime(at))
  return component('VEVENT', [
    contentLine('UID', uid),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('DTSTAMP', utcDateTime(changed)),
    contentLine('CREATED', utcDateTime(created)),
    contentLine('LAST-MODIFIED', utcDateTime(changed)),
    time('DTSTART', start),
    time('DTEND', end),
    contentLine('STATUS', 'CONFIRMED'),
    contentLine('SUMMARY', textValue(summary)),
    contentLine('DESCRIPTION', textValue(description)),
    contentLine('CATEGORIES', categories.map(textValue).join(',')),
    contentLine('TRANSP', busy ? 'OPAQUE' : 'TRANSPARENT'),
    contentLine('X-MICROSOFT-CDO-BUSYSTATUS', busy ? 'BUSY' : 'FREE'),
  ])
}
