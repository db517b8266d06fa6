import { DateTime, IANAZone } from 'luxon'
import { z } from 'zod'
import { type DateRange, Instant, type Interval, LocalDate, minute, type TimeOfDay } from './time.ts'

/** The name of a time zone in the tz database, e.g. `Europe/Zurich`. */
export const Zone = z.string().refine(name => IANAZone.isValidZone(name), 'not a time zone of the tz database')

const day = 1440 * minute

/** How far apart offsets are looked up: asking the platform costs microseconds, and a year asks thousands of times. */
const stride = 7 * day

/** Offsets by zone and number of the stride at whose start they hold. */
const offsetsByStride = new Map<string, Map<number, number>>()

function offsetAtStride(zone: string, number: number): number {
  let offsets = offsetsByStride.get(zone)
  if (!offsets) {
    offsets = new Map()
    offsetsByStride.set(zone, offsets)
  }
  let offset = offsets.get(number)
  if (offset === undefined) {
    offset = askOffset(zone, number * stride)
    offsets.set(number, offset)
  }
  return offset
}

function askOffset(zone: string, at: number): number {
  return IANAZone.create(zone).offset(at) * minute
}

/**
 * Milliseconds by which local time is ahead of UTC at a moment.
 *
 * Assumes that no clock changes and changes back within a week.
 */
function offsetAt(zone: string, at: number): number {
  const number = Math.floor(at / stride)
  const before = offsetAtStride(zone, number)
  const after = offsetAtStride(zone, number + 1)
  return before === after || at < changeInStride(zone, number) ? before : after
}

/** When clocks change, by zone and number of the stride in which they do. */
const changesByStride = new Map<string, number>()

function changeInStride(zone: string, number: number): number {
  const key = `${zone} ${number}`
  let change = changesByStride.get(key)
  if (change === undefined) {
    change = clockChangeWithin(zone, number * stride, (number + 1) * stride)
    changesByStride.set(key, change)
  }
  return change
}

/** The first moment in `(from, until]` with the offset that holds at `until`. */
function clockChangeWithin(zone: string, from: number, until: number): Instant {
  let low = from / minute
  let high = until / minute
  const after = askOffset(zone, until)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (askOffset(zone, middle * minute) === after) high = middle
    else low = middle
  }
  return (high * minute) as Instant
}

function wallClock(date: LocalDate, time: string): number {
  return Date.UTC(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
    Number(time.slice(0, 2)),
    Number(time.slice(3, 5)),
  )
}

/**
 * The moment at which a local clock shows a date and time.
 *
 * A time that occurs twice is its first occurrence; a time that is skipped is the first instant after the gap.
 * luxon would decide both by the offset at the moment the program runs, so it is not asked.
 *
 * @param time  `HH:MM`, midnight unless told
 */
export function instantOf(zone: string, date: LocalDate, time = '00:00' as TimeOfDay): Instant {
  const wall = wallClock(date, time)
  const before = offsetAt(zone, wall - day)
  const after = offsetAt(zone, wall + day)
  const candidates = before > after ? [wall - before, wall - after] : [wall - after, wall - before]
  for (const at of candidates) if (at + offsetAt(zone, at) === wall) return at as Instant
  return clockChangeWithin(zone, wall - after, wall - before)
}

const isoDates = new Map<number, LocalDate>()

function dateOfDay(epochDay: number): LocalDate {
  let date = isoDates.get(epochDay)
  if (date === undefined) {
    date = DateTime.fromMillis(epochDay * day, { zone: 'utc' }).toISODate() as LocalDate
    isoDates.set(epochDay, date)
  }
  return date
}

/** Days since 1970-01-01; consecutive dates differ by one. */
export function dayNumber(date: LocalDate): number {
  return wallClock(date, '00:00') / day
}

/** The local date at a moment. */
export function dateOf(zone: string, at: Instant): LocalDate {
  return dateOfDay(Math.floor((at + offsetAt(zone, at)) / day))
}

/** What a local clock shows at a moment, `HH:MM`. */
export function timeOf(zone: string, at: Instant): TimeOfDay {
  const minutes = minuteOfDay(zone, at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as TimeOfDay
}

/** Minutes that a local clock shows since midnight, 0 … 1439. */
export function minuteOfDay(zone: string, at: Instant): number {
  const local = at + offsetAt(zone, at)
  return (local - Math.floor(local / day) * day) / minute
}

/** Milliseconds of local clock time between two moments: 8 h for every night shift, also where the clock changes. */
export function nominalLength(zone: string, { start, end }: Interval): number {
  return end + offsetAt(zone, end) - (start + offsetAt(zone, start))
}

/** A stretch of dates as a stretch of time: local midnight of the start to local midnight of the (exclusive) end. */
export function intervalOf(zone: string, range: DateRange): Interval {
  return { start: instantOf(zone, range.start), end: instantOf(zone, range.end) }
}

/** The local year: 1 January to 1 January. */
export function yearInterval(zone: string, year: number): Interval {
  return intervalOf(zone, { start: yearStart(year), end: yearStart(year + 1) })
}

/** 1 January of a year. */
export function yearStart(year: number): LocalDate {
  return `${String(year).padStart(4, '0')}-01-01` as LocalDate
}

/** The year of a date. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

/** The date `days` later (earlier if negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days)
}

/** The date `months` later (earlier if negative); 31 January + 1 month is the last of February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return dateOfDay(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), lastDay)) / day)
}

/** Day of the week: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The ISO 8601 week of a date: 1 January may lie in week 52 or 53 of the year before. */
export function isoWeekOf(date: LocalDate): { year: number; week: number } {
  const { weekYear, weekNumber } = DateTime.fromISO(date, { zone: 'utc' })
  return { year: weekYear, week: weekNumber }
}

/**
 * Reads a time with its offset, e.g. `2017-03-26T07:00:00+02:00` or `…Z`.
 *
 * @returns null if it is none, lacks the offset, or is no whole minute
 */
export function parseOffsetTime(text: string): Instant | null {
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/i.test(text)) return null
  const parsed = Instant.safeParse(DateTime.fromISO(text).toMillis())
  return parsed.success ? parsed.data : null
}

/** A moment by a local clock with its offset, `2017-03-26T07:00:00+02:00`. */
export function localIso(zone: string, at: Instant): string {
  const offset = offsetAt(zone, at) / minute
  const two = (n: number) => String(n).padStart(2, '0')
  const sign = offset < 0 ? '-' : '+'
  const ahead = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return `${dateOf(zone, at)}T${timeOf(zone, at)}:00${ahead}`
}

/** A moment in UTC, `2017-03-26T05:00:00Z`. */
export function isoUtc(at: Instant): string {
  return localIso('UTC', at).replace('+00:00', 'Z')
}

/** Whether a text is a date `YYYY-MM-DD` that exists. */
export function isLocalDate(text: string): text is LocalDate {
  return LocalDate.safeParse(text).success
}
