import { addDays, yearOf } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { type CoverageView, lookAtCoverage, useView, type Zoom } from '../view.ts'
import { type Axis, axisOf, dateAt, indexOf, startAbout, startToHold, weeksShown, windowOn } from './axis.ts'

/** The zooms from far to near. */
export const zooms: readonly Zoom[] = ['years', 'quarter', 'month', 'weeks']

/** The axis that is shown: of all the years, or the window on them that the zoom opens. */
export function shownAxis(years: DateRange, width: number, { zoom, from }: Pick<CoverageView, 'zoom' | 'from'>): Axis {
  const whole = axisOf(years, width)
  const weeks = weeksShown[zoom]
  return weeks === null ? whole : windowOn(whole, weeks, from ?? years.start)
}

/**
 * Zooms so that a date stays where it is on the screen.
 *
 * @param at  where that is: 0 the left end … 1 the right end
 */
export function zoomTo(zoom: Zoom, date: LocalDate, at = 0.5): void {
  const weeks = weeksShown[zoom]
  lookAtCoverage({ zoom, from: weeks === null ? null : startAbout(date, weeks, at) })
}

/** Zooms one step nearer (farther, if −1); does nothing at the last one. */
export function zoomBy(step: 1 | -1, date: LocalDate, at = 0.5): void {
  const next = zooms[zooms.indexOf(useView.getState().coverage.zoom) + step]
  if (next) zoomTo(next, date, at)
}

/** Moves the window by weeks, later if positive; it stops where the years end. */
export function pan(years: DateRange, weeks: number): void {
  const { coverage } = useView.getState()
  if (weeksShown[coverage.zoom] === null) return
  const { first } = shownAxis(years, 1, coverage)
  // Asking the axis again takes the date back where it has gone beyond the end.
  const { first: from } = shownAxis(years, 1, { zoom: coverage.zoom, from: addDays(first, weeks * 7) })
  lookAtCoverage({ from })
}

/** The date about which the buttons zoom: that of the cursor where it is in sight, else the middle of what is. */
export function zoomDate(axis: Axis, cursor: LocalDate): LocalDate {
  const index = indexOf(axis, cursor)
  return index >= 0 && index < axis.days ? cursor : dateAt(axis, Math.floor(axis.days / 2))
}

/** Lets the window follow the cursor, whoever moves it. @returns stops that */
export function followCursor(years: DateRange): () => void {
  return useView.subscribe(({ cursor, coverage }, before) => {
    if (cursor === null || cursor === before.cursor || weeksShown[coverage.zoom] === null) return
    if (cursor.date < years.start || cursor.date >= years.end) return
    const axis = shownAxis(years, 1, coverage)
    const from = startToHold(axis, cursor.date)
    if (from !== axis.first) lookAtCoverage({ from })
  })
}

/** Whether a date is in the years shown. */
export function isWithin({ start, end }: DateRange, date: LocalDate): boolean {
  return date >= start && date < end
}

/** The years of a stretch, ascending. */
export function yearsIn({ start, end }: DateRange): number[] {
  const first = yearOf(start)
  return Array.from({ length: yearOf(end) - first }, (_, index) => first + index)
}
