import { type RefObject, useLayoutEffect, useRef } from 'react'
import { addDays, addMonths, dayNumber, yearOf, yearStart } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { look, useView } from '../view.ts'
import { startOfWeek } from '../words/dates.ts'
import { type Axis, indexOf, xOf } from '../year/axis.ts'
import { showFrom, useBoard } from './board-view.ts'
import { type InSight, useInSight } from './in-sight.ts'
import type { Range } from './timeline.ts'

/** The keys that step, as Electron writes them. */
export const stepKeys = { [-1]: 'CommandOrControl+PageUp', 1: 'CommandOrControl+PageDown' } as const

/** The week, month, quarter or year in which a date lies; weeks begin as the desk likes them. */
export function periodOf(range: Range, date: LocalDate): DateRange {
  switch (range) {
    case 'week': {
      const start = startOfWeek(date)
      return { start, end: addDays(start, 7) }
    }
    case 'month':
      return monthsFrom(`${date.slice(0, 8)}01` as LocalDate, 1)
    case 'quarter':
      return monthsFrom(addMonths(yearStart(yearOf(date)), Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3), 3)
    case 'year':
      return monthsFrom(yearStart(yearOf(date)), 12)
  }
}

function monthsFrom(start: LocalDate, months: number): DateRange {
  return { start, end: addMonths(start, months) }
}

/** The period that is mostly in sight. */
export function periodShown(range: Range, { first, last }: InSight): DateRange {
  return periodOf(range, addDays(first, Math.floor((dayNumber(last) - dayNumber(first)) / 2)))
}

/** The period before or after the one that is mostly in sight; null where the board has no date of it. */
export function periodBeside(range: Range, seen: InSight, step: 1 | -1): DateRange | null {
  const { start, end } = periodShown(range, seen)
  const beside = periodOf(range, step === 1 ? end : addDays(start, -1))
  return beside.start < seen.stretch.end && beside.end > seen.stretch.start ? beside : null
}

/** Shows the week, month, quarter or year after the one in sight (before it, if −1); the cursor goes along. */
export function stepBoard(step: 1 | -1): void {
  const { seen } = useInSight.getState()
  const { range, cursor } = useBoard.getState()
  const beside = seen && periodBeside(range, seen, step)
  if (!beside) return
  const { stretch } = seen
  const from = beside.start < stretch.start ? stretch.start : beside.start
  const before = periodShown(range, seen)
  const days = cursor === null ? 0 : dayNumber(cursor.date) - dayNumber(before.start)
  const along = addDays(beside.start, days)
  const stays = along >= from && along < beside.end && along < stretch.end
  showFrom(from, stays ? along : from)
  const year = yearOf(from)
  if (useView.getState().year !== null && yearOf(addDays(beside.end, -1)) === year) look({ year })
}

/** Scrolls to the date that is asked to be at the left edge, once for each time it is asked. */
export function useShownFrom(
  scroller: RefObject<HTMLElement | null>,
  axis: Axis,
  onScrolled: (left: number) => void,
): void {
  const asked = useBoard(view => view.from)
  const latest = useRef({ axis, onScrolled, done: asked })
  latest.current = { ...latest.current, axis, onScrolled }
  useLayoutEffect(() => {
    const { axis, onScrolled, done } = latest.current
    if (asked === null || asked === done || scroller.current === null) return
    latest.current.done = asked
    scroller.current.scrollLeft = xOf(axis, indexOf(axis, asked.date))
    // Drawn with the same picture, not a frame later.
    onScrolled(scroller.current.scrollLeft)
  }, [asked, scroller])
}
