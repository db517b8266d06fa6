import { calendarOf } from '../../rota/ical/calendar.ts'
import { eventText } from '../../rota/ical/event.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import { vtimezoneOf } from '../../rota/ical/vtimezone.ts'
import { Rota } from '../../rota/rota.ts'
import { rowsOf } from '../sample.ts'
import { type Measured, takeTurns } from '../timing.ts'
import { bookedRota } from './rota.ts'
import { otherWriters } from './writers.ts'

/**
 * Finished events as the text of a calendar, against two libraries and against joining the finished lines; the same from
 * the rota and its history; and what reading it back takes.
 */
export async function measureIcal(): Promise<Measured[]> {
  const writers = Object.entries(otherWriters())
  const results: Measured[] = []
  for (const [bookings, turns] of [
    [1200, 15],
    [12_000, 4],
  ] as const) {
    const { change, log } = bookedRota(bookings)
    const rows = rowsOf(change)
    const { text, events } = calendarOf(Rota.fromRows(rows), log, { kind: 'rota' })
    if (events.length !== bookings) throw new Error(`${events.length} events instead of ${bookings}`)
    const zone = vtimezoneOf('Europe/Zurich')
    const write = () => Buffer.from(events.map(event => eventText(event, zone)).join(''))
    const count = bookings.toLocaleString('en')
    for (const [against, writer] of writers) {
      const times = await takeTurns(turns, write, () => writer(events))
      results.push({ what: `${count} events as the text of a calendar`, ...times, against, unit: 'ms', aim: 'faster' })
    }
    const lines = text.split('\r\n')
    const joined = await takeTurns(turns, write, () => joinedLines(lines))
    const joining = { what: 'the same', against: 'joining its finished lines' }
    results.push({ ...joining, ...joined, unit: 'ms', aim: 'at most 2 ×' })
    // As after opening a file: nothing is computed yet.
    const fresh = Array.from({ length: 2 * turns }, () => Rota.fromRows(rows))
    const whole = await takeTurns(turns, () => calendarOf(fresh.pop() as Rota, log, { kind: 'rota' }), write)
    const deciding = { what: 'the same from the rota and its history', against: 'writing them alone' }
    results.push({ ...deciding, ...whole, unit: 'ms', aim: 'none' })
    const read = await takeTurns(turns, () => readBack(text, events), write)
    results.push({ what: 'reading it back', against: 'writing them alone', ...read, unit: 'ms', aim: 'none' })
  }
  return results
}

/** A plain concatenation, as bytes. */
function joinedLines(lines: readonly string[]): Buffer {
  let text = ''
  for (const line of lines) text += `${line}\r\n`
  return Buffer.from(text)
}
