import { dayNumber } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import type { Axis } from './axis.ts'
import { placementsOfRole } from './placement.ts'
import type { HeatRow } from './rows.ts'

/** The stretches of days on the axis to mark, first and first after; whole weeks in a row of weeks. */
export function markedDays(
  rota: Rota,
  { role, line }: HeatRow,
  axis: Axis,
  isMarked: (slot: Slot) => boolean,
): [number, number][] {
  const first = dayNumber(axis.first)
  const stretches = new Map<number, [number, number]>()
  for (const placed of placementsOfRole(rota).get(role.id) ?? []) {
    const week = Math.floor((placed.start - first) / 7) * 7
    const [begin, end] = line === null ? [week, week + 7] : [placed.from - first, placed.until - first]
    const [from, until] = [Math.max(axis.from, begin), Math.min(axis.to, end)]
    if (from >= until || (line !== null && placed.line !== line) || stretches.has(from)) continue
    // A week that begins before the years has only slots of theirs.
    if (line === null && (placed.start - first < axis.from || placed.start - first >= axis.to)) continue
    if (isMarked(placed.slot)) stretches.set(from, [line === null ? begin : from, until])
  }
  return [...stretches.values()]
}
