import { afterEach, expect, it } from 'vitest'
import { writeDatesAs } from '../../renderer/words/dates.ts'
import { filesWords } from '../../renderer/words/folder.ts'
import { changedWords, insisting, lastSentWords } from '../../renderer/words/server.ts'
import { instantOf } from '../../rota/civil-time.ts'
import { defaultPreferences } from '../../rota/preferences.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'

afterEach(() => writeDatesAs(defaultPreferences))

const zone = 'Europe/Zurich'
const at = instantOf(zone, '2026-11-28' as LocalDate, '15:02' as TimeOfDay)

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

it('the files that were changed last are named, the first of many', () => {
  const report = { at, files: 20, written: ['a.ics'], removed: [], troubles: [] }
  expect(filesWords(zone, report)).toBe('28 Nov 2026 15:02: wrote a.ics')
  const written = Array.from({ length: 15 }, (_, index) => `${index}.ics`)
  expect(filesWords(zone, { ...report, written, removed: ['old.ics'] })).toBe(
    '28 Nov 2026 15:02: wrote 0.ics, 1.ics, 2.ics and 12 more; removed old.ics',
  )
})
