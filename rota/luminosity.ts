import { intervalOf } from './civil-time.ts'
import { derived, type Rota } from './rota.ts'
import { type Instant, type Interval, overlaps } from './time.ts'

/** A stretch in which luminosity comes in evenly. */
interface Delivery extends Interval {
  /** In /fb a millisecond. */
  readonly rate: number
}

/** When luminosity comes in, ascending, without overlaps: at each moment as the period says that delivers most. */
const deliveries = derived(['period', 'heading'], (rota): readonly Delivery[] => {
  const rated = [...rota.rows.period.values()].flatMap(({ luminosity, ...period }): Delivery[] => {
    const stretch = intervalOf(rota.zone, period)
    return luminosity ? [{ ...stretch, rate: luminosity / (stretch.end - stretch.start) }] : []
  })
  const moments = [...new Set(rated.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return moments.slice(1).flatMap((end, index): Delivery[] => {
    const piece = { start: moments[index] as Instant, end }
    const rate = Math.max(0, ...rated.filter(each => overlaps(each, piece)).map(each => each.rate))
    return rate > 0 ? [{ ...piece, rate }] : []
  })
})

/**
 * The luminosity that comes in, or is expected, in a stretch, in /fb.
 *
 * A period's luminosity is spread evenly over it. Where several periods with one overlap, as a run era lies in a period
 * of physics, the one that delivers most counts, and no luminosity counts twice.
 *
 * O(pieces); a year has some dozens.
 */
export function luminosityOf(rota: Rota, stretch: Interval): number {
  return deliveries(rota)
    .filter(piece => overlaps(piece, stretch))
    .reduce(
      (sum, { start, end, rate }) => sum + rate * (Math.min(end, stretch.end) - Math.max(start, stretch.start)),
      0,
    )
}

/** Whether any period says how much luminosity comes in, or is expected, in it. */
export function isLuminosityKnown(rota: Rota): boolean {
  return deliveries(rota).length > 0
}
