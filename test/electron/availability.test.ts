import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import type { CalendarAnswer, CalendarPlace } from '../../rota/availability/place.ts'
import { planAvailability } from '../../rota/availability/plan.ts'
import { type CalendarChoices, defaultChoices } from '../../rota/calendar-source.ts'
import { mergeClashes } from '../../rota/person-merge.ts'
import { Rota } from '../../rota/rota.ts'
import { type Client, startClient } from '../support/client.ts'
import { temporaryFolder } from '../support/rota-file.ts'

const choices: CalendarChoices = { ...defaultChoices, zone: 'Europe/Zurich' }
const written = (name: string) => join(import.meta.dirname, `../data/calendars/${name}.ics`)

let folder: string
let path: string
let client: Client
let mara: string
beforeEach(async () => {
  folder = temporaryFolder()
  path = join(folder, 'mara.ics')
  copyFileSync(written('google'), path)
  client = startClient(folder, { chooseCalendar: async () => path })
  onTestFinished(() => client.desk.end())
  await client.ask('file.sample', undefined)
  mara = [...(await rota()).rows.person.keys()][0] as string
})

async function rota(): Promise<Rota> {
  return Rota.fromRows((await client.ask('rota.read', undefined)).rows)
}

const ask = (
  calendar: CalendarPlace | { kind: 'known'; sourceId: string } | { kind: 'text'; name: string; text: string },
) => client.ask('availability.read', { calendar, personId: mara, choices, fresh: true })

async function read(calendar: Parameters<typeof ask>[0]) {
  const answer = await ask(calendar)
  if (!answer.read) throw new Error(answer.why)
  return answer
}

/** Takes all that is proposed of what was read. */
async function take(
  answer: Extract<CalendarAnswer, { read: true }>,
  place: CalendarPlace | null,
  sourceId: string | null,
) {
  const { availability, range, name } = answer
  const lines = planAvailability(
    await rota(),
    { sourceId, personId: mara, choices, leftOut: [] },
    availability,
    range,
    range.end,
  )
  const ticked = lines.filter(({ left }) => left === null).map(({ key }) => key)
  const kind = place?.kind ?? 'file'
  return client.ask('availability.take', {
    calendars: [{ sourceId, personId: mara, name, kind, choices, availability, range, ticked, place }],
  })
}

const taken = async () => [...(await rota()).rows.absence.values()].filter(({ sourceId }) => sourceId !== null)
const sourceIdOf = async () => [...(await rota()).rows.calendarSource.keys()][0] as string

async function takeTheFile(): Promise<string> {
  const chosen = await client.ask('availability.choose', undefined)
  if (!chosen) throw new Error('not chosen')
  const place = { kind: 'file', path: chosen.path } as const
  await take(await read(place), place, null)
  return sourceIdOf()
}

it('a file becomes absences, and a refresh of it finds what has changed and is gone; undo takes each back', async () => {
  const sourceId = await takeTheFile()
  expect((await taken()).map(({ start, reason }) => [start, reason]).sort()).toEqual([
    ['2017-03-07', ''],
    ['2017-03-15', ''],
    ['2017-03-28', ''],
    ['2017-04-04', ''],
    ['2017-07-10', ''],
  ])
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text
      .replace('20170722', '20170729')
      .replace('COUNT', '')
      .replace('EXDATE;TZID=Europe/Zurich:20170321', 'EXDATE;TZID=Europe/Zurich:20170328'),
  )
  const committed = await take(await read({ kind: 'known', sourceId }), null, sourceId)
  expect(committed?.label).toMatch(/: 1 new, 1 changed, 1 gone in calendar mara\.ics$/)
  expect((await taken()).map(({ start, end }) => `${start} ${end}`).sort()).toContain('2017-07-10 2017-07-29')
  await client.ask('history.undo', undefined)
  expect((await taken()).map(({ start, end }) => `${start} ${end}`).sort()).toContain('2017-07-10 2017-07-22')
  await client.ask('history.undo', undefined)
  expect(await taken()).toEqual([])
  expect((await rota()).rows.calendarSource.size).toBe(0)
})

