import { addDays, addMonths, dateOf, yearOf, yearStart } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { useBoard } from '../board/board-view.ts'
import { now } from '../clock.ts'
import { useView } from '../view.ts'
import { monthOfYear, shortRange, startOfWeek, weekName } from '../words/dates.ts'
import { dateFor, shownYear, yearsOpen } from '../year/shown-year.ts'

/** How long the stretches are that are copied or cleared. */
export type Unit = 'week' | 'month'

/** A week or month to choose. */
export interface Stretch {
  /** Its first date. */
  readonly value: LocalDate
  readonly label: string
}

/** The week or the month in which a date lies. */
export function stretchOf(unit: Unit, date: LocalDate): DateRange {
  const start = unit === 'week' ? startOfWeek(date) : (`${date.slice(0, 8)}01` as LocalDate)
  return { start, end: unit === 'week' ? addDays(start, 7) : addMonths(start, 1) }
}

/** The stretch before another one. */
export function stretchBefore(unit: Unit, { start }: DateRange): DateRange {
  return stretchOf(unit, addDays(start, -1))
}

/** Every week or month of the years that are open, ascending. */
export function stretchesOf(rota: Rota, unit: Unit): readonly Stretch[] {
  const years = yearsOpen(rota)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  const stretches: Stretch[] = []
  const end = yearStart(last + 1)
  for (let at = stretchOf(unit, yearStart(first)); at.start < end; at = stretchOf(unit, at.end)) {
    stretches.push({ value: at.start, label: stretchName(unit, at) })
  }
  return stretches
}

/** `July 2017`, `10–16 Jul 2017, week 28`. */
export function stretchName(unit: Unit, range: DateRange): string {
  if (unit === 'month') return monthOfYear(range.start)
  return `${shortRange(range)} ${addDays(range.end, -1).slice(0, 4)}, ${weekName(range.start)}`
}

/** The date that is looked at: of the side panel, else where the cursor of the Board or the Year is, else today, else the start of the year shown. */
export function shownDate(rota: Rota): LocalDate {
  const { open, cursor, year, screen } = useView.getState()
  const today = dateOf(rota.zone, now())
  const shown = shownYear(rota, year, yearOf(today))
  const at = screen === 'board' ? useBoard.getState().cursor : cursor
  const date = open?.date ?? at?.date ?? today
  return dateFor(shown, date)
}
