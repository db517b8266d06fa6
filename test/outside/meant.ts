import { textValue } from '../../rota/ical/content-line.ts'
import type { CalendarEvent } from '../../rota/ical/event.ts'
import type { ReadCalendar, ReadEvent } from './readers.ts'

/** What another program should read of an event. */
export function meant(event: CalendarEvent): ReadEvent {
  const { uid, sequence, start, end, status, summary, description, location, categories } = event
  const times = { start: start / 1000, end: end / 1000 }
  return { uid, sequence, ...times, status, summary, description, location: location || null, categories }
}

/** What of a calendar libical tells: no space at the end of a text, and categories that hold an escape in one piece. */
export function asLibicalTells({ errors, events }: ReadCalendar): unknown {
  const told = events.map(({ summary, description, location, categories, ...event }) => ({
    ...event,
    texts: [summary, description, location ?? '', categories.join(',')].map(text => text.trimEnd()),
  }))
  return { errors, events: told }
}

/**
 * What python-icalendar 4 reads of an event: it takes escapes back twice, so that a backslash before an n, a comma or a
 * semicolon is lost, `%2C` becomes a comma, and categories are parted at each comma in their names.
 */
export function meantForIcalendar(event: CalendarEvent): ReadEvent {
  const read = meant(event)
  return {
    ...read,
    summary: readByIcalendar(textValue(read.summary)),
    description: readByIcalendar(textValue(read.description)),
    location: read.location && readByIcalendar(textValue(read.location)),
    categories: readByIcalendar(read.categories.map(textValue).join(',')).split(','),
  }
}

/** `escape_string`, `unescape_string` and `unescape_char` of its parser. */
function readByIcalendar(value: string): string {
  return value
    .replaceAll('\\,', '%2C')
    .replaceAll('\\:', '%3A')
    .replaceAll('\\;', '%3B')
    .replaceAll('\\\\', '%5C')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%3B', ';')
    .replaceAll('%5C', '\\')
    .replaceAll('\\N', '\\n')
    .replaceAll('\\n', '\n')
    .replaceAll('\\,', ',')
    .replaceAll('\\;', ';')
    .replaceAll('\\\\', '\\')
}
