import { judgedTables } from '../../rota/by-slot.ts'
import { dayNumber } from '../../rota/civil-time.ts'
import { coverageOf } from '../../rota/coverage.ts'
import { depthOf } from '../../rota/depth.ts'
import type { Role } from '../../rota/role.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, rolesInOrder, slotsOfRole } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { type Axis, axisOf } from '../year/axis.ts'
import { datesOf } from '../year/shown-year.ts'

/** How deep a role is in a week. */
export interface DepthWeek {
  /** The slot with the fewest spares among those that start in the week and need somebody; the first of several. */
  readonly scarcest: Slot
  readonly spares: number
}

/** The depth of a role through a year: for each whole week of it the worst; null where no slot that needs anybody starts. */
export interface DepthRow {
  readonly role: Role
  readonly weeks: readonly (DepthWeek | null)[]
}

/** How a number of spares stands against the least that a role wants. */
export type DepthShade = 'nobody' | 'few' | 'enough' | 'plenty'

/** Nobody could step in; fewer than wanted; enough; twice what is wanted or more. */
export function depthShade(role: Role, spares: number): DepthShade {
  if (spares === 0) return 'nobody'
  if (spares < role.thinBelow) return 'few'
  return spares < 2 * Math.max(1, role.thinBelow) ? 'enough' : 'plenty'
}

const knownRows = derived(judgedTables, () => new Map<LocalDate, readonly DepthRow[]>())

/** The depth of every role through a year. O(slots of the year), with the depth of slots that is kept. */
export function depthRowsOf(rota: Rota, year: number): readonly DepthRow[] {
  const known = knownRows(rota)
  const axis = axisOf(datesOf(year), 1)
  const rows = known.get(axis.first) ?? rolesInOrder(rota).map(role => ({ role, weeks: weeksOf(rota, role, axis) }))
  known.set(axis.first, rows)
  return rows
}

function weeksOf(rota: Rota, role: Role, axis: Axis): (DepthWeek | null)[] {
  const first = dayNumber(axis.first)
  const weeks: (DepthWeek | null)[] = Array.from({ length: axis.days / 7 }, () => null)
  for (const slot of slotsOfRole(rota).get(role.id) ?? []) {
    const day = dayNumber(dateOfSlot(rota, slot)) - first
    if (day < axis.from || day >= axis.to || coverageOf(rota).get(slot.id)?.status === 'none') continue
    const spares = depthOf(rota).get(slot.id) as number
    const week = Math.floor(day / 7)
    const worst = weeks[week]
    if (!worst || spares < worst.spares) weeks[week] = { scarcest: slot, spares }
  }
  return weeks
}
