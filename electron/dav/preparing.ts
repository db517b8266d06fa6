import { createHash } from 'node:crypto'
import { calendarObjects } from '../../rota/dav/objects.ts'
import { doubtful, type FoundObject, type MeantObject, type SendingPlan, sendingPlan } from '../../rota/dav/plan.ts'
import type { CalendarPlan, CalendarServer, ContestedTitle, SentTitle, ServerCalendar } from '../../rota/dav/server.ts'
import { titleThere } from '../../rota/dav/title-there.ts'
import { calendarOf } from '../../rota/ical/calendar.ts'
import { saysOf } from '../../rota/ical/says.ts'
import { calendarName } from '../../rota/ical/wording.ts'
import type { RotaState } from '../rota-state.ts'
import type { Connection } from './connection.ts'
import { placeOf, stateIn, stateOf, statesIn } from './contents.ts'
import type { Ledger } from './ledger.ts'
import { several } from './several.ts'

/** Something that the server is to hold, with its text. */
export interface SendableObject extends MeantObject {
  readonly title: SentTitle
  readonly text: string
}

/** One calendar, compared with what the server has. */
export interface PreparedCalendar {
  readonly calendar: ServerCalendar
  readonly name: string
  readonly make: boolean
  readonly plan: SendingPlan<SendableObject>
  /** What others changed there is called now, by its place; null: it cannot be read as an event. */
  readonly theirs: ReadonlyMap<string, SentTitle | null>
}

/**
 * Compares the calendars of a rota with what a server has; changes nothing there.
 *
 * Asks once for each calendar, and once more for each object whose state nobody remembers.
 *
 * @param insisted  see {@link sendingPlan}
 * @throws ServerFault, and whatever ended the connection
 * @throws RangeError if the rota lacks the role or person of a calendar
 */
export async function prepare(
  shown: RotaState,
  { kind, calendars }: Pick<CalendarServer, 'kind' | 'calendars'>,
  connection: Connection,
  ledger: Ledger,
  insisted: ReadonlyMap<string, string | null>,
): Promise<PreparedCalendar[]> {
  return several(calendars, async calendar => {
    const meant = meantIn(shown, kind, calendar)
    const states =
      kind === 'caldav' ? await statesIn(connection, calendar.url) : await stateOfFile(connection, calendar)
    const sent = new Map([...ledger.entries].filter(([href]) => isIn(calendar, href)))
    const unread = new Map(
      [...(states ?? [])].map(([href, etag]): [string, FoundObject] => [href, { etag, mark: null }]),
    )
    const read = await several(doubtful(meant, sent, unread), async href => {
      const answer = await connection.ask('GET', href)
      const etag = stateIn(answer) ?? unread.get(href)?.etag ?? ''
      return { href, found: { etag, mark: markOf(kind, answer.text) }, text: answer.text }
    })
    const found = new Map([...unread, ...read.map(({ href, found }) => [href, found] as const)])
    const plan = sendingPlan(meant, sent, found, insisted)
    const texts = new Map(read.map(({ href, text }) => [href, text]))
    const theirTitle = (href: string) => (kind === 'caldav' ? titleThere(texts.get(href) ?? '', shown.rota.zone) : null)
    return {
      ...{ calendar, name: calendarName(shown.rota, calendar.scope), make: states === null, plan },
      theirs: new Map(plan.foreign.map(({ href }) => [href, theirTitle(href)])),
    }
  })
}

/** A prepared calendar as the window shows it. */
export function calendarPlan({ calendar, make, plan, theirs }: PreparedCalendar, ledger: Ledger): CalendarPlan {
  const contested = (href: string, etag: string | null, meant: SendableObject | null): ContestedTitle => ({
    ...{ href, etag, meant: meant !== null },
    title: meant?.title ?? titleIn(ledger, href),
    there: theirs.get(href) ?? null,
  })
  return {
    ...calendar,
    make: make && plan.steps.some(({ kind }) => kind === 'new'),
    added: plan.steps.flatMap(step => (step.kind === 'new' ? [step.object.title] : [])),
    changed: plan.steps.flatMap(step =>
      step.kind === 'changed' ? [{ ...step.object.title, handover: step.handover }] : [],
    ),
    removed: plan.steps.flatMap(step => (step.kind === 'removed' ? [titleIn(ledger, step.href)] : [])),
    untouched: plan.untouched.length,
    foreign: plan.foreign.map(({ href, etag, meant }) => contested(href, etag, meant)),
    gone: plan.gone.map(object => contested(object.href, null, object)),
    others: plan.others,
  }
}

/** What an object that is remembered is called. */
export function titleIn(ledger: Ledger, href: string): SentTitle {
  return ledger.entries.get(href)?.title ?? { summary: href.split('/').at(-1) ?? href, start: null }
}

function meantIn({ rota, log, publication }: RotaState, kind: CalendarServer['kind'], calendar: ServerCalendar) {
  const { scope, url } = calendar
  if (kind === 'webdav') {
    const { text } = calendarOf(rota, log, scope, { publication })
    const href = placeOf(url, url)
    const title = { summary: decodeURIComponent(href.split('/').at(-1) ?? ''), start: null }
    return [{ href, title, text, mark: markOf(kind, text), own: null }]
  }
  return calendarObjects(rota, log, scope).map(({ event, fileName, text, own }): SendableObject => {
    const title = { summary: event.summary, start: event.start }
    return { href: placeOf(fileName, url), title, text, mark: markOf(kind, text), own: digestOf(own) }
  })
}

async function stateOfFile(connection: Connection, { url }: ServerCalendar): Promise<Map<string, string>> {
  const etag = await stateOf(connection, url)
  return new Map(etag === null ? [] : [[placeOf(url, url), etag]])
}

function isIn({ url }: ServerCalendar, href: string): boolean {
  const place = placeOf(url, url)
  return place.endsWith('/') ? href.startsWith(place) && !href.slice(place.length).includes('/') : href === place
}

/** Calendar servers write objects down in their own way; a file stays byte for byte as it is. */
function markOf(kind: CalendarServer['kind'], text: string): string {
  return digestOf(kind === 'caldav' ? (saysOf(text) ?? text) : text)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
