import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What was asked, as it came. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Answers in the server's place; false: the server answers itself. */
export type Misbehaviour = (asked: Asked, response: ServerResponse) => boolean | Promise<boolean>

/** A small calendar server on this computer, which keeps objects with their states, for one user. */
export interface DavServer {
  /** `http://127.0.0.1:40123/` */
  readonly url: string
  readonly user: string
  readonly password: string
  /** Every request since the start, or since it was emptied. */
  readonly asked: Asked[]
  /** What it keeps, by path. */
  readonly objects: Map<string, string>
  /** The calendars, by path. */
  readonly calendars: Map<string, string>
  /** Puts an object there as another program would. */
  readonly edit: (path: string, text: string) => void
  /** Removes one as another program would. */
  readonly remove: (path: string) => void
  /** From now on; null: it behaves. */
  readonly misbehave: (how: Misbehaviour | null) => void
  /** From now on it does what it is asked with a method, and hangs up instead of saying so. */
  readonly loseAnswers: (method: string) => void
  /** From now on it marks the states that it tells as weak; as ever it takes only strong ones back. */
  readonly weaken: () => void
  readonly stop: () => Promise<void>
}

const user = 'coordinator'
const password = 'not: a secret, ü'
const signed = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
const home = `/calendars/${user}/`

/** Starts a server; its first calendar holds something that is not ours. */
export async function startDavServer(): Promise<DavServer> {
  const objects = new Map<string, string>()
  const etags = new Map<string, string>()
  const calendars = new Map([[`${home}private/`, 'Private & family']])
  const asked: Asked[] = []
  let misbehaviour: Misbehaviour | null = null
  let edits = 0
  let mark = ''
  const edit = (path: string, text: string) => {
    objects.set(path, text)
    etags.set(path, `"state-${++edits}"`)
  }
  const remove = (path: string) => {
    objects.delete(path)
    etags.delete(path)
  }
  edit(`${home}private/dentist.ics`, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')

  const answer = (request: Asked, response: ServerResponse | null) => {
    const { method, path, headers, body } = request
    const end = (status: number, more: Record<string, string> = {}, text = '') => {
      response?.writeHead(status, more).end(text)
    }
    if (headers.authorization !== signed) return end(401, { 'www-authenticate': 'Basic realm="calendars"' })
    if (path.startsWith('/.well-known/')) return end(301, { location: '/dav/' })
    const etag = etags.get(path)
    switch (method) {
      case 'PROPFIND': {
        const entries = listed(path, headers.depth === '1')
        return entries === null ? end(404) : end(207, { 'content-type': 'application/xml' }, multistatus(entries))
      }
      case 'MKCALENDAR':
        if (calendars.has(path)) return end(405)
        calendars.set(path, /<d:displayname>(.*)<\/d:displayname>/.exec(body)?.[1] ?? '')
        return end(201)
      case 'PUT':
        if (path.startsWith(home) && !calendars.has(path.slice(0, path.lastIndexOf('/') + 1))) return end(409)
        if (headers['if-none-match'] === '*' && etag) return end(412)
        if (headers['if-match'] && headers['if-match'] !== etag) return end(412)
        edit(path, body)
        return end(etag ? 204 : 201, { etag: `${mark}${etags.get(path)}` })
      case 'DELETE':
        if (!etag) return end(404)
        if (headers['if-match'] && headers['if-match'] !== etag) return end(412)
        remove(path)
        return end(204)
      case 'GET':
      case 'HEAD':
        if (!etag) return end(404)
        return end(
          200,
          { etag: `${mark}${etag}`, 'content-type': 'text/calendar' },
          method === 'GET' ? objects.get(path) : '',
        )
      default:
        return end(405)
    }
  }

  /** What a PROPFIND lists: its own entry and, one deep, those in it. */
  const listed = (path: string, deep: boolean): string[] | null => {
    if (path === '/dav/') {
      return [entry(path, '<d:current-user-principal><d:href>/principal/</d:href></d:current-user-principal>')]
    }
    if (path === '/principal/') {
      return [entry(path, `<c:calendar-home-set><d:href>${home}</d:href></c:calendar-home-set>`)]
    }
    if (path === home) {
      const inside = [...calendars].map(([each, name]) => entry(each, calendarProps(name)))
      return [entry(path, collection), ...(deep ? inside : [])]
    }
    if (path === '/files/') return [entry(path, collection)]
    const name = calendars.get(path)
    if (name === undefined) return null
    const inside = [...etags].filter(([each]) => each.startsWith(path))
    return [
      entry(path, calendarProps(name)),
      ...(deep ? inside.map(([each, etag]) => entry(each, stateProps(`${mark}${etag}`))) : []),
    ]
  }

  const server = createServer(async (incoming, response) => {
    let body = ''
    try {
      for await (const chunk of incoming.setEncoding('utf8')) body += chunk
    } catch {
      // The other side has hung up.
      return
    }
    const request = { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body }
    asked.push(request)
    if (!(await misbehaviour?.(request, response))) answer(request, response)
  })
  // Server and client share a thread here: after long work neither would know in time that the other has hung up.
  server.keepAliveTimeout = 600_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    user,
    password,
    asked,
    objects,
    calendars,
    edit,
    remove,
    loseAnswers: method => {
      misbehaviour = (request, response) => {
        if (request.method !== method) return false
        answer(request, null)
        response.destroy()
        return true
      }
    },
    misbehave: how => {
      misbehaviour = how
    },
    weaken: () => {
      mark = 'W/'
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const collection = '<d:resourcetype><d:collection/></d:resourcetype>'
// Servers differ in how they write names and states down: this one as Nextcloud does.
const calendarProps = (name: string) =>
  `<d:displayname>${name.replaceAll(/&(?!amp;)/g, '&amp;')}</d:displayname><d:resourcetype><d:collection/><c:calendar/></d:resourcetype>`
const stateProps = (etag: string) => `<d:getetag>${etag.replaceAll('"', '&quot;')}</d:getetag><d:resourcetype/>`

function entry(path: string, props: string): string {
  return `<d:response><d:href>${path}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
}

function multistatus(entries: readonly string[]): string {
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${entries.join('')}</d:multistatus>`
}
