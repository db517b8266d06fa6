import { addDays, dateOf, dayNumber, instantOf } from '../../rota/civil-time.ts'
import { openYears } from '../../rota/open-year.ts'
import type { Rota } from '../../rota/rota.ts'
import { type DateRange, firstReaching, type Instant } from '../../rota/time.ts'
import { type Axis, axisOf, dateAt } from '../year/axis.ts'
import { datesOf } from '../year/shown-year.ts'

/** How much time the board shows at once. */
export type Range = 'week' | 'month' | 'quarter' | 'year'

/** The ranges from near to far. */
export const ranges: readonly Range[] = ['week', 'month', 'quarter', 'year']

/** Days that fill the width of the window in each range: whole weeks. */
const daysShown: Readonly<Record<Range, number>> = { week: 7, month: 35, quarter: 91, year: 371 }

/** How bookings are told at a width of a day: at their hours, by a letter in their day, or by where in the row they are. */
export type Detail = 'hours' | 'letters' | 'marks'

/** The detail for which a day of so many pixels has room. */
export function detailOf(day: number): Detail {
  return day >= 66 ? 'hours' : day >= 15 ? 'letters' : 'marks'
}

/** The open years that follow each other without a hole around a year, as one stretch of dates; null: it is not open. */
export function stretchAround(rota: Rota, year: number): DateRange | null {
  const open = new Set(openYears(rota))
  if (!open.has(year)) return null
  let [first, last] = [year, year]
  while (open.has(first - 1)) first--
  while (open.has(last + 1)) last++
  return datesOf(first, last - first + 1)
}

/** The axis of a stretch that shows a range in a viewport, both in pixels; days are whole pixels where they have several. */
export function boardAxis(stretch: DateRange, range: Range, viewport: number): Axis {
  const { days } = axisOf(stretch, 1)
  const ideal = viewport / Math.min(days, daysShown[range])
  const day = ideal >= 8 ? Math.floor(ideal) : Math.max(1, ideal)
  return axisOf(stretch, Math.round(days * day))
}

/** A part of the axis that is drawn, with where it begins on the whole one. */
export interface Window extends Axis {
  /** Pixels from the start of the whole axis. */
  readonly left: number
  /** Local midnight of each of its days, and of the one after. */
  readonly midnights: readonly Instant[]
}

/**
 * The part of the axis to draw around what is in sight: whole weeks, at least half a viewport more on either side.
 *
 * It stays the same while scrolling goes on within half a viewport, so that rows are drawn again only now and then.
 */
export function windowAround(zone: string, whole: Axis, scrolled: number, viewport: number): Window {
  const day = whole.width / whole.days
  const page = Math.max(1, Math.ceil(viewport / 2 / day / 7)) * 7
  const at = Math.floor(scrolled / day / page)
  const begin = Math.max(0, Math.min((at - 1) * page, whole.days))
  const end = Math.min(whole.days, (at + 4) * page)
  return windowOf(zone, whole, Math.min(begin, end - 7), end)
}

/** The part of an axis between two of its days; both indices are multiples of 7. */
export function windowOf(zone: string, whole: Axis, begin: number, end: number): Window {
  const days = end - begin
  const left = Math.round((begin * whole.width) / whole.days)
  const width = Math.round((end * whole.width) / whole.days) - left
  const first = dateAt(whole, begin)
  const midnights = Array.from({ length: days + 1 }, (_, index) => instantOf(zone, addDays(first, index)))
  return {
    first,
    days,
    from: Math.max(0, Math.min(days, whole.from - begin)),
    to: Math.max(0, Math.min(days, whole.to - begin)),
    offset: whole.offset + begin,
    width,
    left,
    midnights,
  }
}

/** Where a moment lies in a window, in pixels; a day is as long as the clock makes it. Outside of it: beyond its ends. */
export function xOfMoment({ width, days, midnights }: Window, at: Instant): number {
  const [first, last] = [midnights[0] as Instant, midnights[days] as Instant]
  if (at <= first) return at === first ? 0 : -1
  if (at >= last) return at === last ? width : width + 1
  const index = firstReaching(midnights, at) - 1
  const start = midnights[index] as Instant
  const part = (at - start) / ((midnights[index + 1] as Instant) - start)
  return Math.round(((index + part) * width) / days)
}

/** The moment at a pixel of a window, to the minute. */
export function momentAt({ width, days, midnights }: Window, x: number): Instant {
  const place = Math.min(days - 1e-6, Math.max(0, (x * days) / width))
  const index = Math.floor(place)
  const start = midnights[index] as Instant
  const length = (midnights[index + 1] as Instant) - start
  return (start + Math.floor(((place - index) * length) / 60_000) * 60_000) as Instant
}

/** The number of the local day of a moment in a window; may lie outside. */
export function dayIndexOf(zone: string, window: Axis, at: Instant): number {
  return dayNumber(dateOf(zone, at)) - dayNumber(window.first)
}
