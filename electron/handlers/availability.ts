import { basename } from 'node:path'
import type { AskedCalendar, CalendarPlace } from '../../rota/availability/place.ts'
import { decideNoCalendar, decideTaking, rangeOfInterest } from '../../rota/availability/take.ts'
import { wholeMinute } from '../../rota/time.ts'
import { answerCalendar } from '../calendar-answer.ts'
import type { Context, Handler } from '../context.ts'

/** Asks which calendar file. */
export const chooseCalendar: Handler<'availability.choose'> = async ({ dialogs, calendars }) => {
  const path = await dialogs.chooseCalendar()
  if (path === null) return { ok: true, value: null }
  calendars.give(path)
  return { ok: true, value: { path, name: basename(path) } }
}

/** Reads a calendar; that it cannot be had or read is an answer, too. */
export const readCalendar: Handler<'availability.read'> = async (context, question) => {
  const { desk, calendars } = context
  const rota = await desk.rota()
  if (!rota.ok) return rota
  const { personId, choices, fresh, calendar } = question
  const person = rota.value.rows.person.get(personId)
  if (!person) return { ok: false, failure: { kind: 'not-found', what: 'person' } }
  const refused = { read: false as const, status: null, event: null }
  const range = rangeOfInterest(rota.value)
  if (!range) return { ok: true, value: { ...refused, why: 'no-slots' } }
  const place = calendar.kind === 'known' ? placeOf(context, calendar.sourceId) : calendar
  if (place === null) return { ok: true, value: { ...refused, why: 'elsewhere' } }
  if (!isGiven(context, calendar)) return { ok: true, value: { ...refused, why: 'no-file' } }
  const { zone, titles, zones } = choices
  const terms = { range, zone, titles, zones, addresses: [person.email] }
  return { ok: true, value: await answerCalendar(place, terms, fresh, calendars) }
}

/** Ends whatever is being read, and forgets what was fetched. */
export const cancelReading: Handler<'availability.cancel'> = async ({ calendars }) => {
  calendars.cancel()
  return { ok: true, value: undefined }
}

/** Takes what was ticked of some calendars, and remembers at this desk where they lie. */
export const takeCalendars: Handler<'availability.take'> = async (context, { calendars }) => {
  const { desk, newId, now } = context
  const at = wholeMinute(now())
  const places = new Map<string, CalendarPlace>()
  const taken = await desk.decide(now(), rota => {
    const named = calendars.map(({ place, ...taking }) => {
      const id = taking.sourceId ?? newId()
      if (place && isGiven(context, place)) places.set(id, place)
      return { ...taking, id }
    })
    return decideTaking(rota, named, at, newId)
  })
  if (taken.ok) for (const [id, place] of places) rememberPlace(context, id, place)
  return taken
}

/** Lets a calendar go; this desk forgets where it lies. */
export const forgetCalendar: Handler<'availability.forget'> = async (context, { sourceId }) => {
  const forgotten = await context.desk.decide(context.now(), rota => decideNoCalendar(rota, sourceId))
  if (forgotten.ok) rememberPlace(context, sourceId, null)
  return forgotten
}

/** Whether the window may have a calendar read: of files, only those that the user gave. */
function isGiven({ calendars }: Context, calendar: AskedCalendar): boolean {
  return calendar.kind !== 'file' || calendars.has(calendar.path)
}

/** Where a calendar lies, as far as this desk knows; an address is kept with the passwords, for it often holds a token. */
function placeOf({ desk, secrets }: Context, sourceId: string): CalendarPlace | null {
  const path = desk.calendarFile(sourceId)
  if (path !== null) return { kind: 'file', path }
  const url = secrets.read(secretName(sourceId))
  return url === null ? null : { kind: 'address', url }
}

function rememberPlace({ desk, secrets }: Context, sourceId: string, place: CalendarPlace | null): void {
  desk.rememberCalendarFile(sourceId, place?.kind === 'file' ? place.path : null)
  if (place?.kind === 'address') secrets.keep(secretName(sourceId), place.url)
  else secrets.forget(secretName(sourceId))
}

function secretName(sourceId: string): string {
  return `calendar ${sourceId}`
}
