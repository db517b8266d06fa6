import ICAL from 'ical.js'
import type { CalendarEvent } from './event.ts'

/** What a reader finds in an event: every property there is, with instants as milliseconds since 1970. */
type Found = Readonly<Record<string, unknown>>

/**
 * Whether a calendar file says what was meant to be written, read by another program's parser.
 *
 * @param meant  all events, in the order of the file
 * @returns null if it says exactly that; else the first difference, for the log. Never throws.
 */
export function readBack(text: string, meant: readonly CalendarEvent[]): string | null {
  // The parser takes any END for the one it waits for.
  if (!text.endsWith('\r\nEND:VCALENDAR\r\n')) return 'it is cut off'
  try {
    const parsed: unknown[] = ICAL.parse(text)
    if (parsed[0] !== 'vcalendar') return 'it is not one calendar'
    const found = new ICAL.Component(parsed).getAllSubcomponents().filter(({ name }) => name !== 'vtimezone')
    if (found.length !== meant.length) return `${found.length} events instead of ${meant.length}`
    for (const [index, event] of meant.entries()) {
      const difference = firstDifference(read(found[index] as ICAL.Component), expected(event))
      if (difference) return `${event.uid}: ${difference}`
    }
    return null
  } catch (fault) {
    return `it cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`
  }
}

function read(event: ICAL.Component): Found {
  const properties = event.getAllProperties()
  const found: Record<string, unknown> = {
    component: event.name,
    alarms: event.getAllSubcomponents().map(readAlarm),
    properties: properties.length,
  }
  for (const property of properties) {
    const values = property.getValues().map(value => (value instanceof ICAL.Time ? instantOf(value) : value))
    found[property.name] = property.name === 'categories' ? values : values[0]
    if (property.name === 'attendee') found.cn = property.getFirstParameter('cn')
  }
  return found
}

function readAlarm(alarm: ICAL.Component): unknown {
  const [trigger, ...rest] = ['trigger', 'action', 'description'].map(name => alarm.getFirstPropertyValue(name))
  return [alarm.name, trigger instanceof ICAL.Duration ? trigger.toSeconds() : null, ...rest]
}

function expected(event: CalendarEvent): Found {
  const properties = {
    uid: event.uid,
    sequence: event.sequence,
    dtstamp: event.changed,
    created: event.created,
    'last-modified': event.changed,
    dtstart: event.start,
    dtend: event.end,
    status: event.status,
    summary: event.summary,
    description: event.description,
    ...(event.location === '' ? {} : { location: event.location }),
    categories: event.categories,
    transp: event.busy ? 'OPAQUE' : 'TRANSPARENT',
    'x-microsoft-cdo-busystatus': event.busy ? 'BUSY' : 'FREE',
    ...(event.attendee === null ? {} : { attendee: `mailto:${event.attendee.email}` }),
  }
  return {
    component: 'vevent',
    alarms: event.alarm === null ? [] : [['valarm', -60 * event.alarm, 'DISPLAY', event.summary]],
    properties: Object.keys(properties).length,
    ...properties,
    ...(event.attendee === null ? {} : { cn: event.attendee.name }),
  }
}

/** @returns null for a date or a floating time: it would be another moment on another computer */
function instantOf(time: ICAL.Time): number | null {
  const known = time.zone === ICAL.Timezone.utcTimezone || time.zone?.component
  return known ? time.toUnixTime() * 1000 : null
}

function firstDifference(found: Found, meant: Found): string | null {
  for (const name of new Set([...Object.keys(meant), ...Object.keys(found)])) {
    const [is, should] = [JSON.stringify(found[name]), JSON.stringify(meant[name])]
    if (is !== should) return `${name} is ${is} instead of ${should}`
  }
  return null
}
