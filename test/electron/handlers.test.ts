import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRota } from '../../db/open.ts'
import { candidatesFor } from '../../rota/candidates.ts'
import { coverageOf } from '../../rota/coverage.ts'
import { gapsOf } from '../../rota/figures.ts'
import { Rota } from '../../rota/rota.ts'
import { type Client, startClient } from '../support/client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function read(client: Client) {
  const { rows, ...snapshot } = await client.ask('rota.read', undefined)
  return { ...snapshot, rota: Rota.fromRows(rows) }
}

async function withSample(dialogs = {}): Promise<Client> {
  const client = startClient(folder, dialogs)
  await client.ask('file.sample', undefined)
  return client
}

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('files', () => {
  it('the first start shows no rota; the sample opens, and opens by itself the next time', async () => {
    const first = startClient(folder)
    expect((await first.ask('app.state', undefined)).file).toBeNull()
    expect(await first.refusal('rota.read', undefined)).toEqual({ kind: 'not-found', what: 'rota' })
    const { file } = await first.ask('file.sample', undefined)
    expect(file?.name).toBe('Sample 2017')
    first.desk.end()
    const again = startClient(folder)
    expect((await read(again)).rota.rows.booking.size).toBe(844)
    again.desk.end()
  })

  it('the sample keeps what was done to it when it is opened again', async () => {
    const client = await withSample()
    const [booking] = (await read(client)).rota.rows.booking.keys()
    await client.ask('booking.remove', { bookingId: booking as string })
    await client.ask('file.close', undefined)
    expect((await client.ask('app.state', undefined)).file).toBeNull()
    await client.ask('file.sample', undefined)
    expect((await read(client)).rota.rows.booking.size).toBe(843)
  })

  it('a new rota has the default roles, its year open, and nothing to undo', async () => {
    const path = join(folder, 'mine.watchbill')
    const client = startClient(folder, { placeRota: async () => path })
    const state = await client.ask('file.new', { name: 'Mine', year: 2016, zone: 'Europe/Zurich' })
    expect(state?.file).toEqual({ path, name: 'mine' })
    const { rota, undo } = await read(client)
    expect([rota.heading.name, rota.rows.role.size, rota.rows.slot.size, undo]).toEqual([
      'Mine',
      3,
      366 * 3 + 52 * 2,
      null,
    ])
  })

  it('a new rota may take the place of the one that is open; if it cannot, that one stays open', async () => {
    const path = join(folder, 'mine.watchbill')
    const client = startClient(folder, { placeRota: async () => path })
    const start = (name: string) => client.call('file.new', { name, year: 2017, zone: 'UTC' })
    await start('First')
    expect(await start('Second')).toMatchObject({ ok: true, value: { file: { path } } })
    expect((await read(client)).rota.heading.name).toBe('Second')
    const elsewhere = openRota(path)
    expect(await start('Third')).toEqual({ ok: false, failure: { kind: 'file', trouble: { path, code: 'in-use' } } })
    expect((await read(client)).rota.heading.name).toBe('Second')
    if (elsewhere.ok) elsewhere.store.close()
  })

  it('a folder that cannot be written is no reason to refuse work', async () => {
    const inTheWay = join(folder, 'a file')
    writeFileSync(inTheWay, '')
    const client = startClient(join(inTheWay, 'desk'), { placeRota: async () => join(folder, 'mine.watchbill') })
    const state = await client.ask('file.new', { name: 'Mine', year: 2017, zone: 'UTC' })
    expect(state?.recent.map(({ name }) => name)).toEqual(['mine'])
  })

  it('cancelling a dialog changes nothing', async () => {
    const client = await withSample()
    const before = await client.ask('app.state', undefined)
    expect(await client.ask('file.new', { name: 'Mine', year: 2016, zone: 'UTC' })).toBeNull()
    expect(await client.ask('file.open', undefined)).toBeNull()
    expect(await client.ask('export.calendar', { scope: { kind: 'rota' }, times: 'zone' })).toBeNull()
    expect(await client.ask('import.choose', undefined)).toEqual([])
    expect(await client.ask('app.state', undefined)).toEqual(before)
  })

  it('the window cannot open a file that was not opened before', async () => {
    const client = await withSample()
    expect(await client.refusal('file.recent', { path: '/etc/passwd' })).toEqual({ kind: 'not-found', what: 'rota' })
  })

  it.each([
    ['not-a-rota', (path: string) => writeFileSync(path, 'dear diary')],
    ['damaged', (path: string) => truncateSync(path, 20_000)],
    ['read-only', (path: string) => chmodSync(path, 0o444)],
    ['not-found', (path: string) => rmSync(path)],
  ] as const)(
    'a file that is %s is named so, left as it is, and the rota that was open stays open',
    async (code, spoil) => {
      const client = await withSample()
      const other = join(folder, 'other.watchbill')
      const maker = startClient(join(folder, 'maker'), { placeRota: async () => other })
      await maker.ask('file.new', { name: 'Other', year: 2017, zone: 'UTC' })
      maker.desk.end()
      spoil(other)
      const before = existsSync(other) ? digest(other) : null
      expect(client.desk.open(other)).toEqual({ ok: false, failure: { kind: 'file', trouble: { path: other, code } } })
      expect(existsSync(other) ? digest(other) : null).toBe(before)
      expect((await read(client)).rota.rows.booking.size).toBe(844)
    },
  )

  it('a last file that is gone leaves the welcome with what is wrong', async () => {
    const client = await withSample()
    client.desk.end()
    const path = join(folder, 'Sample 2017.watchbill')
    rmSync(path)
    const state = await startClient(folder).ask('app.state', undefined)
    expect(state).toMatchObject({ file: null, trouble: { path, code: 'not-found' } })
  })
})

