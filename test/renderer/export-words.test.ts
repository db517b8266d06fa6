import { afterEach, expect, it } from 'vitest'
import { writeDatesAs } from '../../renderer/words/dates.ts'
import { filesWords } from '../../renderer/words/folder.ts'
import { changedWords, contestedWords, insisting, lastSentWords, serverWords } from '../../renderer/words/server.ts'
import { added, apply } from '../../rota/change.ts'
import { instantOf } from '../../rota/civil-time.ts'
import { defaultPreferences } from '../../rota/preferences.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { recordMaker } from '../support/records.ts'
import { scene } from '../support/scene.ts'

afterEach(() => writeDatesAs(defaultPreferences))

const zone = 'Europe/Zurich'
const at = instantOf(zone, '2026-11-28' as LocalDate, '15:02' as TimeOfDay)

it('where calendars go says which state that is now, and until when', () => {
  const { rota, newId } = scene()
  const published = apply(rota, {
    label: 'Publish',
    rows: [added('publication', recordMaker(newId).publication())],
  })
  if (!published.ok) throw new Error('it applies')
  const server = { kind: 'caldav', address: 'https://cloud.example.org/dav/', user: 'ada', calendars: [] } as const
  const words = (of: Rota, state: 'draft' | 'published') => serverWords(of, { ...server, calendars: [], state })
  const to = 'to cloud.example.org, as ada'
  expect(words(rota, 'published')).toBe(`0 calendars of the draft, until something is published, ${to}`)
  expect(words(rota, 'draft')).toBe(`0 calendars of the draft, whatever is published, ${to}`)
  expect(words(published.rota, 'published')).toBe(`0 calendars of what is published, ${to}`)
  expect(words(published.rota, 'draft')).toBe(`0 calendars of the draft, whatever is published, ${to}`)
})

it('when calendars were sent last is told by the clock of the desk, and whether all was', () => {
  expect(lastSentWords(zone, { lastSent: null })).toBe('Never sent')
  expect(lastSentWords(zone, { lastSent: { at, whole: true } })).toBe('Last sent 28 Nov 2026 15:02')
  writeDatesAs({ ...defaultPreferences, clock: 12 })
  const broken = { at, whole: false }
  expect(lastSentWords(zone, { lastSent: broken })).toBe('Last sent 28 Nov 2026 3:02 pm, but not all of it')
})

it('an event that is written anew for the shifts around it says so', () => {
  const title = { summary: 'DQM · Ada Quill', start: at }
  expect(changedWords(zone, { ...title, handover: false })).toBe('28 Nov 15:02 DQM · Ada Quill')
  expect(changedWords(zone, { ...title, handover: true })).toBe(
    '28 Nov 15:02 DQM · Ada Quill: only whom it takes over from or hands over to',
  )
  expect(insisting.putAllBack(1200)).toBe('Put all 1,200 back')
})

it('what somebody else made of an event stands above ours', () => {
  const title = { summary: 'DQM · Ada Quill', start: at }
  const tea = { summary: 'Tea', start: null }
  const contested = { href: 'there/1.ics', etag: '"2"', title, there: tea, meant: true }
  expect(contestedWords(zone, contested)).toEqual(['There: Tea', 'Ours: 28 Nov 15:02 DQM · Ada Quill'])
  expect(contestedWords(zone, { ...contested, there: title, meant: false })).toEqual([
    'There: the same title and start, but the rest differs',
    'Ours: 28 Nov 15:02 DQM · Ada Quill, removed by us',
  ])
  expect(contestedWords(zone, { ...contested, there: null })[0]).toBe(
    'There: something that cannot be read as an event',
  )
  const file = { ...contested, title: { summary: 'DQM.ics', start: null }, there: null }
  expect(contestedWords(zone, file)).toEqual(['There: another file', 'Ours: DQM.ics'])
  expect(contestedWords(zone, { ...contested, etag: null, there: null })).toEqual(['28 Nov 15:02 DQM · Ada Quill'])
})

it('the files that were changed last are named, the first of many', () => {
  const report = { at, files: 20, written: ['a.ics'], removed: [], troubles: [] }
  expect(filesWords(zone, report)).toBe('28 Nov 2026 15:02: wrote a.ics')
  const written = Array.from({ length: 15 }, (_, index) => `${index}.ics`)
  expect(filesWords(zone, { ...report, written, removed: ['old.ics'] })).toBe(
    '28 Nov 2026 15:02: wrote 0.ics, 1.ics, 2.ics and 12 more; removed old.ics',
  )
})
