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

/** A calendar's text and what it may be called, or why there is none. */
type Text =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly why: CalendarFailure; readonly status: number | null }

/** What was fetched last: an answer to a question about a calendar should not fetch it again. */
let last: { readonly url: string; readonly text: string } | null = null

/** Forgets what was fetched last: nobody looks at it any more. */
export function forgetFetched(): void {
  last = null
}

/**
 * Gets a calendar and reads it; never throws for what is in it or on the way to it.
 *
 * @param fresh  whether to fetch it anew
 */
export async function answerCalendar(
  calendar: CalendarPlace | Extract<AskedCalendar, { kind: 'text' }>,
  terms: ReadingTerms,
  fresh: boolean,
  cancel: AbortSignal,
): Promise<CalendarAnswer> {
  const got = await textOf(calendar, fresh, cancel)
  if (!got.ok) return refused(got.why, got.status)
  const { name, text } = got
  const reading = await readCalendarText(text, terms, cancel)
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
  cancel: AbortSignal,
): Promise<Text> {
  if (calendar.kind === 'text') return { ok: true, name: calendar.name, text: calendar.text }
  if (calendar.kind === 'file') return textOfFile(calendar.path)
  const { url } = calendar
  const name = calendarUrl(url)?.hostname ?? ''
  if (!fresh && last?.url === url) return { ok: true, name, text: last.text }
  const fetched = await fetchCalendar(url, cancel)
  if (!fetched.ok) return fetched
  last = { url, text: fetched.text }
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