describe('booking', () => {
  async function aGap(client: Client) {
    const { rota } = await read(client)
    const slot = gapsOf(rota).find(({ id }) => candidatesFor(rota, id, 'shifter').able.length > 0)
    const candidates = candidatesFor(rota, slot?.id as string, 'shifter')
    return { rota, slotId: slot?.id as string, candidates }
  }

  it('closes a gap, is told, undone and redone, all of it kept in the file', async () => {
    const client = await withSample()
    const { slotId, candidates } = await aGap(client)
    const best = candidates.able[0]?.person
    const wish = { slotId, personId: best?.id as string, place: 'shifter', reason: null } as const
    const status = async () => coverageOf((await read(client)).rota).get(slotId)?.status
    const committed = await client.ask('booking.book', wish)
    const { revision, label } = committed ?? { revision: 0, label: '' }
    expect(label).toMatch(`Book ${best?.name} on `)
    expect([(await status()) === 'gap', client.told.at(-1) === revision, (await read(client)).undo]).toEqual([
      false,
      true,
      label,
    ])
    await client.ask('history.undo', undefined)
    expect([await status(), (await read(client)).redo]).toEqual(['gap', label])
    await client.ask('history.redo', undefined)
    client.desk.end()
    const again = startClient(folder)
    const { rota } = await read(again)
    expect([...rota.rows.booking.values()].filter(booking => booking.slotId === slotId)).toMatchObject([
      { personId: best?.id },
    ])
    expect(await again.refusal('history.redo', undefined)).toEqual({ kind: 'not-found', what: 'redo' })
    again.desk.end()
  })

  it('that breaks hard rules is refused with them, and kept with its reason', async () => {
    const client = await withSample()
    const { slotId, candidates } = await aGap(client)
    const stranger = candidates.unable.find(({ breaches }) => breaches.some(({ rule }) => rule === 'QUAL'))
    const wish = { slotId, personId: stranger?.person.id as string, place: 'shifter' } as const
    const refusal = await client.refusal('booking.book', { ...wish, reason: null })
    expect(refusal).toMatchObject({
      kind: 'refused',
      bookings: [{ breaches: expect.arrayContaining([expect.objectContaining({ rule: 'QUAL' })]) }],
    })
    expect((await read(client)).rota.rows.booking.size).toBe(844)
    await client.ask('booking.book', { ...wish, reason: 'nobody else' })
    const kept = [...(await read(client)).rota.rows.booking.values()].filter(({ reason }) => reason !== null)
    expect(kept).toMatchObject([{ ...wish, reason: 'nobody else' }])
  })

  it('of what is not there is not found', async () => {
    const client = await withSample()
    const { slotId, candidates } = await aGap(client)
    const nobody = '00000000-0000-7000-8000-000000000000'
    const wish = { place: 'shifter', reason: null } as const
    const person = { slotId, personId: nobody, ...wish }
    const slot = { slotId: nobody, personId: candidates.able[0]?.person.id as string, ...wish }
    expect([
      await client.refusal('booking.book', person),
      await client.refusal('booking.book', slot),
      await client.refusal('booking.remove', { bookingId: nobody }),
      await client.refusal('history.undo', undefined),
    ]).toEqual(['person', 'slot', 'booking', 'undo'].map(what => ({ kind: 'not-found', what })))
  })
})

describe('slots', () => {
  it('a year is opened once', async () => {
    const client = await withSample()
    expect((await client.ask('year.open', { year: 2018 }))?.label).toBe('Open 2018')
    expect((await read(client)).rota.rows.slot.size).toBe(2 * (1095 + 52 + 52))
    expect(await client.ask('year.open', { year: 2018 })).toBeNull()
  })
})

