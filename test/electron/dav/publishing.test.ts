import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Booking } from '../../../rota/booking.ts'
import { dateOf, timeOf } from '../../../rota/civil-time.ts'
import type { Contested } from '../../../rota/dav/server.ts'
import { hour, type Instant, minute } from '../../../rota/time.ts'
import { startClient } from '../../support/client.ts'
import { type DavServer, startDavServer } from '../../support/dav-server.ts'
import { type Publisher, shifts, startPublisher } from '../../support/publisher.ts'

let folder: string
let server: DavServer
let publisher: Publisher
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
  server = await startDavServer()
  publisher = await startPublisher(folder)
})
afterEach(async () => {
  publisher.client.desk.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const calendarPath = () => `/calendars/${server.user}/dqm/`
const setUp = () => publisher.sendTo(server, new URL(calendarPath(), server.url).href)
const writing = () => server.asked.filter(({ method }) => ['PUT', 'DELETE', 'MKCALENDAR'].includes(method))
const nothing = { added: 0, changed: 0, removed: 0, foreign: [], gone: [], failed: [], stopped: null, left: 0 }

async function sendAnew(insisted: readonly Contested[] = []) {
  server.asked.length = 0
  return publisher.send(insisted)
}

/** Where the event of a booking lies on the server. */
async function pathOf({ slotId }: Booking): Promise<string> {
  const { id } = (await publisher.rota()).heading
  return `${calendarPath()}${slotId}.shifter.1-${id}.watchbill.ics`
}

const summariesThere = () =>
  [...server.objects]
    .filter(([path]) => path.startsWith(calendarPath()))
    .map(([, text]) =>
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary'),
    )

describe('a calendar server', () => {
  it('is found from any of its addresses, with the calendars that it has', async () => {
    const account = { kind: 'caldav', user: server.user, password: server.password } as const
    const home = `${server.url}calendars/${server.user}/`
    for (const address of [server.url, server.url.slice(0, -1), `${server.url}dav/`, `${server.url}principal/`]) {
      expect(await publisher.client.ask('server.look', { ...account, address })).toEqual({
        home,
        calendars: [{ url: `${home}private/`, name: 'Private & family' }],
      })
    }
  })

  it('gets everything at first, then nothing, then one PUT for one change and one DELETE for one removal', async () => {
    await setUp()
    expect(await publisher.plan()).toMatchObject({ make: true, changed: [], removed: [], untouched: 0, others: 0 })
    expect(writing()).toEqual([])
    expect(await sendAnew()).toEqual({ ...nothing, added: shifts })
    const [made, ...put] = writing()
    expect(made).toMatchObject({ method: 'MKCALENDAR', path: calendarPath() })
    expect(put).toHaveLength(shifts)
    expect(put.every(({ method, headers }) => method === 'PUT' && headers['if-none-match'] === '*')).toBe(true)
    expect(server.calendars.get(calendarPath())).toBe('Small &amp; short · DQM')
    expect(publisher.client.messages.at(-1)).toEqual({ kind: 'sending', done: shifts, of: shifts })
    expect(put.some(({ body }) => /METHOD|ATTENDEE|ORGANIZER|X-WR-/.test(body))).toBe(false)

    expect(await publisher.plan()).toMatchObject({ make: false, added: [], untouched: shifts })
    expect(await sendAnew()).toEqual(nothing)
    expect(writing()).toEqual([])

    const [first, second] = (await publisher.bookings()) as [Booking, Booking]
    await publisher.giveAway(first)
    const start = (await publisher.rota()).get('slot', first.slotId).start
    expect((await publisher.plan()).changed).toEqual([{ summary: 'DQM · Ben; Marsh, "jr."', start, handover: false }])
    expect(await sendAnew()).toEqual({ ...nothing, changed: 1 })
    expect(writing()).toMatchObject([
      { method: 'PUT', path: await pathOf(first), headers: { 'if-match': expect.stringMatching(/^"state-/) } },
    ])
    expect(server.objects.get(await pathOf(first))).toContain('SEQUENCE:1\r\n')

    await publisher.client.ask('booking.remove', { bookingId: second.id })
    expect((await publisher.plan()).removed).toMatchObject([{ summary: 'DQM · Ada Quill' }])
    expect(await sendAnew()).toEqual({ ...nothing, removed: 1 })
    expect(writing()).toMatchObject([
      { method: 'DELETE', path: await pathOf(second), headers: { 'if-match': expect.stringMatching(/^"state-/) } },
    ])
    expect(summariesThere().sort()).toEqual([...Array(shifts - 2).fill('DQM · Ada Quill'), 'DQM · Ben; Marsh, "jr."'])
  })

  it('gets the draft until something is published, then that, unless the draft is wanted', async () => {
    await setUp()
    const [first] = (await publisher.bookings()) as [Booking]
    expect(await publisher.send()).toMatchObject({ added: shifts })
    await publisher.client.ask('publish', undefined)
    await publisher.giveAway(first)
    expect(await sendAnew()).toEqual(nothing)
    const { server: known } = await publisher.client.ask('server.read', undefined)
    if (!known) throw new Error('it is set up')
    await publisher.client.ask('server.save', { server: { ...known, state: 'draft' }, password: null })
    expect(await sendAnew()).toEqual({ ...nothing, changed: 1 })
    await publisher.client.ask('server.save', { server: known, password: null })
    expect(await sendAnew()).toEqual({ ...nothing, changed: 1 })
    await publisher.client.ask('publish', undefined)
    expect(await sendAnew()).toEqual({ ...nothing, changed: 1 })
  })

  it('that marks its states as weak, for a while or always, takes changes like any other', async () => {
    await setUp()
    await publisher.send()
    server.weaken()
    expect(await sendAnew()).toEqual(nothing)
    expect(server.asked.map(({ method }) => method)).toEqual(['PROPFIND'])
    const [first, second, third] = (await publisher.bookings()) as [Booking, Booking, Booking]
    await publisher.giveAway(first)
    expect(await sendAnew()).toEqual({ ...nothing, changed: 1 })
    await publisher.giveAway(third)
    await publisher.client.ask('booking.remove', { bookingId: second.id })
    expect(await sendAnew()).toEqual({ ...nothing, changed: 1, removed: 1 })
  })

  it('keeps what others changed there and what is not ours; both are told', async () => {
    await setUp()
    server.calendars.set(calendarPath(), 'Shared')
    server.edit(`${calendarPath()}tea.ics`, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')
    await publisher.send()
    const [first, second, third] = (await publisher.bookings()) as [Booking, Booking, Booking]
    const theirs = server.objects.get(await pathOf(first))?.replace('SUMMARY:DQM', 'SUMMARY:Tea before DQM') as string
    for (const booking of [first, second, third]) server.edit(await pathOf(booking), theirs)
    await publisher.giveAway(second)
    await publisher.client.ask('booking.remove', { bookingId: third.id })
    const plan = await publisher.plan()
    expect(plan).toMatchObject({ added: [], changed: [], removed: [], others: 1, untouched: shifts - 3 })
    expect(plan.foreign.map(({ title, there }) => [title.summary, there?.summary])).toEqual([
      ['DQM · Ada Quill', 'Tea before DQM · Ada Quill'],
      ['DQM · Ben; Marsh, "jr."', 'Tea before DQM · Ada Quill'],
      ['DQM · Ada Quill', 'Tea before DQM · Ada Quill'],
    ])
    expect(plan.foreign.map(({ there }) => there?.start)).toEqual(Array(3).fill(plan.foreign[0]?.title.start))
    expect((await sendAnew()).foreign).toEqual(plan.foreign.map(({ title }) => title))
    expect(writing()).toEqual([])
    for (const booking of [first, second, third]) expect(server.objects.get(await pathOf(booking))).toBe(theirs)
    expect(server.objects.has(`${calendarPath()}tea.ics`)).toBe(true)
  })

  it('keeps what is changed there between the look and the request', async () => {
    await setUp()
    await publisher.send()
    const [first] = (await publisher.bookings()) as [Booking]
    const path = await pathOf(first)
    await publisher.giveAway(first)
    server.misbehave(({ method }) => {
      if (method === 'PUT') server.edit(path, 'theirs')
      return false
    })
    expect(await publisher.send()).toMatchObject({ changed: 0, stopped: null, foreign: [{ summary: /Ben/ }] })
    expect(server.objects.get(path)).toBe('theirs')
  })

  it('gets again what somebody removed there only if that is asked for', async () => {
    await setUp()
    await publisher.send()
    const [first] = (await publisher.bookings()) as [Booking]
    const path = await pathOf(first)
    server.remove(path)
    expect((await publisher.plan()).gone).toHaveLength(1)
    expect(await publisher.send()).toMatchObject({ added: 0, gone: [{ summary: 'DQM · Ada Quill' }] })
    expect(await publisher.send((await publisher.plan()).gone)).toMatchObject({ added: 1, gone: [] })
    expect(server.objects.has(path)).toBe(true)
  })

  it('gets ours in place of what somebody else changed there if that is asked for, in the state that was seen', async () => {
    await setUp()
    await publisher.send()
    const [first, second, third, fourth] = (await publisher.bookings()) as [Booking, Booking, Booking, Booking]
    const paths = await Promise.all([first, second, third, fourth].map(pathOf))
    for (const path of paths) server.edit(path, 'theirs')
    await publisher.client.ask('booking.remove', { bookingId: second.id })
    const { foreign } = await publisher.plan()
    expect(foreign.map(({ meant }) => meant).sort()).toEqual([false, true, true, true])
    const hrefOf = (path: string) => new URL(path, server.url).href
    const of = (...wanted: string[]) => foreign.filter(({ href }) => wanted.some(path => hrefOf(path) === href))
    const [ours, removed, newer, between] = paths as [string, string, string, string]
    server.edit(newer, 'theirs, later')
    server.misbehave(({ method, path }) => {
      if (method === 'PUT' && path === between) server.edit(between, 'theirs, just now')
      return false
    })
    const result = await sendAnew(of(ours, removed, newer, between))
    expect(result).toMatchObject({ changed: 1, removed: 1, stopped: null })
    expect(result.foreign).toHaveLength(2)
    expect(server.objects.get(ours)).toContain('SUMMARY:DQM · Ada Quill')
    expect(server.objects.has(removed)).toBe(false)
    expect(server.objects.get(newer)).toBe('theirs, later')
    expect(server.objects.get(between)).toBe('theirs, just now')
    expect(
      writing()
        .map(({ path, headers }) => [path, headers['if-match']])
        .sort(),
    ).toEqual(
      of(ours, removed, between)
        .map(({ href, etag }) => [new URL(href).pathname, etag])
        .sort(),
    )
    // It is never remembered: what is theirs again is left alone again.
    server.misbehave(null)
    server.edit(ours, 'theirs')
    expect((await sendAnew()).foreign).toHaveLength(3)
    expect(writing()).toEqual([])
  })

  it('is told why an event is written anew that did not change itself', async () => {
    await setUp()
    const [first] = (await publisher.bookings()) as [Booking]
    const rota = await publisher.rota()
    const { roleId, end, start } = rota.get('slot', first.slotId)
    const moment = (at: Instant) => ({ date: dateOf(rota.zone, at), time: timeOf(rota.zone, at) })
    await publisher.client.ask('slot.add', {
      roleId,
      start: moment(end),
      end: moment((end + 8 * hour) as Instant),
      own: { demand: { required: 1, experts: 0 }, reason: 'a visit' },
    })
    await publisher.send()
    const next = [...(await publisher.rota()).rows.slot.values()].find(slot => slot.start === end)
    const ben = [...rota.rows.person.keys()].find(id => id !== first.personId) as string
    const booking = { slotId: next?.id as string, personId: ben, place: 'shifter' as const, reason: null }
    await publisher.client.ask('booking.book', booking)
    const { added, changed } = await publisher.plan()
    expect(added).toHaveLength(1)
    expect(changed).toEqual([{ summary: 'DQM · Ada Quill', start, handover: true }])
  })

  it('is known to have been sent to, and whether to the end, also after a start', async () => {
    await setUp()
    const lastSent = async () => (await publisher.client.ask('server.read', undefined)).lastSent
    expect(await lastSent()).toBeNull()
    await publisher.plan()
    expect(await lastSent()).toBeNull()
    let requests = 0
    server.misbehave(({ method }, response) => {
      if (method !== 'PUT' || ++requests <= 3) return false
      response.writeHead(507).end()
      return true
    })
    const before = Math.floor(Date.now() / minute) * minute
    await publisher.send()
    expect(await lastSent()).toMatchObject({ whole: false })
    server.misbehave(null)
    await publisher.send()
    publisher.client.desk.end()
    const { ask, desk } = startClient(folder)
    const last = (await ask('server.read', undefined)).lastSent
    expect(last?.whole).toBe(true)
    expect(last?.at).toBeGreaterThanOrEqual(before)
    desk.end()
  })

  it('goes on where a broken connection ended, whether or not the last requests arrived', async () => {
    await setUp()
    let requests = 0
    server.misbehave(({ method }, response) => {
      if (method !== 'PUT' || ++requests <= 7) return false
      response.destroy()
      return true
    })
    const broken = await publisher.send()
    expect(broken.stopped).toMatchObject({ code: 'no-answer' })
    expect([broken.added, broken.left]).toEqual([7, shifts - 7])

    // This time everything arrives, and no answer comes back.
    server.loseAnswers('PUT')
    await publisher.send()
    const there = summariesThere().length
    expect(there).toBeGreaterThan(7)
    server.misbehave(null)
    expect(await publisher.plan()).toMatchObject({ untouched: there, foreign: [], gone: [] })
    expect(await sendAnew()).toEqual({ ...nothing, added: shifts - there })
    expect(writing()).toHaveLength(shifts - there)
    expect(await publisher.send()).toEqual(nothing)
  })

  it('goes on after the app was ended, once it is told the password where no keychain keeps it', async () => {
    await setUp()
    await publisher.send()
    publisher.client.desk.end()
    const { ask, refusal, desk } = startClient(folder)
    const { server: remembered, passwordKnown, kept } = await ask('server.read', undefined)
    expect([remembered?.address, passwordKnown, kept]).toEqual([server.url, false, 'session'])
    expect(await refusal('server.plan', undefined)).toMatchObject({ kind: 'server', trouble: { code: 'no-password' } })
    await ask('server.save', { server: remembered, password: server.password })
    const { calendars } = await ask('server.plan', undefined)
    expect(calendars).toMatchObject([{ added: [], changed: [], untouched: shifts }])
    desk.end()
  })

  it('that tells the state of an object only when it is asked is still told differences alone', async () => {
    await setUp()
    server.misbehave(({ method }, response) => {
      if (method === 'PUT') silenceStates(response)
      return false
    })
    expect(await publisher.send()).toMatchObject({ added: shifts, stopped: null })
    server.misbehave(null)
    expect(await sendAnew()).toEqual(nothing)
    expect(server.asked.filter(({ method }) => method === 'GET')).toHaveLength(shifts)
    expect(await sendAnew()).toEqual(nothing)
    expect(server.asked.map(({ method }) => method)).toEqual(['PROPFIND'])
  })

  it('is cancelled in the middle: what was sent stays, and the next run goes on', async () => {
    await setUp()
    let requests = 0
    server.misbehave(({ method }) => {
      if (method === 'PUT' && ++requests === 5) void publisher.client.ask('server.cancel', undefined)
      return method === 'PUT' && requests >= 5
    })
    const cancelled = await publisher.send()
    expect(cancelled).toMatchObject({ stopped: 'cancelled', failed: [] })
    expect(cancelled.added + cancelled.left).toBe(shifts)
    server.misbehave(null)
    expect(await publisher.send()).toMatchObject({ stopped: null, left: 0, foreign: [], gone: [] })
    expect(summariesThere()).toHaveLength(shifts)
    expect(await publisher.send()).toEqual(nothing)
  })

  it('is never given two calendars in the same place: one would take the other for what is to go', async () => {
    await setUp()
    const { server: known } = await publisher.client.ask('server.read', undefined)
    if (!known) throw new Error('it is set up')
    const calendars = [...known.calendars, { scope: { kind: 'rota' } as const, url: known.calendars[0]?.url ?? '' }]
    const twice = { server: { ...known, calendars }, password: null }
    expect(await publisher.client.refusal('server.save', twice)).toMatchObject({ kind: 'invalid-input' })
  })

  it('never keeps the password outside of the keychain', async () => {
    await setUp()
    await publisher.send()
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    const texts = files
      .filter(each => each.isFile())
      .map(each => readFileSync(join(each.parentPath, each.name), 'latin1'))
    const forms = [
      server.password,
      encodeURIComponent(server.password),
      Buffer.from(server.password).toString('base64'),
    ]
    expect(texts.length).toBeGreaterThan(2)
    for (const form of [...forms, Buffer.from(`${server.user}:${server.password}`).toString('base64')]) {
      expect(texts.some(text => text.includes(Buffer.from(form).toString('latin1')))).toBe(false)
    }
    expect(server.asked.some(({ path }) => path.includes('secret'))).toBe(false)
    const replies = [await publisher.client.ask('server.read', undefined), await publisher.plan()]
    expect(JSON.stringify([replies, publisher.client.messages])).not.toContain('secret')
  })
})

/** Keeps a server from saying in which state something is that it has just taken. */
function silenceStates(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number) => writeHead(status)
}

describe('a folder of calendar files', () => {
  const path = '/files/Small-short-DQM.ics'
  const setUpFile = () =>
    publisher.sendTo({ ...server, url: `${server.url}files/` }, new URL(path, server.url).href, 'webdav')

  it('gets one file, nothing the second time, and the file with If-Match once something changed', async () => {
    await setUpFile()
    expect((await publisher.plan()).added).toEqual([{ summary: 'Small-short-DQM.ics', start: null }])
    expect(await sendAnew()).toEqual({ ...nothing, added: 1 })
    expect(server.objects.get(path)?.match(/BEGIN:VEVENT/g)).toHaveLength(shifts)
    expect(await sendAnew()).toEqual(nothing)
    expect(writing()).toEqual([])
    const [first] = (await publisher.bookings()) as [Booking]
    await publisher.giveAway(first)
    expect(await sendAnew()).toEqual({ ...nothing, changed: 1 })
    expect(writing()).toMatchObject([{ method: 'PUT', path, headers: { 'if-match': expect.any(String) } }])
  })

  it('keeps a file that somebody else wrote', async () => {
    await setUpFile()
    server.edit(path, 'theirs')
    expect(await publisher.send()).toMatchObject({ added: 0, foreign: [{ summary: 'Small-short-DQM.ics' }] })
    expect(server.objects.get(path)).toBe('theirs')
  })

  it('that tells no states gets nothing: nobody could see who changed a file', async () => {
    await setUpFile()
    server.edit(path, 'theirs')
    server.misbehave((_, response) => {
      silenceStates(response)
      return false
    })
    server.asked.length = 0
    expect(await publisher.client.refusal('server.plan', undefined)).toMatchObject({ trouble: { code: 'no-etag' } })
    expect(writing()).toEqual([])
  })
})
