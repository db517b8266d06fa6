import { addDays, dayNumber, weekdayOf, yearStart } from '../../rota/civil-time.ts'
import type { LocalDate } from '../../rota/time.ts'

/** The time axis of a year: whole weeks from the Monday on or before 1 January to the Sunday on or after 31 December. */
export interface Axis {
  readonly year: number
  /** The Monday with which it begins. */
  readonly first: LocalDate
  /** A multiple of 7. */
  readonly days: number
  /** Index of 1 January. */
  readonly yearFrom: number
  /** Index after 31 December. */
  readonly yearTo: number
  /** In pixels. */
  readonly width: number
}

/** The axis of a year, so wide. */
export function axisOf(year: number, width: number): Axis {
  const start = yearStart(year)
  const yearFrom = weekdayOf(start) - 1
  const yearTo = yearFrom + dayNumber(yearStart(year + 1)) - dayNumber(start)
  return { year, first: addDays(start, -yearFrom), days: Math.ceil(yearTo / 7) * 7, yearFrom, yearTo, width }
}

/** Where a day begins, in whole pixels, so that edges are crisp; the index may lie outside of the axis. */
export function xOf({ width, days }: Axis, index: number): number {
  return Math.round((index * width) / days)
}

/** The index of the day that lies at a pixel, inside the year. */
export function indexAt(axis: Axis, x: number): number {
  const near = Math.floor((x * axis.days) / axis.width)
  const index = x < xOf(axis, near) ? near - 1 : x >= xOf(axis, near + 1) ? near + 1 : near
  return Math.min(axis.yearTo - 1, Math.max(axis.yearFrom, index))
}

/** The index of a date; outside of 0 … days − 1 if it is not on the axis. */
export function indexOf({ first }: Axis, date: LocalDate): number {
  return dayNumber(date) - dayNumber(first)
}

/** The date of an index. */
export function dateAt({ first }: Axis, index: number): LocalDate {
  return addDays(first, index)
}
