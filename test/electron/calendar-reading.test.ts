import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCalendarText } from '../../electron/calendar-reading.ts'
import { instant } from '../support/records.ts'

const terms = {
  range: { start: instant('2017-01-01T00:00Z'), end: instant('2018-01-01T00:00Z') },
  zone: 'Europe/Zurich',
  addresses: [],
  titles: false,
  zones: {},
}
const never = new AbortController().signal

/** Honest to look at, but each of its series has to be counted from the year 1000 on. */
const bomb = (events: number) =>
  `BEGIN:VCALENDAR\n${Array.from(
    { length: events },
    (_, n) =>
      `BEGIN:VEVENT\nUID:bomb-${n}\nDTSTART:10000101T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=900000\nEND:VEVENT\n`,
  ).join('')}END:VCALENDAR\n`

it('a calendar is read in a thread, with keys that tell nothing of its events', async () => {
  const text = readFileSync(join(import.meta.dirname, '../data/calendars/google.ics'), 'utf8')
  const reading = await readCalendarText(text, terms, never)
  if (!reading.ok) throw new Error(reading.trouble)
  expect(reading.value.busy).toHaveLength(5)
  for (const { key } of reading.value.busy) expect(key).toMatch(/^[\w-]{22}(\/2017-\d\d-\d\d)?$/)
})

it('a calendar that takes too long is given up, and says at which event', async () => {
  const reading = await readCalendarText(bomb(500), terms, never, 5000)
  expect(reading).toMatchObject({ ok: false, trouble: 'too-slow' })
  expect('line' in reading && (reading.line - 2) % 6).toBe(0)
})

it('reading ends when it is no longer wanted', async () => {
  const cancel = new AbortController()
  const reading = readCalendarText(bomb(500), terms, cancel.signal)
  cancel.abort()
  expect(await reading).toEqual({ ok: false, trouble: 'cancelled' })
})

it('rules that hang other readers are listed and cost nothing', async () => {
  const hanging = bomb(1).replace('FREQ=DAILY;COUNT=900000', 'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30')
  expect(await readCalendarText(hanging, terms, never)).toMatchObject({
    ok: true,
    value: { busy: [], bad: [{ line: 2, uid: 'bomb-0', fault: 'too-often' }] },
  })
})
