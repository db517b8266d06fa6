import { addDays, instantOf, intervalOf } from './civil-time.ts'
import { coverageOf, type SlotCoverage, type Status, statuses } from './coverage.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { slotsWithin } from './slots.ts'
import { contains, type LocalDate, type TimeOfDay } from './time.ts'

/** How a role stands on a day. */
export interface DayCoverage {
  /** The worst of the slots. */
  readonly status: Status
  /** How many of the slots are gaps. */
  readonly gaps: number
  readonly surplus: boolean
  readonly slots: readonly Slot[]
}

const noon = '12:00' as TimeOfDay

/**
 * The slots that speak for a role on a local date: for daily patterns those that start or run on it, for weekly ones the
 * slot that contains local noon.
 */
export function slotsOnDay(rota: Rota, role: Role, date: LocalDate): readonly Slot[] {
  const slots = slotsWithin(rota, role.id, intervalOf(rota.zone, { start: date, end: addDays(date, 1) }))
  if (role.pattern.kind === 'daily') return slots
  const at = instantOf(rota.zone, date, noon)
  return slots.filter(slot => contains(slot, at))
}

/** The worst status of some slots, with how many of them are gaps; `none` without slots. */
export function worst(rota: Rota, slots: readonly Slot[]): DayCoverage {
  const coverage = coverageOf(rota)
  let status: Status = 'none'
  let gaps = 0
  let surplus = false
  for (const slot of slots) {
    const judged = coverage.get(slot.id) as SlotCoverage
    if (statuses.indexOf(judged.status) > statuses.indexOf(status)) status = judged.status
    if (judged.status === 'gap') gaps++
    if (judged.surplus) surplus = true
  }
  return { status, gaps, surplus, slots }
}
