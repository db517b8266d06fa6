import { yearOf, yearStart } from '../../rota/civil-time.ts'
import { openYears } from '../../rota/open-year.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'

/** The years that have slots, ascending. */
export const yearsOpen = derived<readonly number[]>(['slot', 'heading'], openYears)

/** The year on the screen: the one that was chosen, else this one if it is open, else the open one nearest to it. */
export function shownYear(rota: Rota, chosen: number | null, thisYear: number): number {
  if (chosen !== null) return chosen
  const far = (year: number) => Math.abs(year - thisYear)
  const [first = thisYear, ...others] = yearsOpen(rota)
  return others.reduce((best, year) => (far(year) < far(best) ? year : best), first)
}

/** Whether dates have to say their year, because those of several are shown. */
export function inSeveralYears({ start, end }: DateRange): boolean {
  return yearOf(end) - yearOf(start) > 1
}

/** The dates of some years that follow each other. */
export function datesOf(year: number, years = 1): DateRange {
  return { start: yearStart(year), end: yearStart(year + years) }
}

/** The date from which a year is looked at first: today in the year that runs, else its first day. */
export function dateFor(year: number, today: LocalDate): LocalDate {
  return yearOf(today) === year ? today : yearStart(year)
}