describe('import', () => {
  const file = (text: string) => ({ name: 'people.csv', text })
  const text =
    'name,email,institute,subsystem,joined,left\nNora New,nora.new@example.org,CERN,DQM,,\nNo Mail,,CERN,DQM,,\n'

  it('does what its plan showed, as one change that is undone as one', async () => {
    const client = await withSample()
    const { revision } = await read(client)
    const plan = await client.ask('import.plan', { files: [file(text)] })
    expect(plan.files[0]?.lines.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'add'],
      [3, 'refused'],
    ])
    await client.ask('import.apply', { files: [file(text)], revision })
    expect((await read(client)).rota.rows.person.size).toBe(79)
    await client.ask('history.undo', undefined)
    expect((await read(client)).rota.rows.person.size).toBe(78)
  })

  it('is refused when the rota has changed since the plan', async () => {
    const client = await withSample()
    const { revision, rota } = await read(client)
    await client.ask('booking.remove', { bookingId: [...rota.rows.booking.keys()][0] as string })
    expect(await client.refusal('import.apply', { files: [file(text)], revision })).toEqual({ kind: 'conflict' })
    expect((await read(client)).rota.rows.person.size).toBe(78)
  })

  it('reads the files that are chosen, and says which one it cannot read', async () => {
    const path = join(folder, 'people.csv')
    writeFileSync(path, text)
    const gone = join(folder, 'gone.csv')
    const chosen = [path]
    const client = await withSample({ chooseImports: async () => chosen })
    expect(await client.ask('import.choose', undefined)).toEqual([file(text)])
    chosen.push(gone)
    expect(await client.refusal('import.choose', undefined)).toEqual({
      kind: 'file',
      trouble: { path: gone, code: 'not-found' },
    })
  })
})

describe('export', () => {
  it('writes a calendar that other programs read, with every booking', async () => {
    const path = join(folder, 'rota.ics')
    const client = await withSample({ place: async () => path })
    expect(await client.ask('export.calendar', { scope: { kind: 'rota' }, times: 'zone' })).toEqual({
      path,
      events: 844,
      cancelled: 0,
    })
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(844)
  })

  it('tells of a booking that was taken off, and leaves it out where that is not wanted', async () => {
    const path = join(folder, 'rota.ics')
    const client = await withSample({ place: async () => path })
    const { rows } = await client.ask('rota.read', undefined)
    await client.ask('booking.remove', { bookingId: rows.booking[0]?.id ?? '' })
    const scope = { kind: 'rota' } as const
    expect(await client.ask('export.calendar', { scope, tombstones: true })).toEqual({
      path,
      events: 843,
      cancelled: 1,
    })
    expect(readFileSync(path, 'utf8').match(/STATUS:CANCELLED/g)).toHaveLength(1)
    expect(await client.ask('export.calendar', { scope, tombstones: false })).toMatchObject({ cancelled: 0 })
    expect(readFileSync(path, 'utf8')).not.toContain('CANCELLED')
  })

  it('writes one booking for its person, under a name that says which', async () => {
    const path = join(folder, 'shift.ics')
    const suggested: string[] = []
    const place = async (_: string, name: string) => {
      suggested.push(name)
      return path
    }
    const client = await withSample({ place })
    const { rows } = await client.ask('rota.read', undefined)
    const bookingId = rows.booking[0]?.id ?? ''
    expect(await client.ask('export.booking', { bookingId })).toEqual({ path })
    expect(suggested).toEqual([expect.stringMatching(/^(DQM|DB|ORM)-201\d-\d\d-\d\d-[A-Za-z.-]+\.ics$/)])
    const text = readFileSync(path, 'utf8')
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    expect(text).not.toMatch(/^(METHOD|X-WR-CALNAME)/m)
    await client.ask('booking.remove', { bookingId })
    expect(await client.refusal('export.booking', { bookingId })).toEqual({ kind: 'not-found', what: 'booking' })
  })

  it('into a folder that is gone says so and leaves nothing behind', async () => {
    const path = join(folder, 'gone', 'rota.ics')
    const client = await withSample({ place: async () => path })
    const before = readdirSync(folder)
    expect(await client.refusal('export.calendar', { scope: { kind: 'open' }, times: 'utc' })).toEqual({
      kind: 'file',
      trouble: { path, code: 'folder-gone' },
    })
    expect(readdirSync(folder)).toEqual(before)
  })

  it('of somebody who is not there is not found', async () => {
    const client = await withSample()
    const scope = { kind: 'person', personId: '00000000-0000-7000-8000-000000000000' } as const
    expect(await client.refusal('export.calendar', { scope, times: 'zone' })).toEqual({
      kind: 'not-found',
      what: 'person',
    })
  })

  it('of a call for a role that is not there is not found', async () => {
    const client = await withSample()
    const range = { start: '2017-01-01', end: '2018-01-01' }
    const narrowed = { roleId: '00000000-0000-7000-8000-000000000000', institute: null, subsystem: null }
    expect(
      await client.refusal('export.calendar', { scope: { kind: 'call', range, ...narrowed }, times: 'zone' }),
    ).toEqual({ kind: 'not-found', what: 'role' })
  })
})

describe('calls that are not what the contract says', () => {
  it.each([
    ['an unknown name', 'rota.destroy', undefined],
    ['a name that objects have', 'constructor', undefined],
    ['no name', 42, undefined],
    ['a missing input', 'booking.book', undefined],
    ['an input with a wrong field', 'year.open', { year: '2017' }],
    [
      'an input that is too long',
      'booking.book',
      { slotId: 'x', personId: 'y', place: 'shifter', reason: 'z'.repeat(501) },
    ],
  ])('are refused: %s', async (_what, name, input) => {
    const client = startClient(folder)
    expect(await client.refusal(name as never, input as never)).toMatchObject({ kind: 'invalid-input' })
  })
})
