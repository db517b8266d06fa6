import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { calendarOf } from '../../rota/ical/calendar.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import { hostileRota } from './hostile-rota.ts'
import { asLibicalTells, meant, meantForIcalendar } from './meant.ts'
import { readManyWithIcalendar, readWithLibical } from './readers.ts'
import { withTools } from './with-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'watchbill-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Enough that each kind of character stands in each place; a failure names the seed. */
const rotas = 150

withTools(['libical', 'gcc', 'icalendar'], 'rotas with texts that break calendars', () => {
  it('are read alike by ical.js, libical and python-icalendar: as they were meant', () => {
    const seed = Date.now()
    const written = fc.sample(hostileRota, { seed, numRuns: rotas }).map(({ rota, log }, index) => {
      const times = index % 2 === 0 ? 'zone' : 'utc'
      const { text, events } = calendarOf(rota, log, { kind: 'rota' }, { times, tombstones: true, attendees: true })
      const path = join(folder, `${index}.ics`)
      writeFileSync(path, text)
      return { path, text, events }
    })
    const read = readManyWithIcalendar(written.map(({ path }) => path))
    for (const [index, { path, text, events }] of written.entries()) {
      const say = `rota ${index} of seed ${seed}`
      expect(readBack(text, events), say).toBeNull()
      expect(asLibicalTells(readWithLibical(path)), say).toEqual(
        asLibicalTells({ errors: 0, events: events.map(meant) }),
      )
      expect(read[index], say).toEqual({ errors: 0, events: events.map(meantForIcalendar) })
    }
  })
})
