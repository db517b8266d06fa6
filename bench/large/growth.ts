import { coverageOf } from '../../rota/coverage.ts'
import { depthOf } from '../../rota/depth.ts'
import { Rota } from '../../rota/rota.ts'
import { poolOfRole } from '../../rota/standing.ts'
import { type Measured, takeTurns } from '../timing.ts'
import { largeRota, type Size } from './rota.ts'

/** Three sizes for each of the three, of which the others stay as they are in the largest. */
const series: Readonly<Record<string, readonly [Size, Size, Size]>> = {
  people: [
    { people: 500, roles: 30, years: 1 },
    { people: 1000, roles: 30, years: 1 },
    { people: 2000, roles: 30, years: 1 },
  ],
  slots: [
    { people: 1000, roles: 30, years: 1 },
    { people: 1000, roles: 30, years: 2 },
    { people: 1000, roles: 30, years: 3 },
  ],
  roles: [
    { people: 1000, roles: 9, years: 1 },
    { people: 1000, roles: 18, years: 1 },
    { people: 1000, roles: 30, years: 1 },
  ],
}

/**
 * How coverage and depth from scratch grow: the time for each pair that can matter, of a slot and somebody with a level
 * in its role, against that of the smallest size. It stays the same where growth is linear in such pairs; where slots
 * grow faster than pairs, as with more roles for the same people, it may grow as the slots of each pair do.
 */
export async function measureGrowth(): Promise<Measured[]> {
  const lines: Measured[] = []
  for (const [name, [small, ...larger]] of Object.entries(series)) {
    const least = largeRota(small)
    for (const size of larger) {
      const rota = largeRota(size)
      const { ours, yardstick } = await takeTurns(10, judging(rota), judging(least))
      lines.push({
        what: `coverage and depth, each pair that can matter, more ${name}: ${sizeOf(rota)}`,
        ours: (ours * 1e6) / pairsOf(rota),
        yardstick: (yardstick * 1e6) / pairsOf(least),
        against: sizeOf(least),
        unit: 'ns',
        aim: `at most ${(1.25 * Math.max(1, slotsOfPair(rota) / slotsOfPair(least))).toFixed(2)} ×`,
      })
    }
  }
  return lines
}

function judging({ rows }: Rota): () => void {
  return () => {
    const rota = Rota.fromTables(rows)
    coverageOf(rota)
    depthOf(rota)
  }
}

/** The pairs of a slot and somebody who has a level in its role. */
function pairsOf(rota: Rota): number {
  let pairs = 0
  for (const { roleId } of rota.rows.slot.values()) pairs += poolOfRole(rota).get(roleId)?.length ?? 0
  return pairs
}

function slotsOfPair(rota: Rota): number {
  return rota.rows.slot.size / pairsOf(rota)
}

function sizeOf(rota: Rota): string {
  const { person, role, slot } = rota.rows
  const [people, slots, pairs] = [person.size, slot.size, pairsOf(rota)].map(value => value.toLocaleString('en'))
  const share = Math.round((100 * pairsOf(rota)) / (person.size * slot.size))
  return `${people} people, ${role.size} roles, ${slots} slots, ${pairs} pairs (${share} % of all)`
}
