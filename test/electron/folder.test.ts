import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { suggestedFileName } from '../../rota/ical/file-name.ts'
import type { CalendarFolder } from '../../rota/ical/folder.ts'
import { Rota } from '../../rota/rota.ts'
import { type Client, startClient } from '../support/client.ts'
import { contents, temporaryFolder } from '../support/rota-file.ts'

const parts: CalendarFolder['parts'] = ['rota', 'role', 'institute', 'person', 'open']

/** The sample with its calendars in a folder, and somebody who is booked on it. */
async function kept(chosen: Partial<CalendarFolder> = {}) {
  const home = temporaryFolder()
  const path = join(home, 'calendars')
  mkdirSync(path)
  const client = startClient(home)
  await client.ask('file.sample', undefined)
  const state = await client.ask('folder.choose', {
    folder: { path, parts, state: 'draft', times: 'zone', ...chosen },
  })
  const { rows } = await client.ask('rota.read', undefined)
  const booking = rows.booking[0] as (typeof rows.booking)[number]
  const own = suggestedFileName(Rota.fromRows(rows), { kind: 'person', personId: booking.personId })
  return { home, path, client, report: state.report, booking, own }
}

/** Files that are not as they were: bytes, or the time at which they were written. */
function changed(path: string, change: () => Promise<unknown>) {
  const look = () =>
    Object.fromEntries(
      Object.entries(contents(path)).map(([name, digest]) => [name, `${digest} ${statSync(join(path, name)).mtimeMs}`]),
    )
  const before = look()
  return change().then(() => {
    const after = look()
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].filter(name => before[name] !== after[name] && name.endsWith('.ics')).toSorted()
  })
}

async function update(client: Client) {
  const { report } = await client.ask('folder.update', undefined)
  return report
}

describe('a folder of calendars', () => {
  it('is filled when it is chosen, remembered by rota, and left alone while nothing changes', async () => {
    const { home, path, client, report } = await kept()
    const files = readdirSync(path).filter(name => name.endsWith('.ics'))
    expect(report).toMatchObject({ files: files.length, removed: [], troubles: [] })
    expect(report?.written.toSorted()).toEqual(files.toSorted())
    expect(files.every(name => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,75}\.ics$/.test(name))).toBe(true)
    expect(await changed(path, () => update(client))).toEqual([])
    const again = startClient(home)
    expect((await again.ask('folder.read', undefined)).folder).toMatchObject({ path, parts })
    expect((await update(again))?.written).toEqual([])
    again.desk.end()
  })

  it('has only those files written anew whose content a change touches', async () => {
    const { path, client, booking, own } = await kept()
    const names = await changed(path, async () => {
      await client.ask('booking.remove', { bookingId: booking.id })
      await update(client)
    })
    expect(names).toContain(own)
    expect(readFileSync(join(path, own), 'utf8')).not.toContain(booking.slotId)
    expect(names.length).toBeLessThan(15)
    expect(names.length).toBeLessThan(readdirSync(path).length / 3)
  })

  it('says which files were changed last, also when nothing has changed since', async () => {
    const { path, client, booking } = await kept()
    const last = async () => (await client.ask('folder.read', undefined)).changed
    const names = await changed(path, async () => {
      await client.ask('booking.remove', { bookingId: booking.id })
      await update(client)
    })
    expect((await last())?.written.toSorted()).toEqual(names)
    await update(client)
    expect((await last())?.written.toSorted()).toEqual(names)
    const folder = { path, parts: ['rota' as const, 'open' as const], state: 'draft' as const, times: 'zone' as const }
    const before = readdirSync(path)
    const { changed: narrowed } = await client.ask('folder.choose', { folder })
    const gone = before.filter(name => !readdirSync(path).includes(name))
    expect(narrowed).toMatchObject({ written: [] })
    expect(narrowed?.removed.toSorted()).toEqual(gone.toSorted())
  })

  it('loses what is no longer wanted, if Watchbill wrote it and nobody changed it since', async () => {
    const { path, client } = await kept()
    const theirs = join(path, 'notes.ics')
    writeFileSync(theirs, 'mine')
    const people = readdirSync(path).filter(name => /^Sample-2017-[A-Z][a-z]/.test(name))
    const [first = '', ...others] = people
    writeFileSync(join(path, first), 'edited')
    const folder = { path, parts: ['rota' as const], state: 'draft' as const, times: 'zone' as const }
    const { report } = await client.ask('folder.choose', { folder })
    expect(report?.troubles).toEqual([])
    expect(readFileSync(theirs, 'utf8')).toBe('mine')
    expect(readFileSync(join(path, first), 'utf8')).toBe('edited')
    expect(readdirSync(path).filter(name => others.includes(name))).toEqual([])
    expect(readdirSync(path).filter(name => name.endsWith('.ics'))).toHaveLength(3)
  })

  it('that is stopped keeps its files', async () => {
    const { path, client } = await kept()
    const files = readdirSync(path)
    expect(await client.ask('folder.choose', { folder: null })).toEqual({ folder: null, report: null, changed: null })
    expect(readdirSync(path)).toEqual(files)
  })

  it('shows what was published, and changes only when it is published again', async () => {
    const { path, client, booking, home } = await kept({ parts: ['rota'] })
    expect(
      await client.refusal('folder.choose', {
        folder: { path, parts: ['rota'], state: 'published', times: 'zone' },
      }),
    ).toEqual({ kind: 'not-found', what: 'publication' })
    await client.ask('publish', undefined)
    const choose = () =>
      client.ask('folder.choose', { folder: { path, parts: ['rota'], state: 'published', times: 'zone' } })
    await choose()
    const remove = async () => {
      await client.ask('booking.remove', { bookingId: booking.id })
      await update(client)
    }
    expect(await changed(path, remove)).toEqual([])
    await client.ask('publish', undefined)
    expect(await changed(path, () => update(client))).toEqual(['Sample-2017.ics'])
    expect(home).not.toBe(path)
  })
})

