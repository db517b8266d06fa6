import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, onTestFinished, test } from 'vitest'
import type { Feed } from '../../rota/feed.ts'
import type { CalendarScope } from '../../rota/ical/scope.ts'
import { type Client, startClient } from '../support/client.ts'
import { temporaryFolder } from '../support/rota-file.ts'

/** The app with the sample open; what listens ends with the test. */
async function withSample(folder = temporaryFolder()): Promise<Client> {
  const client = startClient(folder)
  onTestFinished(() => client.feeds.end())
  await client.ask('file.sample', undefined)
  return client
}

async function added(client: Client, scope: CalendarScope, state: Feed['state'] = 'draft'): Promise<string> {
  const { feeds } = await client.ask('feed.change', { do: 'add', scope, state })
  return feeds.at(-1)?.address ?? ''
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Asks as a calendar program would, and says nothing that it is not told to say. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request(address, { method, headers, agent: false }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.once('error', failed).end()
  })
}

const eventsOf = ({ text }: Answer) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

async function firstPlaceOf(client: Client) {
  const { booking } = (await client.ask('rota.read', undefined)).rows
  return booking.find(({ place }) => place === 'shifter')
}

test('nothing listens until there is a feed, and then on this machine alone', async () => {
  const client = await withSample()
  expect(await client.ask('feed.read', undefined)).toEqual({ feeds: [], network: false, trouble: null })
  const address = await added(client, { kind: 'rota' })
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}\/Sample-2017\.ics$/)
  const elsewhere = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  for (const { address: own } of elsewhere)
    await expect(ask(address.replace('127.0.0.1', own))).rejects.toThrow('ECONNREFUSED')
})

test('a calendar is handed out whole, and a second time only if it has changed', async () => {
  const client = await withSample()
  const address = await added(client, { kind: 'rota' })
  const first = await ask(address)
  expect(first.status).toBe(200)
  expect(first.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-length': String(Buffer.byteLength(first.text)),
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  })
  expect(first.headers['access-control-allow-origin']).toBeUndefined()
  expect(eventsOf(first)).toHaveLength(844)
  expect(first.text).not.toMatch(/^METHOD/m)
  const etag = first.headers.etag ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask(address, { 'If-None-Match': known })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers.etag).toBe(etag)
  }
  expect((await ask(address, { 'If-None-Match': '"other"' })).status).toBe(200)

  const gone = await firstPlaceOf(client)
  await client.ask('booking.remove', { bookingId: gone?.id ?? '' })
  const changed = await ask(address, { 'If-None-Match': etag })
  expect(changed.status).toBe(200)
  expect(changed.headers.etag).not.toBe(etag)
  // A subscription shows what there is: no tombstone of what is gone.
  expect(eventsOf(changed)).toHaveLength(843)
  expect(changed.text).not.toContain('CANCELLED')
  await client.ask('history.undo', undefined)
  expect(eventsOf(await ask(address))).toHaveLength(844)
})

test('HEAD says what GET would, without the calendar', async () => {
  const client = await withSample()
  const address = await added(client, { kind: 'open' })
  const [get, head] = [await ask(address), await ask(address, {}, 'HEAD')]
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers['content-length']).toBe(get.headers['content-length'])
  expect(head.headers.etag).toBe(get.headers.etag)
})

test('whoever does not know the address learns nothing', async () => {
  const client = await withSample()
  const address = await added(client, { kind: 'rota' })
  const { origin, pathname } = new URL(address)
  const [, token = ''] = pathname.split('/')
  const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  const wrong = [`/${other}/Sample-2017.ics`, `/${token.slice(1)}/Sample-2017.ics`, `/${token}`, '/', '/favicon.ico']
  for (const path of [...wrong, `/${'A'.repeat(5000)}/x.ics`, '//', '/../etc/passwd']) {
    const { status, text } = await ask(`${origin}${path}`)
    expect({ path, status, text }).toEqual({ path, status: 404, text: 'There is no such calendar.\n' })
  }
  // What it is called behind the token is for the reader only.
  expect((await ask(`${origin}/${token}/x.ics?y=1`)).status).toBe(200)
})

