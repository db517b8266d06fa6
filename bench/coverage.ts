import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as newId } from 'uuid'
import { createRota } from '../db/open.ts'
import { decideBooking } from '../rota/book.ts'
import { candidatesFor } from '../rota/candidates.ts'
import { apply, type Change } from '../rota/change.ts'
import { coverageOf } from '../rota/coverage.ts'
import { depthOf } from '../rota/depth.ts'
import { gapsOf } from '../rota/figures.ts'
import { Rota } from '../rota/rota.ts'
import { rowsOf } from './sample.ts'
import { type Measured, takeTurns } from './timing.ts'

/** Coverage and depth of the sample year, from scratch and after one booking, against a plain count in SQL. */
export async function measureCoverage(sample: Change): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'))
  const path = join(folder, 'sample.watchbill')
  const created = createRota(path, sample, Date.now())
  if (!created.ok) throw new Error(`the sample was not made: ${created.trouble.code}`)
  created.store.close()
  const db = new Database(path, { readonly: true })
  const count = db.prepare(
    `SELECT slot.id, count(booking.id) FROM slot
     LEFT JOIN booking ON booking.slot_id = slot.id AND booking.place = 'shifter' GROUP BY slot.id`,
  )
  const rows = rowsOf(sample)
  const scratch = await takeTurns(
    50,
    () => judge(Rota.fromRows(rows)),
    () => count.all(),
  )

  const rota = Rota.fromRows(rows)
  const [gap] = gapsOf(rota).filter(({ id }) => candidatesFor(rota, id, 'shifter').able.length > 0)
  const best = gap && candidatesFor(rota, gap.id, 'shifter').able[0]
  if (!gap || !best) throw new Error('the sample has no gap that somebody could fill')
  const wish = { slotId: gap.id, personId: best.person.id, place: 'shifter', reason: null } as const
  const decision = decideBooking(rota, wish, newId)
  if (!decision.ok) throw new Error('the best candidate was refused')
  judge(rota)
  const after = await takeTurns(
    200,
    () => {
      const booked = apply(rota, decision.change)
      if (booked.ok) judge(booked.rota)
    },
    () => count.all(),
  )
  db.close()
  rmSync(folder, { recursive: true })
  const against = 'a plain count of the bookings of each slot in SQL'
  return [
    {
      what: 'coverage and depth of the sample year from scratch',
      ...scratch,
      against,
      unit: 'ms',
      aim: 'at most 20 ms',
    },
    { what: 'the same after one booking', ...after, against, unit: 'ms', aim: 'at most 2 ms' },
  ]
}

function judge(rota: Rota): void {
  coverageOf(rota)
  depthOf(rota)
}
