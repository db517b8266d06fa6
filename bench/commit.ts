import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as newId } from 'uuid'
import { createRota } from '../db/open.ts'
import type { Booking } from '../rota/booking.ts'
import { added, type Change } from '../rota/change.ts'
import { rowsOf } from './sample.ts'
import { type Measured, takeTurns } from './timing.ts'

const turns = 200

/** A commit of one booking against a bare better-sqlite3 transaction that writes the same rows, the log's included. */
export async function measureCommit(sample: Change): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'))
  const open = (name: string) => {
    const created = createRota(join(folder, name), sample, Date.now())
    if (!created.ok) throw new Error(`the sample was not made: ${created.trouble.code}`)
    return created.store
  }
  const store = open('ours.watchbill')
  open('bare.watchbill').close()
  const bare = new Database(join(folder, 'bare.watchbill'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.pragma('foreign_keys = ON')
  const book = bare.prepare(
    'INSERT INTO booking (id, slot_id, person_id, place, seat, reason) VALUES (@id, @slotId, @personId, @place, @seat, @reason)',
  )
  const log = bare.prepare("INSERT INTO history (at, label, kind) VALUES (?, ?, 'do')")
  const logRow = bare.prepare(
    "INSERT INTO history_row (revision, position, table_name, row_id, after) VALUES (?, 0, 'booking', ?, ?)",
  )
  const write = bare.transaction((booking: Booking) => {
    book.run(booking)
    const { lastInsertRowid } = log.run(Date.now(), 'Book somebody')
    logRow.run(lastInsertRowid, booking.id, JSON.stringify(booking))
  })

  const { person, slot, booking } = rowsOf(sample)
  const taken = new Set(booking.map(({ slotId }) => slotId))
  const empty = slot.filter(({ id }) => !taken.has(id))
  const bookings = Array.from({ length: 2 * turns }, (_, turn): Booking => {
    const slotId = empty[turn % empty.length]?.id as string
    const personId = person[Math.floor(turn / empty.length)]?.id as string
    return {
      id: newId(),
      slotId,
      personId,
      place: 'shifter',
      seat: 90,
      reason: null,
      note: '',
      pinned: false,
      offered: false,
    }
  })
  const times = await takeTurns(
    turns,
    turn => store.commit({ label: 'Book somebody', rows: [added('booking', bookings[turn] as Booking)] }, Date.now()),
    turn => write.immediate(bookings[turn] as Booking),
  )
  bare.close()
  store.close()
  rmSync(folder, { recursive: true })
  const against = 'a bare better-sqlite3 transaction of the same rows'
  return [{ what: 'commit of one booking', ...times, against, unit: 'ms', aim: 'at most 2 ×' }]
}
