import { addDays, dateOf, dayNumber, instantOf, intervalOf, timeOf } from './civil-time.ts'
import { coverageOf, type SlotCoverage, type Status, statuses } from './coverage.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { dateOfSlot, slotsWithin } from './slots.ts'
import { contains, type Instant, type LocalDate, type TimeOfDay } from './time.ts'

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

/** The number of the first local day whose noon is not before a moment. */
export function firstNoon(rota: Rota, at: Instant): number {
  const day = dayNumber(dateOf(rota.zone, at))
  return timeOf(rota.zone, at) <= noon ? day : day + 1
}

/**
 * The slots that speak for a role on a local date: for daily patterns those that start or run on it, for longer ones the
 * slot that contains local noon, and those that contain none on the date on which they start.
 */
export function slotsOnDay(rota: Rota, role: Role, date: LocalDate): readonly Slot[] {
  const slots = slotsWithin(rota, role.id, intervalOf(rota.zone, { start: date, end: addDays(date, 1) }))
  if (role.pattern.kind === 'daily') return slots
  const at = instantOf(rota.zone, date, noon)
  return slots.filter(
    slot =>
      contains(slot, at) ||
      (dateOfSlot(rota, slot) === date && firstNoon(rota, slot.start) === firstNoon(rota, slot.end)),
  )
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
