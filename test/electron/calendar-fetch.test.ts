import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarUrl, type FetchTerms, fetchCalendar } from '../../electron/calendar-fetch.ts'
import { isPublicAddress } from '../../electron/public-address.ts'

const pem = (name: string) => readFileSync(join(import.meta.dirname, '../data/certificate', name), 'utf8')
const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'

/** What a server says at each path; the address of the server itself is put in for `HERE`. */
const pages: Record<string, (response: ServerResponse, here: string) => void> = {
  '/ok': response => response.end(calendar),
  '/sign-in': response => response.writeHead(401).end(),
  '/forbidden': response => response.writeHead(403).end(),
  '/gone': response => response.writeHead(404).end(),
  '/broken': response => response.writeHead(500).end(),
  '/empty': response => response.end(),
  '/half': response => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write(calendar, () => response.destroy())
  },
  '/large': response => {
    const part = Buffer.alloc(1_000_000, 'x')
    const more = () => void response.write(part, fault => (fault ? response.destroy() : more()))
    more()
  },
  '/silent': () => {},
  '/moved': (response, here) => response.writeHead(302, { location: `${here}/ok` }).end(),
  '/near': response => response.writeHead(301, { location: 'ok' }).end(),
  '/round': response => response.writeHead(302, { location: '/round' }).end(),
  '/plain': response => response.writeHead(302, { location: 'http://localhost/ok' }).end(),
  '/inside': response => response.writeHead(302, { location: 'https://10.0.0.1/ok' }).end(),
}

const server = createServer({ key: pem('localhost.key'), cert: pem('localhost.crt') }, (request, response) =>
  pages[request.url ?? '']?.(response, here()),
)
const here = () => `https://localhost:${(server.address() as AddressInfo).port}`
const loopback = (address: string) => address === '127.0.0.1' || address === '::1'
const terms: FetchTerms = { mayAsk: loopback, ca: pem('localhost.crt'), longest: 5000 }
const never = new AbortController().signal

beforeAll(() => new Promise<void>(resolve => server.listen(0, 'localhost', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetched = (path: string, more: Partial<FetchTerms> = {}) =>
  fetchCalendar(`${here()}${path}`, never, { ...terms, ...more })

describe('an address', () => {
  it.each(['/ok', '/moved', '/near'])('gives the calendar that lies there, also behind redirects: %s', async path => {
    expect(await fetched(path)).toEqual({ ok: true, text: calendar })
  })

  it('may be one to subscribe to, with webcal', async () => {
    expect(await fetchCalendar(`${here().replace('https', 'webcal')}/ok`, never, terms)).toMatchObject({ ok: true })
  })

  it.each([
    ['/sign-in', 'sign-in', 401],
    ['/forbidden', 'forbidden', 403],
    ['/gone', 'not-there', 404],
    ['/broken', 'other-status', 500],
    ['/half', 'broken-off', null],
    ['/large', 'too-large', null],
    ['/round', 'many-redirects', null],
    ['/plain', 'insecure-redirect', null],
    ['/inside', 'not-public', null],
  ])('%s gives nothing: %s', async (path, why, status) => {
    expect(await fetched(path)).toEqual({ ok: false, why, status })
  })

  it('that says nothing gives up in time, or at once when it is no longer wanted', async () => {
    expect(await fetched('/silent', { longest: 200 })).toMatchObject({ why: 'too-long' })
    const cancel = new AbortController()
    const waiting = fetchCalendar(`${here()}/silent`, cancel.signal, terms)
    cancel.abort()
    expect(await waiting).toMatchObject({ why: 'cancelled' })
  })

  it('whose certificate nobody trusts is not read', async () => {
    const { ca: _ca, ...untrusting } = terms
    expect(await fetchCalendar(`${here()}/ok`, never, untrusting)).toMatchObject({ why: 'no-certificate' })
  })

  it('within somebody’s own network is not asked, by whatever name', async () => {
    for (const address of [
      here(),
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://192.168.1.1/x',
      'https://0x7f.1/',
    ])
      expect(await fetchCalendar(address, never)).toMatchObject({ ok: false, why: 'not-public' })
  })

  it('nobody listens at tells so', async () => {
    expect(await fetchCalendar('https://localhost:1/x', never, terms)).toMatchObject({ why: 'no-connection' })
  })
})

it.each(['http://example.org/a.ics', 'file:///etc/passwd', 'ftp://example.org', 'not an address', ''])(
  '%j is no address of a calendar',
  async text => {
    expect(calendarUrl(text)).toBeNull()
    expect(await fetchCalendar(text, never)).toMatchObject({ why: 'no-address' })
  },
)

it.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['169.254.169.254', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', true],
  ['fd00::1', false],
  ['fe80::1', false],
])('%s is on the public internet: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))
