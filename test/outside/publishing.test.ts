import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Booking } from '../../rota/booking.ts'
import { calendarObjects } from '../../rota/dav/objects.ts'
import { saysOf } from '../../rota/ical/says.ts'
import { type Publisher, shifts, startPublisher } from '../support/publisher.ts'
import { type Radicale, startRadicale } from './radicale.ts'
import { startProxy } from './recording-proxy.ts'
import { withTools } from './with-tools.ts'

withTools(['radicale'], 'a rota published to Radicale', () => {
  let radicale: Radicale
  let proxy: Awaited<ReturnType<typeof startProxy>>
  let folder: string
  let publisher: Publisher
  beforeAll(async () => {
    radicale = await startRadicale()
    proxy = await startProxy(radicale.url)
  })
  afterAll(async () => {
    await proxy.stop()
    await radicale.stop()
  })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
    publisher = await startPublisher(folder)
  })
  afterEach(() => {
    publisher.client.desk.end()
    rmSync(folder, { recursive: true, force: true })
  })

  const account = () => ({ url: proxy.url, user: radicale.user, password: radicale.password })
  const sendTo = (name: string) => publisher.sendTo(account(), `${proxy.url}${radicale.user}/${name}/`)
  const nothing = { added: 0, changed: 0, removed: 0, foreign: [], gone: [], failed: [], stopped: null, left: 0 }

  /** What somebody else does on the server. */
  async function asSomebodyElse(method: string, path: string, body?: string): Promise<string> {
    const signed = `Basic ${Buffer.from(`${radicale.user}:${radicale.password}`).toString('base64')}`
    const headers = { authorization: signed, 'content-type': 'text/calendar' }
    const response = await fetch(new URL(path, radicale.url), { method, headers, ...(body && { body }) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
    return response.text()
  }

  const filesIn = (name: string) =>
    readdirSync(join(radicale.folder, 'collection-root', radicale.user, name)).filter(file => file.endsWith('.ics'))

  async function pathOf(name: string, { slotId }: Booking): Promise<string> {
    const { id } = (await publisher.rota()).heading
    return `/${radicale.user}/${name}/${slotId}.shifter.1-${id}.watchbill.ics`
  }

  it('is found, with its calendars, by the address of the server alone', async () => {
    await sendTo('found')
    await publisher.send()
    const { url: address, ...others } = account()
    const contents = await publisher.client.ask('server.look', { kind: 'caldav', address, ...others })
    expect(contents.home).toBe(`${proxy.url}${radicale.user}/`)
    expect(contents.calendars).toContainEqual({ url: `${contents.home}found/`, name: 'Small & short · DQM' })
  })

  it('first every event, then nothing, then one PUT with If-Match for one change, one DELETE for one removal', async () => {
    await sendTo('differences')
    proxy.writing()
    expect(await publisher.send()).toEqual({ ...nothing, added: shifts })
    const [made, ...put] = proxy.writing()
    expect(made).toMatchObject({ method: 'MKCALENDAR', status: 201 })
    expect(put.map(({ method, status }) => [method, status])).toEqual(Array(shifts).fill(['PUT', 201]))
    expect(filesIn('differences')).toHaveLength(shifts)

    expect(await publisher.send()).toEqual(nothing)
    expect(proxy.writing()).toEqual([])

    const [first, second] = (await publisher.bookings()) as [Booking, Booking]
    await publisher.giveAway(first)
    expect(await publisher.send()).toEqual({ ...nothing, changed: 1 })
    const ifMatch = { 'if-match': expect.stringMatching(/^"[0-9a-f]+"$/) }
    expect(proxy.writing()).toMatchObject([
      { method: 'PUT', path: await pathOf('differences', first), headers: ifMatch, status: 201 },
    ])

    await publisher.client.ask('booking.remove', { bookingId: second.id })
    expect(await publisher.send()).toEqual({ ...nothing, removed: 1 })
    expect(proxy.writing()).toMatchObject([
      { method: 'DELETE', path: await pathOf('differences', second), headers: ifMatch, status: 200 },
    ])
    expect(filesIn('differences')).toHaveLength(shifts - 1)
  })

  it('what somebody else changed there is reported and stays, as does what is not ours', async () => {
    await sendTo('foreign')
    await publisher.send()
    const [first, second] = (await publisher.bookings()) as [Booking, Booking]
    const path = await pathOf('foreign', first)
    const edited = (await asSomebodyElse('GET', path)).replace('SUMMARY:DQM', 'SUMMARY:Tea before DQM')
    await asSomebodyElse('PUT', path, edited)
    const tea = `/${radicale.user}/foreign/tea.ics`
    await asSomebodyElse('PUT', tea, edited.replace(/UID:.*(\r\n .*)*/, 'UID:tea@example.org'))
    await publisher.giveAway(first)
    await publisher.giveAway(second)
    proxy.writing()
    expect(await publisher.send()).toMatchObject({ ...nothing, changed: 1, foreign: [{ summary: /Ben/ }] })
    expect(proxy.writing()).toMatchObject([{ method: 'PUT', path: await pathOf('foreign', second) }])
    expect(await asSomebodyElse('GET', path)).toContain('Tea before DQM')
    expect(await publisher.plan()).toMatchObject({ others: 1, untouched: shifts - 1 })
    expect(await asSomebodyElse('GET', tea)).toContain('tea@example.org')
  })

  it('gets ours instead where that is wanted, as long as it is as it was seen', async () => {
    await sendTo('insisted')
    await publisher.send()
    const [first, second, third] = (await publisher.bookings()) as [Booking, Booking, Booking]
    const [ours, newer, removed] = (await Promise.all(
      [first, second, third].map(booking => pathOf('insisted', booking)),
    )) as [string, string, string]
    const edit = async (path: string, summary: string) => {
      const text = await asSomebodyElse('GET', path)
      await asSomebodyElse('PUT', path, text.replace(/SUMMARY:.*/, `SUMMARY:${summary}\r`))
    }
    await edit(ours, 'Tea')
    await edit(newer, 'Tea')
    await asSomebodyElse('DELETE', removed)
    const { foreign, gone } = await publisher.plan()
    await edit(newer, 'Coffee')
    proxy.writing()
    expect(await publisher.send([...foreign, ...gone])).toMatchObject({
      ...{ added: 1, changed: 1, gone: [], failed: [], stopped: null },
      foreign: [{ summary: 'DQM · Ada Quill' }],
    })
    expect(proxy.writing().map(({ method, path, status }) => [method, path, status])).toEqual(
      expect.arrayContaining([
        ['PUT', ours, 201],
        ['PUT', removed, 201],
      ]),
    )
    expect(await asSomebodyElse('GET', ours)).toContain('SUMMARY:DQM · Ada Quill')
    expect(await asSomebodyElse('GET', newer)).toContain('SUMMARY:Coffee')
    expect(filesIn('insisted')).toHaveLength(shifts)
  })

  it('what somebody else put back unchanged, written down anew by the server, is still ours', async () => {
    await sendTo('rewritten')
    await publisher.send()
    const [first] = (await publisher.bookings()) as [Booking]
    const path = await pathOf('rewritten', first)
    const text = await asSomebodyElse('GET', path)
    await asSomebodyElse('DELETE', path)
    await asSomebodyElse('PUT', path, text)
    rmSync(join(folder, 'sent'), { recursive: true })
    expect(await publisher.plan()).toMatchObject({ added: [], changed: [], foreign: [], untouched: shifts })
    expect(await publisher.send()).toEqual(nothing)
  })

  it('holds after each of 200 changes, undone ones among them, just what the rota says', {
    timeout: 300_000,
  }, async () => {
    await sendTo('soak')
    await publisher.send()
    const random = randomly(20170314)
    for (let change = 0; change < 200; change++) {
      await changeSomething(publisher, random)
      expect(await publisher.send()).toMatchObject({ foreign: [], gone: [], failed: [], stopped: null, left: 0 })
      await expectSame('soak')
    }
    proxy.writing()
    expect(await publisher.send()).toEqual(nothing)
    expect(proxy.writing()).toEqual([])
  })

  /** Compares what Radicale has on its disk with what the rota says. */
  async function expectSame(name: string): Promise<void> {
    const rota = await publisher.rota()
    const [roleId] = [...rota.rows.role.keys()] as [string]
    const store = publisher.client.desk.store
    if (!store.ok) throw new Error('no rota is open')
    const log = await store.value.history({ tables: ['booking', 'slot', 'person', 'role'] })
    const meant = calendarObjects(rota, log, { kind: 'role', roleId }).map(({ text }) => saysOf(text))
    const root = join(radicale.folder, 'collection-root', radicale.user, name)
    const there = filesIn(name).map(file => saysOf(readFileSync(join(root, file), 'utf8')))
    expect(there.sort()).toEqual(meant.sort())
  }
})

/** Books, takes off, gives away, renames or takes back, whatever is possible. */
async function changeSomething({ client, rota, bookings, giveAway }: Publisher, random: (below: number) => number) {
  const now = await rota()
  const people = [...now.rows.person.values()]
  const booked = await bookings()
  const free = [...now.rows.slot.keys()].filter(id => !booked.some(({ slotId }) => slotId === id))
  const one = booked[random(booked.length)]
  const person = people[random(people.length)] as (typeof people)[0]
  const slotId = free[random(free.length)]
  switch (random(6)) {
    case 0:
    case 1:
      if (slotId) return client.ask('booking.book', { slotId, personId: person.id, place: 'shifter', reason: null })
      break
    case 2:
      if (one) return client.ask('booking.remove', { bookingId: one.id })
      break
    case 3: {
      const step = { kind: 'change' as const, personId: person.id, fields: { name: `Name ${random(1000)}, ü; "x"` } }
      return client.ask('people.change', { steps: [step] })
    }
    case 4:
      return client.call('history.undo', undefined)
  }
  if (one) await giveAway(one)
}

/** Random numbers that are the same each time. */
function randomly(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
