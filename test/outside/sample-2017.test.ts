import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarOf } from '../../rota/ical/calendar.ts'
import { sample2017 } from '../rota/ical/sample.ts'
import { listWithKhal } from './khal.ts'
import { meant } from './meant.ts'
import { type ReadEvent, readWithIcalendar, readWithLibical } from './readers.ts'
import { withTools } from './with-tools.ts'

const { rota, log } = sample2017()
const folder = mkdtempSync(join(tmpdir(), 'watchbill-outside-'))
afterAll(() => rmSync(folder, { recursive: true }))

const calendars = (['zone', 'utc'] as const).map(times => {
  const path = join(folder, `${times}.ics`)
  return { times, path, ...calendarOf(rota, log, { kind: 'rota' }, { times }) }
})
beforeAll(() => {
  for (const { path, text } of calendars) writeFileSync(path, text)
})

/** The lengths in hours of what is not 8 h or a week, by the day on which it starts. */
function oddLengths(events: readonly Pick<ReadEvent, 'start' | 'end'>[]): Record<string, number> {
  const lengths = events.map(({ start, end }) => [start ?? 0, ((end ?? 0) - (start ?? 0)) / 3600] as const)
  return Object.fromEntries(
    lengths
      .filter(([, hours]) => ![8, 168].includes(hours))
      .map(([start, hours]) => [new Date(start * 1000).toISOString().slice(0, 16), hours]),
  )
}

/** Two nights and the two on-call weeks of each, ORM and DB. */
const clockChanges = {
  '2017-03-22T08:00': 167,
  '2017-03-25T22:00': 7,
  '2017-10-25T07:00': 169,
  '2017-10-28T21:00': 9,
}

describe.each(calendars)('the 844 bookings of 2017 with times in $times', ({ times, path, events }) => {
  const readers = [
    ['libical', ['libical', 'gcc'], readWithLibical],
    ['python-icalendar', ['icalendar'], readWithIcalendar],
  ] as const
  for (const [reader, tools, read] of readers) {
    withTools(tools, `for ${reader}`, () => {
      it('have no mistake, say what was meant, and the two odd nights last 7 h and 9 h', () => {
        const found = read(path)
        expect(found.errors).toBe(0)
        expect(found.events).toEqual(events.map(meant))
        expect(found.events).toHaveLength(844)
        expect(oddLengths(found.events)).toEqual(clockChanges)
      })
    })
  }

  withTools(['libical', 'gcc'], 'for libical, spoilt on purpose,', () => {
    it('have a mistake for each line that is no property and what it leaves out', () => {
      const spoilt = join(folder, `spoilt-${times}.ics`)
      const [head = '', first = '', ...rest] = readFileSync(path, 'utf8').split('BEGIN:VEVENT')
      const broken = first.replace(/DTSTART.*/, 'DTSTART:yesterday').replace(/SUMMARY.*/, 'SUMMARY')
      writeFileSync(spoilt, [head, `\r\nUID:another${broken}`, ...rest].join('BEGIN:VEVENT'))
      expect(readWithLibical(spoilt).errors).toBe(3)
    })
  })

  withTools(['khal'], 'for khal', () => {
    it('are 844, and the two odd nights last 7 h and 9 h', () => {
      const home = join(folder, `khal-${times}`)
      mkdirSync(home)
      const listed = listWithKhal(home, path, '2016-12-01', '2018-02-01')
      const seconds = (at: string) => Date.parse(`${at.replace(' ', 'T')}Z`) / 1000
      expect(listed).toHaveLength(844)
      expect(oddLengths(listed.map(({ start, end }) => ({ start: seconds(start), end: seconds(end) })))).toEqual(
        clockChanges,
      )
    })
  })
})