test('it can only be read', async () => {
  const client = await withSample()
  const address = await added(client, { kind: 'rota' })
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const { status, headers } = await ask(address, {}, method)
    expect({ method, status, allow: headers.allow }).toEqual({ method, status: 405, allow: 'GET, HEAD' })
  }
})

test('a web page that has its own name lead to this machine is refused', async () => {
  const client = await withSample()
  const address = await added(client, { kind: 'rota' })
  const { port } = new URL(address)
  for (const host of ['evil.example.org', `evil.example.org:${port}`, '127.0.0.1', `127.0.0.1.example.org:${port}`])
    expect((await ask(address, { Host: host })).status).toBe(403)
  expect((await ask(address, { Host: `localhost:${port}` })).status).toBe(200)
})

test('what is published is handed out only once it is, and stays until it is published again', async () => {
  const client = await withSample()
  const address = await added(client, { kind: 'rota' }, 'published')
  const early = await ask(address)
  expect(early.status).toBe(503)
  expect(early.headers['retry-after']).toBe('3600')
  await client.ask('publish', undefined)
  const published = await ask(address)
  expect(eventsOf(published)).toHaveLength(844)
  const gone = await firstPlaceOf(client)
  await client.ask('booking.remove', { bookingId: gone?.id ?? '' })
  expect((await ask(address, { 'If-None-Match': published.headers.etag ?? '' })).status).toBe(304)
  await client.ask('publish', undefined)
  expect(eventsOf(await ask(address))).toHaveLength(843)
})

test('a feed that is revoked is gone, others stay; with the last nothing listens any more', async () => {
  const client = await withSample()
  const [one, two] = [await added(client, { kind: 'rota' }), await added(client, { kind: 'open' })]
  const [first, second] = (await client.ask('feed.read', undefined)).feeds
  await client.ask('feed.change', { do: 'revoke', id: first?.id ?? '' })
  expect((await ask(one)).status).toBe(404)
  expect((await ask(two)).status).toBe(200)
  await client.ask('feed.change', { do: 'revoke', id: second?.id ?? '' })
  await expect(ask(two)).rejects.toThrow('ECONNREFUSED')
  expect(await client.refusal('feed.change', { do: 'revoke', id: first?.id ?? '' })).toEqual({
    kind: 'not-found',
    what: 'feed',
  })
})

test('a feed that is renewed has another address, and the old one ends', async () => {
  const client = await withSample()
  const old = await added(client, { kind: 'rota' })
  const [feed] = (await client.ask('feed.read', undefined)).feeds
  const { feeds } = await client.ask('feed.change', { do: 'renew', id: feed?.id ?? '' })
  const address = feeds[0]?.address ?? ''
  expect(address).not.toBe(old)
  expect(new URL(address).port).toBe(new URL(old).port)
  expect((await ask(old)).status).toBe(404)
  expect((await ask(address)).status).toBe(200)
})

test('a part of the rota has one address, however often it is turned on, and another state does not change it', async () => {
  const client = await withSample()
  const { role } = (await client.ask('rota.read', undefined)).rows
  const ofRole = (index: number) => ({ kind: 'role', roleId: role[index]?.id ?? '' }) as const
  const address = await added(client, ofRole(0))
  expect(await added(client, ofRole(0), 'published')).toBe(address)
  const other = await added(client, ofRole(1))
  expect(other).not.toBe(address)
  const { feeds } = await client.ask('feed.read', undefined)
  expect(feeds.map(({ address, state }) => [address, state])).toEqual([
    [address, 'draft'],
    [other, 'draft'],
  ])
})

test('the same address hands out another state as soon as that is said', async () => {
  const client = await withSample()
  await client.ask('publish', undefined)
  const address = await added(client, { kind: 'rota' })
  const gone = await firstPlaceOf(client)
  await client.ask('booking.remove', { bookingId: gone?.id ?? '' })
  expect(eventsOf(await ask(address))).toHaveLength(843)
  const [feed] = (await client.ask('feed.read', undefined)).feeds
  const { feeds } = await client.ask('feed.change', { do: 'show', id: feed?.id ?? '', state: 'published' })
  expect(feeds).toMatchObject([{ id: feed?.id, address, state: 'published' }])
  expect(eventsOf(await ask(address))).toHaveLength(844)
})

