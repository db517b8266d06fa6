import { apply, type Change } from './change.ts'
import { coverageOf } from './coverage.ts'
import { demandOfSlots } from './demand.ts'
import type { Rota } from './rota.ts'
import type { Demand } from './slot.ts'
import type { Instant } from './time.ts'

/** What a change of the calendar, of kinds or of demand does to the slots that are there. */
export interface CalendarEffect {
  /** Slots that need more people or more experts than before. */
  readonly raised: number
  /** Slots that need fewer people or fewer experts. */
  readonly lowered: number
  /** Bookings of shifters that were asked for and no longer are. They stay; nothing takes them off. */
  readonly freed: number
  readonly gapsOpened: number
  readonly gapsClosed: number
  /** Slots of all these that are over: history is told otherwise than it was planned. */
  readonly past: number
}

/**
 * Tells what a change would do to the demand of the slots, by trying it in memory.
 *
 * Only for changes that leave slots, people and bookings alone: who counts on a slot stays, so nobody is judged again
 * and it is quick enough to follow a drag. O(slots × periods).
 *
 * @returns null if the change does not apply to this rota
 */
export function calendarEffectOf(rota: Rota, change: Change, now: Instant): CalendarEffect | null {
  const tried = apply(rota, change)
  if (!tried.ok) return null
  const before = demandOfSlots(rota)
  const coverage = coverageOf(rota)
  const effect = { raised: 0, lowered: 0, freed: 0, gapsOpened: 0, gapsClosed: 0, past: 0 }
  for (const [slotId, to] of demandOfSlots(tried.rota)) {
    const from = before.get(slotId)
    const staffed = coverage.get(slotId)
    if (!from || !staffed || (from.required === to.required && from.experts === to.experts)) continue
    if (to.required > from.required || to.experts > from.experts) effect.raised++
    if (to.required < from.required || to.experts < from.experts) effect.lowered++
    effect.freed += Math.max(0, beyond(staffed.shifters, to) - beyond(staffed.shifters, from))
    const wasGap = staffed.counted < from.required
    const isGap = staffed.counted < to.required
    if (isGap && !wasGap) effect.gapsOpened++
    if (wasGap && !isGap) effect.gapsClosed++
    if (rota.get('slot', slotId).end <= now) effect.past++
  }
  return effect
}

/** How many of so many shifters nobody asked for. */
function beyond(shifters: number, { required }: Demand): number {
  return Math.max(0, shifters - required)
}
