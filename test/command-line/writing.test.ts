import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { openRota } from '../../db/open.ts'
import { closedSample } from '../support/closed-sample.ts'
import { watchbill } from '../support/command.ts'
import { bookingsInFile, rowsInFile } from '../support/disk.ts'
import { at, contents } from '../support/rota-file.ts'

const sample = closedSample()

function eventsIn(path: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8'))).getAllSubcomponents('vevent')
}

describe('export', () => {
  test('writes a calendar for each scope, whole and the same each time, and leaves the rota as it was', async () => {
    const { folder } = sample()
    const before = contents(folder)
    const scopes = [
      'role:dqm',
      'person:mihai.jankovsky@example.org',
      'person:Ines Iversund',
      'institute:kit',
      'open',
      'rota',
    ]
    const args = ['export', 'sample.watchbill', ...scopes.flatMap(scope => ['--scope', scope])]
    const { code, out, err } = await watchbill(folder, ...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const told = [...out.matchAll(/^(.+\.ics): ([\d,]+) events?$/gm)]
    expect(told.map(([, name]) => name)).toEqual([
      'Sample-2017-DQM.ics',
      'Sample-2017-Mihai-Jankovsky.ics',
      'Sample-2017-Ines-Iversund.ics',
      'Sample-2017-KIT.ics',
      'Sample-2017-open.ics',
      'Sample-2017.ics',
    ])
    for (const [, name = '', events = ''] of told)
      expect(eventsIn(join(folder, name))).toHaveLength(Number(events.replace(',', '')))
    const first = contents(folder)
    expect((await watchbill(folder, ...args)).code).toBe(0)
    expect(contents(folder)).toEqual(first)
    expect(first).toMatchObject(before)
  })

  test('says which of several it wrote where one cannot be written', async () => {
    const { folder } = sample()
    mkdirSync(join(folder, 'Sample-2017-open.ics'))
    const args = ['--scope', 'role:ORM', '--scope', 'rota', '--scope', 'open', '--scope', 'role:DB']
    const { code, out, err } = await watchbill(folder, 'export', 'sample.watchbill', ...args)
    expect(code).toBe(4)
    expect(out).toMatch(/^Sample-2017-ORM\.ics: \d+ events\nSample-2017\.ics: \d+ events\n$/)
    expect(err).toMatch(/^watchbill: Sample-2017-open\.ics could not be written\. /)
    expect(err).toContain(
      '2 of 4 files were written: Sample-2017-ORM.ics, Sample-2017.ics; nothing else was changed.\n',
    )
    expect(readdirSync(folder).sort()).toEqual(
      ['Sample-2017-ORM.ics', 'Sample-2017-open.ics', 'Sample-2017.ics', 'sample.watchbill'].sort(),
    )
  })

  test('writes UTC where that is asked for, into the folder that is named', async () => {
    const { folder } = sample()
    await watchbill(folder, 'export', 'sample.watchbill', '--scope', 'role:ORM', '--times', 'utc', '--out', folder)
    const text = readFileSync(join(folder, 'Sample-2017-ORM.ics'), 'utf8')
    expect(text).not.toMatch(/TZID/)
    expect(text).toMatch(/DTSTART:\d{8}T\d{6}Z/)
  })

  test('reminds and names people where that is asked for', async () => {
    const { folder } = sample()
    const person = ['--scope', 'person:mihai.jankovsky@example.org']
    await watchbill(folder, 'export', 'sample.watchbill', ...person, '--alarm', '90', '--attendees')
    const [event] = eventsIn(join(folder, 'Sample-2017-Mihai-Jankovsky.ics'))
    expect(event?.getFirstPropertyValue('attendee')).toBe('mailto:mihai.jankovsky@example.org')
    expect(String(event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT90M')
  })

  test('exports what was published, unless the draft is asked for; refuses what was never published', async () => {
    const { folder, path } = sample()
    expect(await watchbill(folder, 'export', 'sample.watchbill', '--published')).toEqual({
      code: 5,
      out: '',
      err: 'watchbill: This publication is not in the rota any more. Nothing was changed.\n',
    })
    await publishThenTakeOffAll(path)
    const orm = ['export', 'sample.watchbill', '--scope', 'role:ORM']
    const published = await watchbill(folder, ...orm)
    const draft = await watchbill(folder, ...orm, '--draft')
    expect(published.out).toMatch(/: \d\d events\n$/)
    expect(draft.out).toMatch(/: 0 events\n$/)
    await watchbill(folder, ...orm, '--draft', '--cancelled')
    const gone = eventsIn(join(folder, 'Sample-2017-ORM.ics')).map(event => event.getFirstPropertyValue('status'))
    expect(new Set(gone)).toEqual(new Set(['CANCELLED']))
    expect(gone).toHaveLength(Number(/: (\d+) events/.exec(published.out)?.[1]))
  })

  test.each([
    [['--scope', 'role:DMQ'], 2, 'The rota has no role DMQ. Did you mean DQM?'],
    [['--scope', 'role:xyz'], 2, 'The rota has no role xyz; its roles are ORM, DQM, DB.'],
    [['--scope', 'person:mihai.jankowsky@example.org'], 2, 'Did you mean mihai.jankovsky@example.org or'],
    [['--scope', 'institute:KTI'], 2, 'Nobody in the rota belongs to KTI. Did you mean KIT?'],
    [['--scope', 'everything'], 2, 'everything is no part of a rota: give rota, role:CODE,'],
    [['--scope', 'role:'], 2, 'role: is no part of a rota'],
    [['--times', 'mars'], 2, '--times mars is neither zone nor utc.'],
    [['--alarm', 'soon'], 2, '--alarm soon is not a whole number from 0 to 40320.'],
    [['--draft', '--published'], 2, '--draft and --published exclude each other.'],
    [['--out', 'gone'], 4, 'gone: there is no such folder.'],
    [['--out', 'sample.watchbill'], 4, 'sample.watchbill: there is no such folder.'],
    [['--out', '/proc'], 4, 'Sample-2017.ics c'],
  ])('%j ends with %i and writes nothing', async (args, code, sentence) => {
    const { folder } = sample()
    const said = await watchbill(folder, 'export', 'sample.watchbill', ...args)
    expect(said).toMatchObject({ code, out: '' })
    expect(said.err).toContain(sentence)
    expect(readdirSync(folder)).toEqual(['sample.watchbill'])
  })
})

async function publishThenTakeOffAll(path: string): Promise<void> {
  const opened = openRota(path)
  if (!opened.ok) throw new Error(opened.trouble.code)
  const { store } = opened
  const { rows, revision } = await store.read()
  const id = '00000000-0000-7000-8000-00000000ffff'
  await store.commit(
    { label: 'Publish', rows: [{ table: 'publication', id, before: null, after: { id, revision, at, by: '' } }] },
    at,
  )
  const gone = rows.booking.map(before => ({ table: 'booking' as const, id: before.id, before, after: null }))
  await store.commit({ label: 'Take off', rows: gone }, at)
  store.close()
}

const header = 'role,start,end,email,place\n'
const gap = 'DQM,2017-03-24T23:00:00+01:00,2017-03-25T07:00:00+01:00'

describe('import', () => {
  test('takes files in, tells what became of them, and can be undone in the window', async () => {
    const { folder, path } = sample()
    writeFileSync(join(folder, 'people.csv'), 'name,email\nZoe Vane,zoe.vane@example.org\n')
    writeFileSync(join(folder, 'book.csv'), `${header}${gap},zoe.vane@example.org,shifter\n`)
    const said = await watchbill(folder, 'import', 'sample.watchbill', '--bookings', 'book.csv', 'people.csv')
    expect(said).toEqual({
      code: 0,
      out: 'book.csv: bookings, 1 added\npeople.csv: people, 1 added\nImported 2 rows.\n',
      err: 'book.csv:2: taken although a hard rule is broken: not qualified\n',
    })
    expect(bookingsInFile(path).filter(({ name }) => name === 'Zoe Vane')).toHaveLength(1)
    const window = openRota(path)
    if (!window.ok) throw new Error(window.trouble.code)
    expect(await window.store.undo(at)).toMatchObject({ ok: true, label: 'Import 1 person, 1 booking' })
    window.store.close()
    expect(bookingsInFile(path).filter(({ name }) => name === 'Zoe Vane')).toHaveLength(0)
  })

  test('says each refused line with its reason, takes the others, and ends with 1', async () => {
    const { folder, path } = sample()
    const before = rowsInFile(path, 'person').length
    writeFileSync(join(folder, 'p.csv'), 'name,email\nZoe Vane,zoe.vane@example.org\nNo Address,\nYan Ash,yan.ash\n')
    expect(await watchbill(folder, 'import', 'sample.watchbill', 'p.csv')).toEqual({
      code: 1,
      out: 'p.csv: people, 1 added, 2 refused\nImported 1 row, left out 2.\n',
      err: 'p.csv:3: email is empty\np.csv:4: email “yan.ash” is not an e-mail address\n',
    })
    expect(rowsInFile(path, 'person')).toHaveLength(before + 1)
  })

  test('tells how it reads a rota with days', async () => {
    const { folder } = sample()
    writeFileSync(join(folder, 'jan.csv'), 'Date,07-15,15-23\n8 Jan 2018,HZ,\n9 Jan 2018,,HZ\n10 Jan 2018,,\n')
    const said = await watchbill(folder, 'import', 'sample.watchbill', 'jan.csv', '--dry-run')
    expect(said).toMatchObject({ code: 0 })
    expect(said.out.split('\n').slice(0, 2)).toEqual([
      'jan.csv: bookings, 2 added',
      'jan.csv: Each row is a day, with its date in column A (8 Jan 2018, 9 Jan 2018, 10 Jan 2018…). Titles: 07-15, 15-23.',
    ])
  })

  test('tells in a dry run what each line would change', async () => {
    const { folder, path } = sample()
    const [person] = rowsInFile(path, 'person')
    writeFileSync(join(folder, 'p.csv'), `name,email,left\n${person?.name},${person?.email},2017-12-01\n`)
    expect(await watchbill(folder, 'import', 'sample.watchbill', 'p.csv', '--dry-run')).toEqual({
      code: 0,
      out: 'p.csv: people, 1 changed\np.csv:2: left: none → 2017-12-01\n',
      err: '',
    })
  })

  test.each([
    ['--dry-run', '', 1],
    ['--whole', 'watchbill: Nothing was imported: lines were refused.\n', 1],
  ])('%s imports nothing where a line is refused', async (option, ending, code) => {
    const { folder } = sample()
    writeFileSync(join(folder, 'p.csv'), 'name,email\nZoe Vane,zoe.vane@example.org\nNo Address,\n')
    const before = contents(folder)
    expect(await watchbill(folder, 'import', 'sample.watchbill', 'p.csv', option)).toEqual({
      code,
      out: 'p.csv: people, 1 added, 1 refused\n',
      err: `p.csv:3: email is empty\n${ending}`,
    })
    expect(contents(folder)).toEqual(before)
  })

  test('imports nothing where a file cannot be taken, is of another kind, or is not there', async () => {
    const { folder } = sample()
    writeFileSync(join(folder, 'p.csv'), 'name,email\nZoe Vane,zoe.vane@example.org\n')
    writeFileSync(join(folder, 'odd.csv'), 'colour,size\nred,3\n')
    const before = contents(folder)
    const odd = await watchbill(folder, 'import', 'sample.watchbill', 'p.csv', 'odd.csv')
    expect(odd).toMatchObject({ code: 3 })
    expect(odd.err).toMatch(/^odd\.csv: .*\nwatchbill: Nothing was imported\.\n$/)
    const other = await watchbill(folder, 'import', 'sample.watchbill', '--bookings', 'p.csv')
    expect(other).toMatchObject({ code: 3, out: '' })
    expect(other.err).toContain('p.csv: It has the columns of people, not of bookings.')
    const gone = await watchbill(folder, 'import', 'sample.watchbill', 'p.csv', 'gone.csv')
    expect(gone).toEqual({ code: 3, out: '', err: 'watchbill: gone.csv: there is no such file.\n' })
    expect(contents(folder)).toEqual(before)
  })

  test('goes beside a window that has the rota open; what it took in is there at the next look', async () => {
    const { folder, path } = sample()
    const window = openRota(path)
    if (!window.ok) throw new Error(window.trouble.code)
    const { revision } = await window.store.read()
    writeFileSync(join(folder, 'p.csv'), 'name,email\nZoe Vane,zoe.vane@example.org\n')
    expect((await watchbill(folder, 'import', 'sample.watchbill', 'p.csv')).code).toBe(0)
    const now = await window.store.read()
    expect(now.revision).toBe(revision + 1)
    expect(now.rows.person.some(({ name }) => name === 'Zoe Vane')).toBe(true)
    window.store.close()
  })
})

describe('publish', () => {
  test.each([
    [[], 5, 'The window sends this rota to no server: set one up there, or give --calendar.'],
    [['--calendar', 'role:DQM'], 2, '--calendar role:DQM is not SCOPE=URL'],
    [['--calendar', 'role:DMQ=https://example.org/x/'], 2, 'The rota has no role DMQ. Did you mean DQM?'],
    [
      ['--calendar', 'rota=https://example.org/x/', '--calendar', 'open=https://other.example.org/x/'],
      2,
      'One server at a time: https://example.org/ and https://other.example.org/ are two.',
    ],
    [['--calendar', 'rota=http://example.org/x/'], 5, 'is no address to send a password to'],
    [['--calendar', 'rota=http://127.0.0.1:65531/x/'], 5, 'Nothing answers at 127.0.0.1:65531.'],
    [['--password-file', 'gone'], 3, 'gone: the password cannot be read.'],
  ])('%j ends with %i, and nothing is sent', async (args, code, sentence) => {
    const { folder } = sample()
    const said = await watchbill(folder, 'publish', 'sample.watchbill', ...args)
    expect(said).toMatchObject({ code, out: '' })
    expect(said.err).toContain(sentence)
    expect(readdirSync(folder)).toEqual(['sample.watchbill'])
  })
})
