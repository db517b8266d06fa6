import { isSameDuty } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { apply, type Change } from './change.ts'
import { coverageOf, statusUnder } from './coverage.ts'
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
  /** Those of them, at most, that people have as they are: they were published. */
  readonly freedPublished: number
  readonly gapsOpened: number
  readonly gapsClosed: number
  /** Slots that are thin and were something else, and the other way round. */
  readonly thinMade: number
  readonly thinMended: number
  /** Slots of all these that are over: history is told otherwise than it was planned. */
  readonly past: number
}

/**
 * Tells what a change would do to the demand of the slots, by trying it in memory.
 *
 * Only for changes that leave slots, people and bookings alone: who counts on a slot stays, so nobody is judged again
 * and it is quick enough to follow a drag. O(slots × periods).
 *
 * @param published  the rota as it was published last; null if it never was
 * @returns null if the change does not apply to this rota
 */
export function calendarEffectOf(
  rota: Rota,
  change: Change,
  now: Instant,
  published: Rota | null,
): CalendarEffect | null {
  const tried = apply(rota, change)
  if (!tried.ok) return null
  const before = demandOfSlots(rota)
  const coverage = coverageOf(rota)
  const effect = {
    raised: 0,
    lowered: 0,
    freed: 0,
    freedPublished: 0,
    gapsOpened: 0,
    gapsClosed: 0,
    thinMade: 0,
    thinMended: 0,
    past: 0,
  }
  for (const [slotId, to] of demandOfSlots(tried.rota)) {
    const from = before.get(slotId)
    const staffed = coverage.get(slotId)
    if (!from || !staffed || (from.required === to.required && from.experts === to.experts)) continue
    if (to.required > from.required || to.experts > from.experts) effect.raised++
    if (to.required < from.required || to.experts < from.experts) effect.lowered++
    const slot = rota.get('slot', slotId)
    const freed = Math.max(0, beyond(staffed.shifters, to) - beyond(staffed.shifters, from))
    effect.freed += freed
    if (freed > 0 && published) effect.freedPublished += Math.min(freed, publishedOn(rota, slotId, published))
    const status = statusUnder(rota, slot, staffed, to)
    if (status === 'gap' && staffed.status !== 'gap') effect.gapsOpened++
    if (status !== 'gap' && staffed.status === 'gap') effect.gapsClosed++
    if (status === 'thin' && staffed.status !== 'thin') effect.thinMade++
    if (status !== 'thin' && staffed.status === 'thin') effect.thinMended++
    if (slot.end <= now) effect.past++
  }
  return effect
}

/** How many shifters of a slot are on it as it was published. */
function publishedOn(rota: Rota, slotId: string, published: Rota): number {
  const shifters = (bookingsOnSlot(rota).get(slotId) ?? []).filter(({ place }) => place === 'shifter')
  return shifters.filter(booking => isSameDuty(booking, published.rows.booking.get(booking.id))).length
}

/** How many of so many shifters nobody asked for. */
function beyond(shifters: number, { required }: Demand): number {
  return Math.max(0, shifters - required)
}