describe('a folder that cannot be written', () => {
  it('because it vanished is told once, and made up for when it is back', async () => {
    const { home, path, client, booking } = await kept()
    renameSync(path, join(home, 'away'))
    await client.ask('booking.remove', { bookingId: booking.id })
    expect((await update(client))?.troubles).toEqual([{ path, code: 'folder-gone' }])
    expect((await update(client))?.troubles).toHaveLength(1)
    expect(client.messages).toEqual([{ kind: 'folder', trouble: { path, code: 'folder-gone' } }])
    renameSync(join(home, 'away'), path)
    const report = await update(client)
    expect(report?.troubles).toEqual([])
    expect(report?.written).toContain('Sample-2017.ics')
    expect((await update(client))?.written).toEqual([])
  })

  it('is tried again by itself until it can be', async () => {
    const { home, path, client, booking, own } = await kept()
    renameSync(path, join(home, 'away'))
    await client.ask('booking.remove', { bookingId: booking.id })
    expect((await update(client))?.troubles).toHaveLength(1)
    const before = readFileSync(join(home, 'away', own), 'utf8')
    renameSync(join(home, 'away'), path)
    await expect.poll(() => readFileSync(join(path, own), 'utf8'), { timeout: 20_000 }).not.toBe(before)
  })

  it('because there is something else in the place of a file leaves that as it is, and writes the others', async () => {
    const { path, client, booking } = await kept()
    await client.ask('booking.remove', { bookingId: booking.id })
    writeFileSync(join(path, 'Sample-2017.ics'), 'somebody else’s')
    const report = await update(client)
    expect(report?.troubles).toEqual([{ path: join(path, 'Sample-2017.ics'), code: 'changed-elsewhere' }])
    expect(report?.written.length).toBeGreaterThan(1)
    expect(readFileSync(join(path, 'Sample-2017.ics'), 'utf8')).toBe('somebody else’s')
    rmSync(join(path, 'Sample-2017.ics'))
    expect(await update(client)).toMatchObject({ written: ['Sample-2017.ics'], troubles: [] })
  })

  it('does not take a file for its own that was there before', async () => {
    const { path, client } = await kept({ parts: ['open'] })
    writeFileSync(join(path, 'Sample-2017.ics'), 'here first')
    const folder = { path, parts: ['rota' as const], state: 'draft' as const, times: 'zone' as const }
    const { report } = await client.ask('folder.choose', { folder })
    expect(report?.troubles).toEqual([{ path: join(path, 'Sample-2017.ics'), code: 'changed-elsewhere' }])
    expect(readFileSync(join(path, 'Sample-2017.ics'), 'utf8')).toBe('here first')
  })

  it('whose list of files is lost or spoilt knows its files by their content', async () => {
    const { path, client, booking } = await kept()
    const list = readdirSync(path).find(name => name.startsWith('.watchbill-')) ?? ''
    writeFileSync(join(path, list), '{"files": [{"key": "rota", "name": "../x.ics", "digests": []}]}')
    expect(await update(client)).toMatchObject({ written: [], removed: [], troubles: [] })
    await client.ask('booking.remove', { bookingId: booking.id })
    expect((await update(client))?.troubles).toEqual([])
  })
})
