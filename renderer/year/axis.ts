import { addDays, dayNumber, weekdayOf } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import type { Zoom } from '../view.ts'
import { startOfWeek } from '../words/dates.ts'

/** The time axis: whole weeks, all of the years shown or a window on them. */
export interface Axis {
  /** The date with which it begins, and each of its weeks: a Monday, or a Sunday where the desk likes that. */
  readonly first: LocalDate
  /** A multiple of 7. */
  readonly days: number
  /** Index of the first day that belongs to the years shown. */
  readonly from: number
  /** Index after the last one. */
  readonly to: number
  /** Days of the years' own whole weeks that lie before it: where in a row of codes it begins. A multiple of 7. */
  readonly offset: number
  /** In pixels. */
  readonly width: number
}

/** How many weeks each zoom shows; null: all of the years. */
export const weeksShown: Readonly<Record<Zoom, number | null>> = { years: null, quarter: 14, month: 6, weeks: 2 }

/** The axis of a stretch of dates, so wide: all weeks that have a day of it, as the desk begins them. */
export function axisOf(stretch: DateRange, width: number): Axis {
  const from = intoWeek(stretch.start)
  const to = from + dayNumber(stretch.end) - dayNumber(stretch.start)
  return { first: addDays(stretch.start, -from), days: Math.ceil(to / 7) * 7, from, to, offset: 0, width }
}

/**
 * A window on an axis, of the same width.
 *
 * @param start  a date of the week with which it should begin; it begins earlier or later where the axis ends
 */
export function windowOn(axis: Axis, weeks: number, start: LocalDate): Axis {
  const days = Math.min(axis.days, weeks * 7)
  const wanted = Math.floor(indexOf(axis, start) / 7) * 7
  const offset = Math.min(axis.days - days, Math.max(0, wanted))
  return {
    first: addDays(axis.first, offset),
    days,
    from: Math.max(0, axis.from - offset),
    to: Math.min(days, axis.to - offset),
    offset: axis.offset + offset,
    width: axis.width,
  }
}

/** The date with which a window has to begin to hold a date, moved as little as possible. */
export function startToHold(window: Axis, date: LocalDate): LocalDate {
  const index = indexOf(window, date)
  if (index < 0) return addDays(window.first, Math.floor(index / 7) * 7)
  if (index < window.days) return window.first
  return addDays(window.first, (Math.floor(index / 7) + 1) * 7 - window.days)
}

/**
 * The date with which a window has to begin to have a date about where it is wanted, and in it in any case.
 *
 * @param at  0 the left end … 1 the right end
 */
export function startAbout(date: LocalDate, weeks: number, at: number): LocalDate {
  const back = Math.round(at * weeks - intoWeek(date) / 7)
  return addDays(startOfWeek(date), -7 * Math.min(weeks - 1, Math.max(0, back)))
}

/** Where a day begins, in whole pixels, so that edges are crisp; the index may lie outside of the axis. */
export function xOf({ width, days }: Axis, index: number): number {
  return Math.round((index * width) / days)
}

/** The index of the day that lies at a pixel, among those that belong. */
export function indexAt(axis: Axis, x: number): number {
  const near = Math.floor((x * axis.days) / axis.width)
  const index = x < xOf(axis, near) ? near - 1 : x >= xOf(axis, near + 1) ? near + 1 : near
  return Math.min(axis.to - 1, Math.max(axis.from, index))
}

/** The index of a date; outside of 0 … days − 1 if it is not on the axis. */
export function indexOf({ first }: Axis, date: LocalDate): number {
  return dayNumber(date) - dayNumber(first)
}

/** The date of an index. */
export function dateAt({ first }: Axis, index: number): LocalDate {
  return addDays(first, index)
}

/** How wide a day is, in pixels. */
export function dayWidth({ width, days }: Axis): number {
  return width / days
}

/** The days of the axis that are Saturdays and Sundays, by index. */
export function weekendsOf(axis: Axis): number[] {
  return Array.from({ length: axis.days }, (_, index) => index).filter(index => weekdayOf(dateAt(axis, index)) >= 6)
}

/** How many days of its week lie before a date. */
function intoWeek(date: LocalDate): number {
  return dayNumber(date) - dayNumber(startOfWeek(date))
}
