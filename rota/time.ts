import { z } from 'zod'

/** A moment: milliseconds since 1970-01-01T00:00Z, always a whole minute. */
export const Instant = z.int().multipleOf(60_000).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A local calendar date, `YYYY-MM-DD`, 1900 … 2199; what moment it starts at depends on the rota's zone. */
export const LocalDate = z.iso
  .date()
  .refine(date => date >= '1900' && date < '2200', 'not a date between 1900 and 2199')
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** A local time of day, `HH:MM`, 00:00 … 23:59. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** A stretch of time, half-open: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Instant
  readonly end: Instant
}

/** A stretch of local dates, half-open: `end` is the first date that no longer belongs. */
export interface DateRange {
  readonly start: LocalDate
  readonly end: LocalDate
}

export const minute = 60_000
export const hour = 60 * minute

/** The ends of time: where a stretch without a start or an end begins or stops. */
export const beginningOfTime = (-8_640_000_000_000_000 + minute) as Instant
export const endOfTime = (8_640_000_000_000_000 - minute) as Instant

/** The minute in which a moment lies. @param at  milliseconds since 1970 */
export function wholeMinute(at: number): Instant {
  return (Math.floor(at / minute) * minute) as Instant
}

/** Whether two half-open intervals share any time; intervals that only meet do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`; equal intervals do. */
export function encloses(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the moment lies in the interval. */
export function contains(interval: Interval, at: Instant): boolean {
  return interval.start <= at && at < interval.end
}

/** Elapsed hours; may be a fraction. */
export function hoursOf(interval: Interval): number {
  return (interval.end - interval.start) / hour
}

/**
 * Finds the first item of a list whose end, or the end of any item before it, lies after a moment.
 *
 * @param reaches  for each item the latest end of it and all before, so never falling
 * @returns its index; `reaches.length` if there is none. O(log n).
 */
export function firstReaching(reaches: readonly Instant[], after: Instant): number {
  let low = 0
  let high = reaches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((reaches[middle] as Instant) <= after) low = middle + 1
    else high = middle
  }
  return low
}

/** For each interval of a list by start the latest end of it and all before: what {@link firstReaching} searches. */
export function reachesOf(byStart: readonly Interval[]): Instant[] {
  let reach = beginningOfTime
  return byStart.map(({ end }) => {
    if (end > reach) reach = end
    return reach
  })
}
