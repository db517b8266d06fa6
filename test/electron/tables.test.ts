import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sheetsOf, workbookOf } from '../../electron/workbook.ts'
import { failureWords } from '../../renderer/words/failure.ts'
import { sheetOf } from '../../rota/table/sheet.ts'
import { tableKinds } from '../../rota/table/table.ts'
import { emptyRota, imported, recordsOf, told } from '../rota/table/told.ts'
import { type Client, startClient } from '../support/client.ts'
import { sampleRota } from '../support/sample.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a workbook of all records', () => {
  it('makes the same rows in an empty rota, and none in its own', async () => {
    const rota = sampleRota()
    const reading = await sheetsOf(await workbookOf(recordsOf(rota).map(table => sheetOf(table, rota.zone))))
    if (!reading.ok) throw new Error(reading.code)
    expect(reading.sheets.map(({ name }) => name)).toEqual([
      'People',
      'Qualifications',
      'Absences',
      'Wishes',
      'Operations calendar',
      'Holidays',
      'Bookings',
    ])
    const texts = reading.sheets.map(({ text }) => text)
    expect(imported(rota, () => crypto.randomUUID(), texts).change.rows).toEqual([])
    const { rota: empty, newId } = emptyRota()
    expect(told(imported(empty, newId, texts).rota)).toEqual(told(rota))
  })
})

it('remembers on this desk how a rota in a spreadsheet is read, until it is said to be a table', async () => {
  const client = startClient(folder)
  await client.ask('file.sample', undefined)
  const file = (day: number) => ({
    name: 'shifts 2018.csv',
    text: `Date,07-15,15-23,23-07\n${day} Jan,HZ,,\n${day + 1} Jan,,Wexcombe,\n${day + 2} Jan,HZ,,\n`,
  })
  const planned = async (asked: Client, day: number) =>
    (await asked.ask('import.plan', { files: [file(day)] })).files[0]
  const grid = (await planned(client, 8))?.grid
  const [text] = grid?.unclear ?? []
  const [personId = ''] = text?.people ?? []
  expect(text?.text).toBe('Wexcombe')
  if (!grid) throw new Error('no grid')
  const told = { ...grid.reading, people: { wexcombe: personId } }
  const { revision } = await client.ask('rota.read', undefined)
  await client.ask('import.apply', { files: [{ ...file(8), grid: told }], revision })
  client.desk.end()

  const later = startClient(folder)
  expect(await planned(later, 15)).toMatchObject({ grid: { from: 'remembered', reading: told } })
  const mapping = { kind: 'people' as const, columns: ['name', 'email', null, null] }
  const now = await later.ask('rota.read', undefined)
  await later.ask('import.apply', { files: [{ ...file(15), mapping }], revision: now.revision })
  expect(await planned(later, 22)).toMatchObject({ grid: null, mapped: { from: 'remembered', mapping } })
  later.desk.end()
})

