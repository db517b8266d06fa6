import { isSameDuty } from '../booking.ts'
import { coverageOf, type Status } from '../coverage.ts'
import type { Rota } from '../rota.ts'

/** What going back to an earlier state of a rota changes in it. */
export interface GoingBackEffect {
  /** Bookings that are there now and were not then. */
  readonly gone: number
  /** Bookings that were there then and are not now. */
  readonly again: number
  /** Bookings that were somebody else's, on another slot or in another place. */
  readonly moved: number
  /** Gaps of the whole rota, and slots that are thin, as they are and as they would be. */
  readonly gaps: { readonly before: number; readonly after: number }
  readonly thin: { readonly before: number; readonly after: number }
  /** Bookings as people have them in the publication that would not stay so. */
  readonly published: number
}

/**
 * Tells what going back would change. O(bookings + slots), and judges the slots that differ.
 *
 * @param then  the rota as it was, and would be again
 * @param published  the rota as it was published last; null if it never was
 */
export function goingBackEffectOf(now: Rota, then: Rota, published: Rota | null): GoingBackEffect {
  const [has, had] = [now.rows.booking, then.rows.booking]
  const both = [...has.values()].filter(({ id }) => had.has(id))
  const count = (rota: Rota, status: Status) =>
    [...coverageOf(rota).values()].filter(coverage => coverage.status === status).length
  const compared = (status: Status) => ({ before: count(now, status), after: count(then, status) })
  return {
    gone: has.size - both.length,
    again: had.size - both.length,
    moved: both.filter(booking => !isSameDuty(booking, had.get(booking.id))).length,
    gaps: compared('gap'),
    thin: compared('thin'),
    published: [...(published?.rows.booking.values() ?? [])].filter(
      booking => isSameDuty(booking, has.get(booking.id)) && !isSameDuty(booking, had.get(booking.id)),
    ).length,
  }
}
