import { coverageOf, type SlotCoverage, type Status } from './coverage.ts'
import { isLuminosityKnown, luminosityOf } from './luminosity.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { slotsOfRole } from './slots.ts'
import { contains, hoursOf, type Instant, type Interval } from './time.ts'

/** How a role's year looks in numbers: slots that start in the year (or whatever stretch), judged each by itself. */
export interface Figures {
  readonly slots: number
  readonly byStatus: Readonly<Record<Status, number>>
  readonly surplus: number
  /** Elapsed hours of slots that need somebody. */
  readonly demandedHours: number
  readonly gapHours: number
  /** What comes in, or is expected, while there is a gap, in /fb; null where no period of the rota says any. */
  readonly gapLuminosity: number | null
  /** Hours covered or thin, of those demanded, in percent; null where nothing is demanded. */
  readonly coveragePercent: number | null
  /** The longest stretch of gap slots that follow each other; null if there is no gap. */
  readonly longestGap: Interval | null
  /** The first gap that has not ended yet; null if there is none. */
  readonly nextGap: Slot | null
}

/**
 * The figures of a role for a stretch of time, as a rule a local year or several.
 *
 * @param now  gaps that ended before are not the next one
 */
export function figuresOf(rota: Rota, roleId: string, stretch: Interval, now: Instant): Figures {
  const coverage = coverageOf(rota)
  const byStatus = { none: 0, covered: 0, thin: 0, gap: 0 }
  let slots = 0
  let surplus = 0
  let demandedHours = 0
  let gapHours = 0
  let gapLuminosity = isLuminosityKnown(rota) ? 0 : null
  let longestGap: Interval | null = null
  let run: Interval | null = null
  let nextGap: Slot | null = null
  for (const slot of slotsStartingIn(rota, roleId, stretch)) {
    const { status, surplus: over } = coverage.get(slot.id) as SlotCoverage
    slots++
    byStatus[status]++
    if (over) surplus++
    if (status !== 'none') demandedHours += hoursOf(slot)
    if (status !== 'gap') continue
    gapHours += hoursOf(slot)
    if (gapLuminosity !== null) gapLuminosity += luminosityOf(rota, slot)
    if (nextGap === null && slot.end > now) nextGap = slot
    run = run !== null && run.end === slot.start ? { start: run.start, end: slot.end } : slot
    if (longestGap === null || hoursOf(run) > hoursOf(longestGap)) longestGap = { start: run.start, end: run.end }
  }
  const coveragePercent = demandedHours === 0 ? null : (100 * (demandedHours - gapHours)) / demandedHours
  return { slots, byStatus, surplus, demandedHours, gapHours, gapLuminosity, coveragePercent, longestGap, nextGap }
}

/** A role's slots that start in a stretch of time, ascending. */
export function slotsStartingIn(rota: Rota, roleId: string, stretch: Interval): Slot[] {
  return (slotsOfRole(rota).get(roleId) ?? []).filter(({ start }) => contains(stretch, start))
}

/** Every gap of the rota, ascending by start, then in the order of the roles; what F8 walks through. */
export function gapsOf(rota: Rota): Slot[] {
  const coverage = coverageOf(rota)
  const rank = (slot: Slot) => rota.get('role', slot.roleId).rank
  return [...rota.rows.slot.values()]
    .filter(slot => coverage.get(slot.id)?.status === 'gap')
    .sort((a, b) => a.start - b.start || rank(a) - rank(b))
}
