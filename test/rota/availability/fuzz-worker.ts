import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readAvailability } from '../../../rota/availability/read.ts'
import { Availability } from '../../../rota/availability/reading.ts'
import { type CalendarTaking, decideTaking } from '../../../rota/availability/take.ts'
import { defaultChoices } from '../../../rota/calendar-source.ts'
import { apply } from '../../../rota/change.ts'
import { instant } from '../../support/records.ts'
import { scene } from '../../support/scene.ts'

const names = ['google', 'outlook', 'office365', 'nextcloud', 'apple', 'apple-series', 'thunderbird', 'free-busy']
const files = names.map(name => readFileSync(join(import.meta.dirname, `../../data/calendars/${name}.ics`), 'utf8'))

const set = scene({ people: { Mara: { levels: { DQM: 'qualified' } } }, slots: ['DQM 2017-03-02 07:00'] })
const range = { start: instant('2016-12-31T23:00Z'), end: instant('2017-12-31T23:00Z') }
const choices = { ...defaultChoices, titles: true, zone: 'Europe/Zurich' }
const now = instant('2017-01-20T12:00Z')

/** What is put into lines: what breaks other readers, and what a reader of this format has to decide on. */
const scraps = [
  'RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000000',
  'RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,5,10,15,20,25,30',
  'RRULE:FREQ=WEEKLY;INTERVAL=0',
  'RRULE:FREQ=MONTHLY;BYDAY=-5MO;BYSETPOS=-366',
  'RDATE;VALUE=PERIOD:20170301T080000Z/PT3H',
  'EXDATE;VALUE=DATE:20170321',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:20170301T080000Z',
  'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Zurich:20170314T090000',
  'DURATION:-PT8H',
  'DURATION:P9999999W',
  'DTSTART:99991231T235959Z',
  'DTSTART;TZID=Nowhere/Else:00010101T000000',
  'DTEND;VALUE=DATE:17530101',
  'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20170301T080000Z/PT5H,20170301T080000/P9999999W,/,20170302T080000Z/20160101T000000Z',
  'BEGIN:VFREEBUSY',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'TZOFFSETTO:+9999',
  'UID:__proto__',
  'TZID:constructor',
  '\u0000\uFFFF\u2028\uD800',
  '"',
  ';'.repeat(500),
  ' folded on',
]

const { from, to, at } = workerData as { from: number; to: number; at: Int32Array }
for (let seed = from; seed < to; seed++) {
  Atomics.store(at, 0, seed)
  const fault = tryOne(seed)
  if (fault !== null) {
    parentPort?.postMessage(`case ${seed}: ${fault}`)
    break
  }
}
parentPort?.postMessage(null)

/** @returns what went wrong with a case; null if it was read, listed or refused as it should */
function tryOne(seed: number): string | null {
  try {
    const text = mutated(dice(seed + 1))
    const terms = { range, zone: 'Europe/Zurich', addresses: ['mara.lindqvist@example.org'], titles: true, zones: {} }
    const reading = readAvailability(text, terms, { digest: uid => `d${uid.length}-${[...uid].length}` })
    if (!reading.ok) return null
    const availability = Availability.parse(reading.value)
    for (const { start, end } of availability.busy)
      if (start >= end || end <= range.start || start >= range.end) return `a stretch from ${start} to ${end}`
    const keys = availability.busy.map(({ key }) => key)
    if (new Set(keys).size < keys.length) return 'two stretches with one key'
    const taking: CalendarTaking = {
      ...{ sourceId: null, personId: set.personId('Mara'), name: 'a.ics', kind: 'file', choices },
      ...{ availability, range, ticked: keys },
    }
    const decision = decideTaking(set.rota, [{ ...taking, id: set.newId() }], now, set.newId)
    if (!decision.ok) return 'refused'
    const applied = apply(set.rota, decision.change)
    if (!applied.ok) return 'does not apply'
    const taken = applied.rota.rows.absence.size + applied.rota.rows.wish.size
    return taken === keys.length ? null : `${taken} of ${keys.length} were taken`
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  }
}

/** A number from 0 up to a limit, again and again the same for the same seed. */
function dice(seed: number): (limit: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0 || 1
  return limit => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}

function mutated(roll: (limit: number) => number): string {
  let text = files[roll(files.length)] as string
  for (let n = 1 + roll(8); n > 0; n--) text = mutatedOnce(text, roll)
  return text
}

function mutatedOnce(text: string, roll: (limit: number) => number): string {
  const lines = text.split('\r\n')
  const line = roll(lines.length)
  const at = roll(text.length + 1)
  switch (roll(9)) {
    case 0:
      return text.slice(0, at) + String.fromCharCode(roll(0x500)) + text.slice(at + roll(3))
    case 1:
      return lines.toSpliced(line, 1 + roll(4)).join('\r\n')
    case 2:
      return lines.toSpliced(line, 0, scraps[roll(scraps.length)] as string).join('\r\n')
    case 3:
      return lines.toSpliced(roll(lines.length), 0, ...lines.slice(line, line + roll(20))).join('\r\n')
    case 4:
      return text.slice(0, at)
    case 5:
      return text.replaceAll(/\d/g, digit => (roll(20) === 0 ? String(roll(10)) : digit))
    case 6:
      return text.replaceAll('\r\n', roll(2) === 0 ? '\n' : '\r')
    case 7:
      return lines.with(line, (lines[line] ?? '').replace(/[:;=,]/, scraps[roll(scraps.length)] as string)).join('\r\n')
    default:
      return text.slice(0, at) + (files[roll(files.length)] as string).slice(roll(2000))
  }
}