describe('exported tables', () => {
  const all = { tables: [...tableKinds], year: null }

  it('are a workbook with a sheet each, which changes nothing when it comes back', async () => {
    const path = join(folder, 'all.xlsx')
    const suggested: unknown[] = []
    const client = startClient(folder, {
      place: async (format, name) => {
        suggested.push([format, name])
        return path
      },
      chooseImports: async () => [path],
    })
    await client.ask('file.sample', undefined)
    const written = await client.ask('export.tables', { ...all, format: 'workbook' })
    expect(suggested).toEqual([['workbook', 'Sample-2017-tables.xlsx']])
    expect(written).toMatchObject({ path, files: 1 })
    const files = await client.ask('import.choose', undefined)
    expect(files.map(({ name, isSheet }) => [name, isSheet])).toContainEqual(['all.xlsx: Bookings', true])
    const plan = await client.ask('import.plan', { files })
    expect(plan.rows).toBe(0)
    expect(plan.files.map(({ kind, problem }) => kind ?? problem)).toEqual([
      'people',
      'qualifications',
      'absences',
      'wishes',
      'operations',
      'holidays',
      'bookings',
      ...['coverage', 'credits', 'history'].map(detail => ({ code: 'computed', detail })),
    ])
    expect(plan.files.flatMap(({ lines }) => lines.filter(({ verdict }) => verdict !== 'same'))).toEqual([])
  })

  it('are files of CSV in a folder, with the mark, CRLF and the semicolon', async () => {
    const client = startClient(folder, { chooseFolder: async () => folder })
    await client.ask('file.sample', undefined)
    const before = readdirSync(folder)
    const written = await client.ask('export.tables', { ...all, year: 2017, format: 'semicolon' })
    expect(written).toMatchObject({ path: folder, files: tableKinds.length })
    const made = readdirSync(folder).filter(name => !before.includes(name))
    expect(made.sort()).toEqual(
      tableKinds
        .map(kind => `Sample-2017-${kind}${['bookings', 'coverage', 'credits'].includes(kind) ? '-2017' : ''}.csv`)
        .sort(),
    )
    const text = readFileSync(join(folder, 'Sample-2017-coverage-2017.csv'), 'utf8')
    const [head, first, ...more] = text.split('\r\n')
    expect(head).toBe(
      '\uFEFFrole;start;start_utc;end;end_utc;status;required;required_experts;counted;experts;shadows;spares',
    )
    expect(first).toMatch(/^ORM;2017-01-04T09:00:00\+01:00;2017-01-04T08:00:00Z;2017-01-11T09:00:00\+01:00;/)
    expect(more.filter(line => line !== '')).toHaveLength(1095 + 52 + 52 - 1)
    expect(more.filter(line => line.includes(';gap;'))).toHaveLength(84 + 25 + 9)
  })

  it('are only of the year that is chosen', async () => {
    const path = join(folder, 'bookings.csv')
    const client = startClient(folder, { place: async () => path })
    await client.ask('file.sample', undefined)
    const wish = { tables: ['bookings' as const], format: 'comma' as const }
    expect(await client.ask('export.tables', { ...wish, year: 2016 })).toMatchObject({ rows: 0 })
    expect(await client.ask('export.tables', { ...wish, year: 2017 })).toMatchObject({ rows: 844 })
  })

  it('get safe names inside the folder, whatever the rota is called', async () => {
    const client = startClient(folder, { chooseFolder: async () => folder })
    await client.ask('file.sample', undefined)
    const { rows } = await client.ask('rota.read', undefined)
    const [heading] = rows.heading
    if (!heading) throw new Error('no heading')
    const { id: _, ...draft } = heading
    for (const name of ['../../=cmd', 'CON', '\u202Evsc.exe', '...', 'a/b\\c:d', '💥'.repeat(30), 'x'.repeat(100)]) {
      const before = readdirSync(folder)
      await client.ask('heading.change', { ...draft, name })
      await client.ask('export.tables', { tables: ['people', 'holidays'], year: null, format: 'comma' })
      const made = readdirSync(folder).filter(file => !before.includes(file))
      expect(made, name).toHaveLength(2)
      for (const file of made) expect(file).toMatch(/^(?!(?:con|nul)(?:\.|$))[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$/i)
      for (const file of made) rmSync(join(folder, file))
    }
  })

  it('are not written where the user cancels, where no rota is open, or where the folder is gone', async () => {
    const wish = { ...all, format: 'workbooks' as const }
    const client = startClient(folder)
    expect((await client.refusal('export.tables', wish)).kind).toBe('not-found')
    await client.ask('file.sample', undefined)
    expect(await client.ask('export.tables', wish)).toBeNull()
    const away = startClient(folder, { chooseFolder: async () => join(folder, 'gone') })
    expect(await away.refusal('export.tables', wish)).toMatchObject({ trouble: { code: 'folder-gone' } })
  })
})

describe('tables of which one cannot be written', () => {
  const wish = { tables: ['people', 'holidays', 'bookings'] as const, year: null, format: 'comma' as const }
  const names = ['people', 'holidays', 'bookings'].map(kind => `Sample-2017-${kind}.csv`)
  const failing = async (index: number) => {
    const client = startClient(folder, { chooseFolder: async () => folder })
    await client.ask('file.sample', undefined)
    const name = names[index] as string
    mkdirSync(join(folder, name))
    const failure = await client.refusal('export.tables', { ...wish, tables: [...wish.tables] })
    expect(failure).toMatchObject({ kind: 'file', trouble: { path: join(folder, name), code: 'cannot-write' } })
    const made = readdirSync(folder).filter(each => each.endsWith('.csv') && each !== name)
    return { failure, made }
  }

  it('say which were, and nothing else is touched', async () => {
    const { failure, made } = await failing(2)
    expect(made.sort()).toEqual(names.slice(0, 2).sort())
    expect(failureWords(failure)).toEqual({
      title: 'Sample-2017-bookings.csv could not be written',
      advice: `2 of 3 files were written: ${names[0]}, ${names[1]}; nothing else was changed. What was there before is kept. Choose another folder, or look at the rights of this one.`,
    })
  })

  it('say that none was', async () => {
    const { failure, made } = await failing(0)
    expect(made).toEqual([])
    expect(failureWords(failure).advice).toMatch(/^None of the 3 files was written\. /)
  })
})

/** An archive whose directory says that its only file is as large. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const claimed = archive.slice()
  const entry = Buffer.from(claimed.buffer).indexOf('PK\u0001\u0002')
  new DataView(claimed.buffer).setUint32(entry + 24, size, true)
  return claimed
}

describe('a hostile workbook ends in a reason', () => {
  const sheet = (name: string, bytes: Uint8Array) => zipSync({ [name]: bytes })
  it.each([
    ['cut off', async () => (await workbookOf([])).subarray(0, 200), 'bad-workbook'],
    ['an archive of something else', async () => sheet('letter.txt', new Uint8Array(9)), 'bad-workbook'],
    ['no archive', async () => new TextEncoder().encode('PK\u0003\u0004 and no more'), 'bad-workbook'],
    [
      'one that would fill the memory',
      async () => claiming(sheet('xl/sheet.xml', new Uint8Array(9)), 0xf0_00_00_00),
      'too-large',
    ],
  ])('%s', async (_what, bytes, code) => {
    const path = join(folder, 'hostile.xlsx')
    writeFileSync(path, await bytes())
    const client = startClient(folder, { chooseImports: async () => [path] })
    await client.ask('file.sample', undefined)
    expect(await client.refusal('import.choose', undefined)).toEqual({ kind: 'file', trouble: { path, code } })
    const dropped = { name: 'hostile.xlsx', bytes: readFileSync(path) }
    expect(await client.refusal('import.workbook', dropped)).toMatchObject({ trouble: { code } })
  })
})

it('counts the rows of a sheet as a spreadsheet does, also where cells have several lines', async () => {
  const bytes = await workbookOf([
    {
      name: 'People',
      head: ['name', 'email', 'institute'],
      widths: [9, 9, 9],
      formats: [null, null, null],
      rows: [
        ['Ada', 'ada@example.org', 'one\ntwo'],
        [null, null, null],
        ['Bo', 'no address', "'=1"],
      ],
    },
  ])
  const reading = await sheetsOf(bytes)
  if (!reading.ok) throw new Error(reading.code)
  const client = startClient(folder)
  await client.ask('file.sample', undefined)
  const plan = await client.ask('import.plan', { files: [...reading.sheets] })
  expect(plan.files[0]?.lines.map(({ line, verdict }) => [line, verdict])).toEqual([
    [2, 'add'],
    [4, 'refused'],
  ])
})

it('remembers how a table of others is read once it is imported, from one start to the next', async () => {
  const file = { name: 'leave.csv', text: 'X,Y,Z\nHanna Zielenko,2017-08-01,2017-08-02\n' }
  const mapping = { kind: 'absences' as const, columns: ['email', 'start', 'end'] }
  const client = startClient(folder)
  await client.ask('file.sample', undefined)
  const { revision } = await client.ask('rota.read', undefined)
  expect((await client.ask('import.plan', { files: [file] })).files[0]?.mapped?.from).toBe('guessed')
  await client.ask('import.plan', { files: [{ ...file, mapping }] })
  // To look at a plan is not yet to say so.
  expect((await client.ask('import.plan', { files: [file] })).files[0]?.mapped?.from).toBe('guessed')
  expect(await client.ask('import.apply', { files: [{ ...file, mapping }], revision })).toMatchObject({
    label: 'Import 1 absence',
  })
  client.desk.end()
  const plan = await startClient(folder).ask('import.plan', { files: [file] })
  expect(plan.files[0]).toMatchObject({ kind: 'absences', mapped: { from: 'remembered', mapping } })
})
