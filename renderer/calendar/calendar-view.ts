import { create } from 'zustand'
import { addDays } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import type { Zoom } from '../view.ts'
import { type Axis, axisOf, startAbout, startToHold, weeksShown, windowOn } from '../year/axis.ts'
import { datesOf } from '../year/shown-year.ts'

/** Dates that an entry would get: drawn by the mouse or moved by keys, not stored yet. */
export interface Draft extends DateRange {
  /** The entry that would have them; null: a new one is drawn. */
  readonly periodId: string | null
}

/** How the Calendar screen is looked at; nothing of it is stored in the rota. */
export interface CalendarView {
  readonly zoom: Zoom
  /** A date of the week with which a zoomed calendar begins; null: the start of the year. */
  readonly from: LocalDate | null
  /** The entry that keys act on; null: the first. */
  readonly chosen: string | null
  /** The kind that keys act on; null: the first. */
  readonly chosenKind: string | null
  readonly draft: Draft | null
  /** What is listed under the timeline. */
  readonly part: 'periods' | 'kinds' | 'holidays'
}

/** How the Calendar screen is looked at. */
export const useCalendar = create<CalendarView>(() => ({
  zoom: 'years',
  from: null,
  chosen: null,
  chosenKind: null,
  draft: null,
  part: 'periods',
}))

/** Looks at the calendar in another way. */
export function lookAtCalendar(changes: Partial<CalendarView>): void {
  useCalendar.setState(changes)
}

/** The time axis of a year as it is zoomed. */
export function calendarAxis(year: number, width: number, { zoom, from }: Pick<CalendarView, 'zoom' | 'from'>): Axis {
  const dates = datesOf(year)
  const whole = axisOf(dates, width)
  const weeks = weeksShown[zoom]
  return weeks === null ? whole : windowOn(whole, weeks, from ?? dates.start)
}

/** Zooms so that a date is where it is wanted: 0 the left end … 1 the right end. */
export function zoomCalendar(zoom: Zoom, date: LocalDate, at = 0.5): void {
  const weeks = weeksShown[zoom]
  lookAtCalendar({ zoom, from: weeks === null ? null : startAbout(date, weeks, at) })
}

/** Moves a zoomed window by weeks; it stops at the ends of the year. */
export function panCalendar(year: number, weeks: number): void {
  const view = useCalendar.getState()
  if (weeksShown[view.zoom] === null) return
  const { first } = calendarAxis(year, 1, view)
  lookAtCalendar({ from: calendarAxis(year, 1, { zoom: view.zoom, from: addDays(first, weeks * 7) }).first })
}

/** Moves a zoomed window as little as needed to hold a date of the year. */
export function showDate(year: number, date: LocalDate): void {
  const view = useCalendar.getState()
  if (weeksShown[view.zoom] === null) return
  lookAtCalendar({ from: startToHold(calendarAxis(year, 1, view), date) })
}

/** Chooses an entry and shows its start, or the start of the year where it began before. */
export function showEntry(year: number, { id, start }: { readonly id: string; readonly start: LocalDate }): void {
  lookAtCalendar({ chosen: id, draft: null })
  const first = datesOf(year).start
  showDate(year, start < first ? first : start)
}
