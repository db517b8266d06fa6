import { calendarOf } from '../../rota/ical/calendar.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import { Rota } from '../../rota/rota.ts'
import { rowsOf } from '../sample.ts'
import { type Measured, takeTurns } from '../timing.ts'
import { bookedRota } from './rota.ts'
import { otherWriters } from './writers.ts'

/**
 * A calendar of the whole rota, from the rota and its history to the text, against two libraries that are given the
 * finished events, and against joining the finished lines; and what reading it back takes.
 */
export async function measureIcal(): Promise<Measured[]> {
  const writers = Object.entries(otherWriters())
  const results: Measured[] = []
  for (const [bookings, turns] of [
    [1200, 20],
    [12_000, 8],
  ] as const) {
    const { change, log } = bookedRota(bookings)
    const rows = rowsOf(change)
    const { text, events } = calendarOf(Rota.fromRows(rows), log, { kind: 'rota' })
    if (events.length !== bookings) throw new Error(`${events.length} events instead of ${bookings}`)
    // As after opening a file: nothing is computed yet.
    const fresh = Array.from({ length: 5 * turns }, () => Rota.fromRows(rows))
    const write = () => calendarOf(fresh.pop() as Rota, log, { kind: 'rota' })
    const what = `a calendar of ${bookings.toLocaleString('en')} events from the rota and its history`
    for (const [name, writer] of writers) {
      const times = await takeTurns(turns, write, () => writer(events))
      const of = { unit: 'ms', aim: 'faster' } as const
      results.push({ what, ...times, against: `${name}, given the finished events`, ...of })
    }
    const lines = text.split('\r\n')
    const joined = await takeTurns(turns, write, () => Buffer.byteLength(joinedLines(lines)))
    const against = 'joining its finished lines'
    results.push({ what, ...joined, against, unit: 'ms', aim: 'at most 2 ×' })
    const read = await takeTurns(turns, () => readBack(text, events), write)
    const reading = { what: `reading it back (${bookings.toLocaleString('en')} events)`, against: 'writing it' }
    results.push({ ...reading, ...read, unit: 'ms', aim: 'none' })
  }
  return results
}

/** A plain concatenation. */
function joinedLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) text += `${line}\r\n`
  return text
}
