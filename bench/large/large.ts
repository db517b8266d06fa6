import { v7 as newId } from 'uuid'
import { decideBooking } from '../../rota/book.ts'
import { candidatesFor } from '../../rota/candidates.ts'
import { apply, type Change } from '../../rota/change.ts'
import { coverageOf } from '../../rota/coverage.ts'
import { depthOf } from '../../rota/depth.ts'
import { depthDropsOf } from '../../rota/depth-drops.ts'
import { gapsOf } from '../../rota/figures.ts'
import { leavingTable } from '../../rota/leaving.ts'
import { beginRota } from '../../rota/new-rota.ts'
import { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { type Measured, takeTurns } from '../timing.ts'
import { measureGrowth } from './growth.ts'
import { largeRota } from './rota.ts'

const year = { start: '2017-01-01' as LocalDate, end: '2018-01-01' as LocalDate }

/** What a large rota costs and how that grows, and what is asked of the whole sample, against plain counts in memory. */
export async function measureLarge(sample: Change): Promise<Measured[]> {
  return [...(await ofLarge()), ...(await measureGrowth()), ...(await ofSample(beginRota(sample)))]
}

async function ofLarge(): Promise<Measured[]> {
  const rota = largeRota({ people: 2000, roles: 30, years: 1 })
  const size = `30 roles, 2,000 people, ${rota.rows.slot.size.toLocaleString('en')} slots`
  const scratch = await takeTurns(
    20,
    () => judge(Rota.fromTables(rota.rows)),
    () => countBookings(rota),
  )
  const drops = await takeTurns(
    20,
    () => depthDropsOf(Rota.fromTables(rota.rows), 2017),
    () => countBookings(rota),
  )
  const booking = bookingOfGap(rota)
  judge(rota)
  const after = await takeTurns(
    100,
    () => {
      const booked = apply(rota, booking)
      if (booked.ok) judge(booked.rota)
    },
    () => countBookings(rota),
  )
  const rest = { against: plainCount, unit: 'ms' } as const
  return [
    { what: `coverage and depth of ${size} from scratch`, ...scratch, ...rest, aim: 'at most 200 ms' },
    { what: 'the same after one booking', ...after, ...rest, aim: 'at most 5 ms' },
    { what: 'the dates from which depth drops, of the same', ...drops, ...rest, aim: 'at most 100 ms' },
  ]
}

async function ofSample(sample: Rota): Promise<Measured[]> {
  const table = await takeTurns(
    30,
    () => leavingTable(Rota.fromTables(sample.rows), year.start, year),
    () => countBookings(sample),
  )
  const depth = await takeTurns(
    100,
    () => depthOf(Rota.fromTables(sample.rows)),
    () => countBookings(sample),
  )
  const rest = { against: plainCount, unit: 'ms' } as const
  return [
    { what: 'depth of all slots of the sample year from scratch', ...depth, ...rest, aim: 'at most 10 ms' },
    { what: 'what is lost if each of its 78 people leaves, from scratch', ...table, ...rest, aim: 'at most 1,000 ms' },
  ]
}

const plainCount = 'a plain count of the bookings of each slot in memory'

function countBookings({ rows }: Rota): Map<string, number> {
  const count = new Map([...rows.slot.keys()].map(id => [id, 0]))
  for (const { slotId } of rows.booking.values()) count.set(slotId, (count.get(slotId) ?? 0) + 1)
  return count
}

/** Books the best candidate on the first gap that anybody can take. */
function bookingOfGap(rota: Rota): Change {
  for (const { id: slotId } of gapsOf(rota)) {
    const [best] = candidatesFor(rota, slotId, 'shifter').able
    if (best === undefined) continue
    const decision = decideBooking(rota, { slotId, personId: best.person.id, place: 'shifter', reason: null }, newId)
    if (decision.ok) return decision.change
  }
  throw new Error('there is no gap that somebody could fill')
}

function judge(rota: Rota): void {
  coverageOf(rota)
  depthOf(rota)
}
