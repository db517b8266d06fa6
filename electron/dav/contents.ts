import type { DAVResponse } from 'tsdav'
import type { ServerAccount, ServerContents } from '../../rota/dav/server.ts'
import { type ServerTrouble, troubleOfStatus } from '../../rota/dav/trouble.ts'
import { type Answer, type Connection, ServerFault } from './connection.ts'

/**
 * Finds the calendars of an account, from whatever address of the server its owner knows; of a folder just that it is there.
 *
 * @throws ServerFault
 */
export async function contentsOf(connection: Connection, kind: ServerAccount['kind']): Promise<ServerContents> {
  if (kind === 'webdav') return { home: await folderOf(connection), calendars: [] }
  const home = await homeOf(connection)
  const found = await list(connection, home, '1', {
    'd:displayname': {},
    'd:resourcetype': {},
    'c:supported-calendar-component-set': {},
  })
  const calendars = found.filter(isCalendar).map(({ href, props }) => {
    const url = placeOf(href ?? '', home)
    return { url, name: textOf(props?.displayname) || (url.split('/').at(-2) ?? url) }
  })
  return { home, calendars: calendars.sort((a, b) => a.name.localeCompare(b.name)) }
}

/** The state of each object in a calendar, by its place; null: there is no such calendar. @throws ServerFault */
export async function statesIn(connection: Connection, calendar: string): Promise<Map<string, string> | null> {
  const found = await unlessMissing(list(connection, calendar, '1', { 'd:getetag': {}, 'd:resourcetype': {} }))
  if (found === null) return null
  const states = new Map<string, string>()
  for (const { href, props } of found) {
    if (href === undefined || typesOf(props).includes('collection')) continue
    const etag = stateTag(textOf(props?.getetag))
    if (etag === '') throw faultOf(connection, 'no-etag')
    states.set(placeOf(href, calendar), etag)
  }
  return states
}

/** The state of one file; null: there is none. @throws ServerFault, also where the server does not tell states */
export async function stateOf(connection: Connection, url: string): Promise<string | null> {
  const answer = await unlessMissing(connection.ask('HEAD', url))
  if (answer === null) return null
  const etag = stateIn(answer)
  if (!etag) throw faultOf(connection, 'no-etag')
  return etag
}

/** The state that an answer about one object tells; null: it tells none. */
export function stateIn({ headers }: Answer): string | null {
  const etag = headers.get('etag')
  return etag === null ? null : stateTag(etag)
}

/**
 * A state as conditions name it: some servers mark it as weak while it is new, or where they pack an answer, and take
 * only what is not marked.
 */
function stateTag(etag: string): string {
  return etag.replace(/^W\//, '')
}

/** Makes a calendar; one that is there already stays as it is. @throws ServerFault */
export async function makeCalendar(connection: Connection, url: string, name: string): Promise<void> {
  const { makeCalendar: make } = await import('tsdav')
  try {
    await make({ url, props: { 'd:displayname': name }, fetch: connection.fetch })
  } catch (fault) {
    if (!(fault instanceof ServerFault && fault.trouble.status === 405)) throw fault
  }
}

/** The place of an object, written in one way however the server writes it. */
export function placeOf(href: string, from: string): string {
  const url = new URL(href, from)
  return url.origin + url.pathname.split('/').map(sameLetters).join('/')
}

function sameLetters(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part))
  } catch {
    return part
  }
}

async function homeOf(connection: Connection): Promise<string> {
  const { createAccount } = await import('tsdav')
  const faults: ServerFault[] = []
  // It asks in several places, and says only that nothing was found; why is what matters to whoever reads it.
  const searching: typeof fetch = async (input, init) => {
    try {
      const response = await connection.searchingFetch(input, init)
      const { host } = connection.address
      if (response.status >= 400) faults.push(new ServerFault(troubleOfStatus(host, response.status)))
      return response
    } catch (fault) {
      if (fault instanceof ServerFault) faults.push(fault)
      throw fault
    }
  }
  try {
    const account = { serverUrl: connection.address.href, accountType: 'caldav' as const }
    const { homeUrl } = await createAccount({ account, fetch: searching })
    if (homeUrl) return withSlash(homeUrl)
  } catch {
    connection.throwIfCancelled()
  }
  const of = (code: ServerTrouble['code']) => faults.find(({ trouble }) => trouble.code === code)
  const telling = faults.find(({ trouble }) => trouble.code !== 'missing' && trouble.code !== 'status')
  throw of('password') ?? of('redirected') ?? telling ?? faultOf(connection, 'no-calendars')
}

/** The folder of an account. Servers that keep files without listing folders are taken at their word. */
async function folderOf(connection: Connection): Promise<string> {
  const folder = withSlash(connection.address.href)
  try {
    await list(connection, folder, '0', { 'd:resourcetype': {} })
  } catch (fault) {
    if (!(fault instanceof ServerFault && [405, 501].includes(fault.trouble.status ?? 0))) throw fault
  }
  return folder
}

async function list(
  connection: Connection,
  url: string,
  depth: '0' | '1',
  props: Record<string, Record<string, never>>,
): Promise<DAVResponse[]> {
  const { propfind } = await import('tsdav')
  const found = await propfind({ url, props, depth, fetch: connection.fetch })
  // What is no list comes back as one answer without properties.
  if (found.some(({ props }) => props === undefined)) throw faultOf(connection, 'no-calendars')
  // Some servers say in a list that what was asked for is not there.
  const there = found.filter(({ status }) => status < 400)
  const [first] = found
  if (first && there.length === 0) throw new ServerFault(troubleOfStatus(connection.address.host, first.status))
  return there
}

async function unlessMissing<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (fault) {
    if (fault instanceof ServerFault && fault.trouble.code === 'missing') return null
    throw fault
  }
}

function isCalendar({ href, props }: DAVResponse): boolean {
  if (href === undefined || !typesOf(props).includes('calendar')) return false
  const components = JSON.stringify(props?.supportedCalendarComponentSet ?? 'VEVENT')
  return components.includes('VEVENT')
}

function typesOf(props: DAVResponse['props']): string[] {
  return Object.keys(props?.resourcetype ?? {})
}

/** The parser makes numbers of what looks like one, and an object of what is marked as text. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && '_cdata' in value) return String(value._cdata)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}

function faultOf({ address }: Connection, code: ServerTrouble['code']): ServerFault {
  return new ServerFault({ code, host: address.host, status: null })
}