it('the address of a calendar is kept as a secret, and nowhere else', async () => {
  const sourceId = await takeTheFile()
  const answer = await read({ kind: 'known', sourceId })
  const secret = { kind: 'address', url: 'https://127.0.0.1/private-0123456789abcdef/basic.ics' } as const
  await take(answer, secret, null)
  const other = [...(await rota()).rows.calendarSource.keys()].find(id => id !== sourceId) as string
  expect(await ask({ kind: 'known', sourceId: other })).toMatchObject({ read: false, why: 'not-public' })
  client.desk.end()
  for (const name of readdirSync(folder).filter(each => !each.endsWith('.ics')))
    expect(readFileSync(join(folder, name)).includes('0123456789abcdef'), name).toBe(false)
})

it('a calendar that was taken at another desk, or whose file is gone, says so; one that is let go leaves its absences', async () => {
  const sourceId = await takeTheFile()
  rmSync(path)
  expect(await ask({ kind: 'known', sourceId })).toMatchObject({ read: false, why: 'no-file' })
  await client.ask('availability.forget', { sourceId })
  expect(await ask({ kind: 'known', sourceId })).toMatchObject({ read: false, why: 'elsewhere' })
  expect(await taken()).toEqual([])
  expect(
    [...(await rota()).rows.absence.values()].filter(({ start }) => start === '2017-03-28').length,
  ).toBeGreaterThan(0)
})

it('a file that was dropped is read again by itself; the place of one that the user did not give is not kept', async () => {
  const dropped = { kind: 'text', name: 'mara.ics', text: readFileSync(path, 'utf8') } as const
  await take(await read(dropped), { kind: 'file', path }, null)
  const sourceId = await sourceIdOf()
  expect(await ask({ kind: 'known', sourceId })).toMatchObject({ read: false, why: 'elsewhere' })
  client.calendars.give(path)
  await take(await read(dropped), { kind: 'file', path }, sourceId)
  expect(await read({ kind: 'known', sourceId })).toMatchObject({ name: 'mara.ics' })
})

it('a path that nobody gave is not read, and what is no calendar says what it is', async () => {
  expect(await ask({ kind: 'file', path: '/etc/passwd' })).toMatchObject({ read: false, why: 'no-file' })
  expect(await ask({ kind: 'text', name: 'x', text: '<html>' })).toMatchObject({ read: false, why: 'html' })
  expect(await ask({ kind: 'text', name: 'x', text: 'BEGIN:VCALENDAR\nBEGIN:VEV' })).toMatchObject({ why: 'cut-off' })
  expect(await ask({ kind: 'address', url: 'http://example.org/a.ics' })).toMatchObject({ why: 'no-address' })
  expect(await ask({ kind: 'address', url: 'https://127.0.0.1/a.ics' })).toMatchObject({ why: 'not-public' })
})

it('a calendar goes with its person: to whom they are merged with, and away when they are deleted', async () => {
  await takeTheFile()
  const people = [...(await rota()).rows.person.values()]
  const other = people.find(({ id }) => id !== mara)
  if (!other) throw new Error('nobody else')
  const { id: keepId, ...fields } = other
  const takeOff = mergeClashes(await rota(), keepId, mara).flatMap(({ dropped, sameSlot }) =>
    sameSlot ? dropped.id : [],
  )
  await client.ask('people.merge', { keepId, dropId: mara, fields, takeOff })
  expect([...(await rota()).rows.calendarSource.values()].map(({ personId }) => personId)).toEqual([keepId])
  expect((await taken()).map(({ personId }) => personId)).toEqual(Array(5).fill(keepId))
  await client.ask('people.delete', { personIds: [keepId], takeOff: true })
  expect((await rota()).rows.calendarSource.size).toBe(0)
  await client.ask('history.undo', undefined)
  expect(await taken()).toHaveLength(5)
})
