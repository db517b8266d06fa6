import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type AskedCalendar,
  type CalendarAnswer,
  type CalendarFailure,
  type CalendarPlace,
  largestCalendar,
} from '../rota/availability/place.ts'
import type { ReadingTerms } from '../rota/availability/read.ts'
import { calendarUrl, fetchCalendar } from './calendar-fetch.ts'
import { readCalendarText } from './calendar-reading.ts'
import type { GivenCalendars } from './given-calendars.ts'

/** A calendar's text and what it may be called, or why there is none. */
type Text =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly why: CalendarFailure; readonly status: number | null }

/**
 * Gets a calendar and reads it; never throws for what is in it or on the way to it.
 *
 * @param fresh  whether to fetch it anew
 */
export async function answerCalendar(
  calendar: CalendarPlace | Extract<AskedCalendar, { kind: 'text' }>,
  terms: ReadingTerms,
  fresh: boolean,
  calendars: GivenCalendars,
): Promise<CalendarAnswer> {
  const { signal } = calendars
  const got = await textOf(calendar, fresh, calendars)
  if (!got.ok) return refused(got.why, got.status)
  const { name, text } = got
  const reading = await readCalendarText(text, terms, signal)
  if (reading.ok) return { read: true, name, availability: reading.value, range: terms.range }
  if (reading.trouble !== 'too-slow') return refused(reading.trouble)
  return { ...refused('too-slow'), event: { line: reading.line, uid: uidAfter(text, reading.line) } }
}

function refused(why: CalendarFailure, status: number | null = null) {
  return { read: false as const, why, status, event: null }
}

async function textOf(
  calendar: CalendarPlace | Extract<AskedCalendar, { kind: 'text' }>,
  fresh: boolean,
  calendars: GivenCalendars,
): Promise<Text> {
  if (calendar.kind === 'text') return { ok: true, name: calendar.name, text: calendar.text }
  if (calendar.kind === 'file') return textOfFile(calendar.path)
  const { url } = calendar
  const name = calendarUrl(url)?.hostname ?? ''
  if (!fresh && calendars.fetched?.url === url) return { ok: true, name, text: calendars.fetched.text }
  const fetched = await fetchCalendar(url, calendars.signal)
  if (!fetched.ok) return fetched
  calendars.fetched = { url, text: fetched.text }
  return { ok: true, name, text: fetched.text }
}

async function textOfFile(path: string): Promise<Text> {
  try {
    if ((await stat(path)).size > largestCalendar) return { ok: false, why: 'too-large', status: null }
    return { ok: true, name: basename(path), text: await readFile(path, 'utf8') }
  } catch (fault) {
    const missing = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
    return { ok: false, why: missing ? 'no-file' : 'unreadable-file', status: null }
  }
}

/** The UID of the event that begins at a line; null if it has none. */
function uidAfter(text: string, line: number): string | null {
  const lines = text.split(/\r\n|\n|\r/).slice(line)
  const end = lines.findIndex(each => /^END:VEVENT/i.test(each))
  const uid = lines.slice(0, end < 0 ? 50 : end).find(each => /^UID[;:]/i.test(each))
  return (
    uid
      ?.replace(/^[^:]*:/, '')
      .trim()
      .slice(0, 200) ?? null
  )
}
