import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from '../../../electron/dav/connection.ts'
import { statesIn } from '../../../electron/dav/contents.ts'
import { serverTroubleWords } from '../../../renderer/words/server-trouble.ts'
import { ServerTrouble } from '../../../rota/dav/trouble.ts'
import { type DavServer, startDavServer } from '../../support/dav-server.ts'
import { type Publisher, shifts, startPublisher } from '../../support/publisher.ts'

let folder: string
let server: DavServer
let publisher: Publisher
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
  server = await startDavServer()
  publisher = await startPublisher(folder)
  await publisher.sendTo(server, `${server.url}calendars/${server.user}/dqm/`)
})
afterEach(async () => {
  publisher.client.desk.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end()

/** What a server may do instead of what it is asked to, and what that is called. */
const troubles: [name: string, code: ServerTrouble['code'], how: (response: ServerResponse) => unknown][] = [
  ['401', 'password', status(401)],
  ['403', 'forbidden', status(403)],
  ['500', 'fault', status(500)],
  ['503', 'fault', status(503)],
  ['507', 'full', status(507)],
  ['a web page', 'web-page', response => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in')],
  [
    'half an answer',
    'cut-off',
    response => response.writeHead(207, { 'content-length': '5000' }).write('<?xml', () => response.destroy()),
  ],
  ['nothing', 'no-answer', response => response.destroy()],
  [
    'a redirect to another server',
    'redirected',
    response => response.writeHead(302, { location: 'https://elsewhere.example.org/' }).end(),
  ],
  ['a redirect to http', 'redirected', response => response.writeHead(307, { location: 'http://localhost:1/' }).end()],
  ['redirects that never end', 'redirected', response => response.writeHead(302, { location: '/again' }).end()],
]

describe.each(troubles)('a server that answers %s', (_, code, how) => {
  it('has a trouble of its own when it is asked what is there', async () => {
    server.misbehave((_asked, response) => {
      how(response)
      return true
    })
    const failure = await publisher.client.refusal('server.plan', undefined)
    expect(failure).toMatchObject({ kind: 'server', trouble: { code, host: new URL(server.url).host } })
    server.misbehave(null)
    expect((await publisher.send()).added).toBe(shifts)
  })

  it('in the middle of sending ends the run; a later one completes it', async () => {
    let requests = 0
    server.misbehave(({ method }, response) => {
      if (method !== 'PUT' || ++requests < 6) return false
      how(response)
      return true
    })
    const result = await publisher.send()
    expect(result.stopped).toMatchObject({ code })
    expect(result.added).toBeGreaterThan(0)
    expect(result.added + result.left).toBe(shifts)
    server.misbehave(null)
    expect(await publisher.send()).toMatchObject({ added: result.left, stopped: null, left: 0, foreign: [] })
  })
})

it.each([
  [400, 'status'],
  [409, 'conflict'],
  [413, 'status'],
  [423, 'locked'],
] as const)(
  'an object that is refused with %i is told, the others are sent, and it is tried again later',
  async (code, what) => {
    let requests = 0
    server.misbehave(({ method }, response) => {
      if (method !== 'PUT' || ++requests !== 4) return false
      status(code)(response)
      return true
    })
    const result = await publisher.send()
    expect(result).toMatchObject({ added: shifts - 1, stopped: null, left: 0 })
    expect(result.failed).toMatchObject([
      { title: { summary: 'DQM · Ada Quill' }, trouble: { code: what, status: code } },
    ])
    server.misbehave(null)
    expect(await publisher.send()).toMatchObject({ added: 1, failed: [] })
  },
)

it('a server that never answers is given up after a while', async () => {
  server.misbehave(() => true)
  const connection = new Connection(
    { address: server.url, user: server.user },
    server.password,
    new AbortController().signal,
    50,
  )
  await expect(statesIn(connection, server.url)).rejects.toMatchObject({ trouble: { code: 'timeout' } })
})

it('a calendar that the server says in a list not to be there is made', async () => {
  const path = `/calendars/${server.user}/dqm/`
  server.misbehave(({ method }, response) => {
    if (method !== 'PROPFIND' || server.calendars.has(path)) return false
    const missing = '<d:response><d:href>/</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>'
    response
      .writeHead(207, { 'content-type': 'application/xml' })
      .end(`<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${missing}</d:multistatus>`)
    return true
  })
  expect(await publisher.plan()).toMatchObject({ make: true, added: { length: shifts } })
  expect(await publisher.send()).toMatchObject({ added: shifts, stopped: null })
  expect(server.calendars.get(path)).toContain('DQM')
})

it('a list that breaks off in the middle, though its length is right, is not taken for the whole', async () => {
  await publisher.send()
  server.misbehave(({ method }, response) => {
    if (method !== 'PROPFIND') return false
    response
      .writeHead(207, { 'content-type': 'application/xml' })
      .end('<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:resp')
    return true
  })
  expect(await publisher.client.refusal('server.plan', undefined)).toMatchObject({ trouble: { code: 'no-calendars' } })
})

it('a calendar with 50,000 events of others is compared in one request, and gets ours', {
  timeout: 120_000,
}, async () => {
  const path = `/calendars/${server.user}/dqm/`
  server.calendars.set(path, 'Full')
  for (let event = 0; event < 50_000; event++) server.edit(`${path}${event}.ics`, 'theirs')
  expect(await publisher.plan()).toMatchObject({ others: 50_000, foreign: [], removed: [], make: false })
  expect(server.asked).toHaveLength(1)
  expect(await publisher.send()).toMatchObject({ added: shifts, stopped: null })
  expect(server.objects.get(`${path}0.ics`)).toBe('theirs')
})

describe('an address', () => {
  const look = (address: string) =>
    publisher.client.refusal('server.look', { kind: 'caldav', address, user: 'ada', password: 'guess' })

  it.each([
    'http://cloud.example.org/',
    'ftp://cloud.example.org/',
    'https://ada:guess@cloud.example.org/',
    'https://',
  ])('%s is refused before anything is sent', async address => {
    expect(await look(address)).toMatchObject({ kind: 'server', trouble: { code: 'address' } })
  })

  it('that nobody has, where nobody listens, and where nobody speaks TLS or HTTP are told apart', async () => {
    expect(await look('https://nobody.invalid/')).toMatchObject({ trouble: { code: 'unknown-host' } })
    const stopped = await startDavServer()
    await stopped.stop()
    expect(await look(stopped.url)).toMatchObject({ trouble: { code: 'unreachable' } })
    expect(await look(server.url.replace('http:', 'https:'))).toMatchObject({ trouble: { code: 'certificate' } })
    const other = createServer(socket =>
      socket.once('data', () => socket.write('220 mail.example.org ESMTP\r\n')),
    ).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    expect(await look(`http://127.0.0.1:${port}/`)).toMatchObject({ trouble: { code: 'no-calendars' } })
    other.close()
  })

  it('of a server without calendars, and a wrong password, are told', async () => {
    expect(await look(`${server.url}nowhere/`)).toMatchObject({ trouble: { code: 'password', status: 401 } })
    const account = { kind: 'caldav', address: server.url, user: server.user, password: server.password } as const
    server.misbehave((_, response) => {
      status(405)(response)
      return true
    })
    expect(await publisher.client.refusal('server.look', account)).toMatchObject({ trouble: { code: 'no-calendars' } })
  })
})

it('the password goes to no other server, whatever a server says about where things lie', async () => {
  const other = await startDavServer()
  server.misbehave(({ path }, response) => {
    if (path.startsWith('/.well-known')) response.writeHead(301, { location: `${other.url}dav/` }).end()
    else if (path === '/principal/') return false
    else response.writeHead(207, { 'content-type': 'text/xml' }).end(leadingTo(other.url))
    return true
  })
  const account = { kind: 'caldav', address: server.url, user: server.user, password: server.password } as const
  expect(await publisher.client.refusal('server.look', account)).toMatchObject({ trouble: { code: 'redirected' } })
  await publisher.sendTo(server, `${other.url}calendars/${other.user}/private/`)
  expect(await publisher.client.refusal('server.plan', undefined)).toMatchObject({ trouble: { code: 'redirected' } })
  expect(other.asked).toEqual([])
  await other.stop()
})

it('every trouble has a sentence of its own', () => {
  const titles = ServerTrouble.shape.code.options.map(code => {
    const { title, advice } = serverTroubleWords({ code, host: 'cloud.example.org', status: 599 })
    expect(advice).toMatch(/\.$/)
    return title
  })
  expect(new Set(titles).size).toBe(titles.length)
})

function leadingTo(url: string): string {
  const principal = `<d:current-user-principal><d:href>${url}principal/</d:href></d:current-user-principal>`
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href><d:propstat><d:prop>${principal}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`
}
