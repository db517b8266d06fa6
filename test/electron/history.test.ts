import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bookingsOnSlot } from '../../rota/bookings.ts'
import { Rota } from '../../rota/rota.ts'
import { type Client, startClient } from '../support/client.ts'

let folder: string
let client: Client
const path = () => join(folder, 'rota.ics')
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
  client = startClient(folder, { place: async () => path() })
  await client.ask('file.sample', undefined)
})
afterEach(() => {
  client.desk.end()
  rmSync(folder, { recursive: true, force: true })
})

async function read() {
  const { rows, ...snapshot } = await client.ask('rota.read', undefined)
  return { ...snapshot, rota: Rota.fromRows(rows) }
}

/** Takes some bookings off, one change each. */
async function takeOff(n: number) {
  const { rota } = await read()
  const bookings = [...rota.rows.booking.values()].slice(0, n)
  for (const { id } of bookings) await client.ask('booking.remove', { bookingId: id })
  return bookings
}

describe('the history', () => {
  it('is told in short, with the people and roles that each change is about, and only what is new', async () => {
    const { rota, revision } = await read()
    const [booking] = await takeOff(1)
    const all = await client.ask('history.read', { after: 0 })
    const later = await client.ask('history.read', { after: revision })
    expect(all.map(entry => entry.revision)).toEqual([...Array(revision + 1).keys()].map(n => n + 1))
    expect(later).toEqual([
      {
        ...all.at(-1),
        revision: revision + 1,
        kind: 'do',
        target: null,
        rows: 1,
        tables: ['booking'],
        personIds: [booking?.personId],
        roleIds: [rota.get('slot', booking?.slotId ?? '').roleId],
      },
    ])
  })

  it('gives the rows of a change, and what they name that is no longer there', async () => {
    const [booking] = await takeOff(1)
    const { revision } = await read()
    expect(await client.ask('history.rows', { revision })).toEqual({
      rows: [{ table: 'booking', id: booking?.id, before: booking, after: null }],
      gone: [],
    })
    expect(await client.refusal('history.rows', { revision: revision + 1 })).toEqual({
      kind: 'not-found',
      what: 'revision',
    })
  })

  it('of a slot holds whoever was on it', async () => {
    const [booking] = await takeOff(1)
    const entries = await client.ask('history.of', { table: 'slot', id: booking?.slotId ?? '' })
    expect(entries.at(-1)?.rows).toEqual([{ table: 'booking', id: booking?.id, before: booking, after: null }])
    expect(entries[0]?.rows.map(({ table }) => table)).toContain('slot')
    const ofBooking = await client.ask('history.of', { table: 'booking', id: booking?.id ?? '' })
    expect(ofBooking.map(({ rows }) => rows.length)).toEqual([1, 1])
    const ofPerson = await client.ask('history.of', { table: 'person', id: booking?.personId ?? '' })
    expect(ofPerson.at(-1)?.revision).toBe(entries.at(-1)?.revision)
  })

  it('shows the rota as it was', async () => {
    const before = await read()
    await takeOff(3)
    const { rows } = await client.ask('rota.at', { revision: before.revision })
    expect(bookingsOnSlot(Rota.fromRows(rows))).toEqual(bookingsOnSlot(before.rota))
    expect(await client.refusal('rota.at', { revision: before.revision + 4 })).toEqual({
      kind: 'not-found',
      what: 'revision',
    })
  })
})

describe('reverting', () => {
  it('takes an old change back as a new one that can be undone itself', async () => {
    const { revision } = await read()
    const [first, second] = await takeOff(2)
    const committed = await client.ask('history.revert', { revision: revision + 1 })
    expect(committed).toEqual({ revision: revision + 3, label: expect.stringMatching(/^Revert: Take /) })
    const now = await read()
    expect([now.rota.rows.booking.has(first?.id ?? ''), now.rota.rows.booking.has(second?.id ?? '')]).toEqual([
      true,
      false,
    ])
    await client.ask('history.undo', undefined)
    expect((await read()).rota.rows.booking.has(first?.id ?? '')).toBe(false)
  })

  it('of an undo, or of what is not there, is not found', async () => {
    await takeOff(1)
    const { revision } = await client.ask('history.undo', undefined)
    for (const asked of [revision, revision + 1]) {
      expect(await client.refusal('history.revert', { revision: asked })).toEqual({
        kind: 'not-found',
        what: 'revision',
      })
    }
  })
})

describe('undoing what another desk may have gone on from', () => {
  it('is a conflict where the rota is at another revision than the one that was seen, and changes nothing', async () => {
    const { revision } = await read()
    await takeOff(2)
    expect(await client.refusal('history.undo', { seen: revision + 1 })).toEqual({ kind: 'conflict' })
    expect((await read()).revision).toBe(revision + 2)
    expect((await client.ask('history.undo', { seen: revision + 2 })).revision).toBe(revision + 3)
    expect(await client.refusal('history.redo', { seen: revision + 2 })).toEqual({ kind: 'conflict' })
  })
})

describe('publishing', () => {
  it('keeps which revision was published, when and by whom', async () => {
    const { revision, rota } = await read()
    expect(rota.rows.publication.size).toBe(0)
    await client.ask('preferences.change', {
      ...(await client.ask('app.state', undefined)).preferences,
      name: 'Ada Quill',
    })
    expect(await client.ask('publish', undefined)).toEqual({ revision: revision + 1, label: 'Publish' })
    const [publication] = (await read()).rota.rows.publication.values()
    expect([publication?.revision, publication?.by]).toEqual([revision, 'Ada Quill'])
  })

  it('a calendar of what is published is the same, byte for byte, whatever was changed since', async () => {
    const scope = { kind: 'rota' } as const
    await client.ask('publish', undefined)
    await client.ask('export.calendar', { scope, times: 'zone', state: 'published' })
    const published = readFileSync(path(), 'utf8')
    expect(published).toMatch(/X-WR-CALDESC:Published \d+ \w{3} \d{4}\r\n/)
    await takeOff(2)
    await client.ask('export.calendar', { scope, times: 'zone', state: 'published' })
    expect(readFileSync(path(), 'utf8')).toBe(published)
    expect(await client.ask('export.calendar', { scope, times: 'zone', state: 'draft' })).toMatchObject({ events: 842 })
    expect(readFileSync(path(), 'utf8')).toContain('X-WR-CALDESC:Draft\r\n')
  })

  it('a calendar of what was never published is not found', async () => {
    expect(
      await client.refusal('export.calendar', { scope: { kind: 'rota' }, times: 'zone', state: 'published' }),
    ).toEqual({ kind: 'not-found', what: 'publication' })
  })
})