test('addresses stay over a restart, and nobody else may read where they are kept', async () => {
  const folder = temporaryFolder()
  const before = await withSample(folder)
  const address = await added(before, { kind: 'rota' })
  await before.feeds.end()
  before.desk.end()
  expect(statSync(join(folder, 'remembered.json')).mode & 0o777).toBe(0o600)
  const after = await withSample(folder)
  expect((await after.ask('feed.read', undefined)).feeds.map(feed => feed.address)).toEqual([address])
  expect(eventsOf(await ask(address))).toHaveLength(844)
})

test('where another program has the port, addresses are others until it is free again', async () => {
  const folder = temporaryFolder()
  const before = await withSample(folder)
  const usual = await added(before, { kind: 'rota' })
  await before.feeds.end()
  before.desk.end()
  const other = createServer((_, response) => response.end('somebody else'))
  await new Promise<void>(listening => other.listen(Number(new URL(usual).port), '127.0.0.1', listening))
  const meanwhile = await withSample(folder)
  const { feeds, trouble } = await meanwhile.ask('feed.read', undefined)
  expect(trouble).toBe('other-port')
  expect((await ask(feeds[0]?.address ?? '')).status).toBe(200)
  await meanwhile.feeds.end()
  meanwhile.desk.end()
  await new Promise<void>(closed => other.close(() => closed()))
  const after = await withSample(folder)
  expect(await after.ask('feed.read', undefined)).toMatchObject({ feeds: [{ address: usual }], trouble: null })
})

test('while another rota is open, or none, its calendars are said to come later; what hangs on the part that is gone, too', async () => {
  const folder = temporaryFolder()
  const client = await withSample(folder)
  const { person } = (await client.ask('rota.read', undefined)).rows
  const somebody = person[0]?.id ?? ''
  const [whole, one] = [
    await added(client, { kind: 'rota' }),
    await added(client, { kind: 'person', personId: somebody }),
  ]
  expect((await ask(one)).status).toBe(200)
  await client.ask('people.delete', { personIds: [somebody], takeOff: true })
  expect((await ask(one)).status).toBe(410)
  await client.ask('file.close', undefined)
  expect((await ask(whole)).status).toBe(503)
  await client.ask('file.sample', undefined)
  expect((await ask(whole)).status).toBe(200)
})

test('it says when each was last fetched, also where nothing had changed', async () => {
  const client = await withSample()
  const address = await added(client, { kind: 'rota' })
  await added(client, { kind: 'open' })
  const before = Date.now()
  const { headers } = await ask(address)
  const [first, second] = (await client.ask('feed.read', undefined)).feeds
  expect(first?.fetched).toBeGreaterThanOrEqual(before)
  expect(second?.fetched).toBeNull()
  await ask(address, { 'If-None-Match': headers.etag ?? '' })
  const [later] = (await client.ask('feed.read', undefined)).feeds
  expect(later?.fetched).toBeGreaterThanOrEqual(first?.fetched ?? 0)
})

test('the network may ask only once that is said, at the IP address of this machine', async () => {
  const client = await withSample()
  const here = await added(client, { kind: 'rota' })
  const { feeds, network } = await client.ask('feed.change', { do: 'reach', network: true })
  expect(network).toBe(true)
  const there = feeds[0]?.address ?? ''
  expect(there.replace(/\/\/[\d.]+:/, '//127.0.0.1:')).toBe(here)
  expect((await ask(there)).status).toBe(200)
  expect((await ask(there, { Host: 'evil.example.org' })).status).toBe(403)
  // Whoever has subscribed on this machine goes on.
  expect((await ask(here)).status).toBe(200)
  await client.ask('feed.change', { do: 'reach', network: false })
  expect((await ask(here)).status).toBe(200)
})

test('a file of an older app, or one with feeds that make no sense, has none', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'remembered.json')
  writeFileSync(path, JSON.stringify({ last: null, recent: [], window: null, feeds: { port: 'x' } }))
  const client = await withSample(folder)
  expect((await client.ask('feed.read', undefined)).feeds).toEqual([])
  expect(readFileSync(path, 'utf8')).not.toContain('"x"')
})
