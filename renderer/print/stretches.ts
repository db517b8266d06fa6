import { addDays, addMonths } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'

/** The calendar months that hold a date of a stretch, whole, ascending. */
export function monthsOf({ start, end }: DateRange): DateRange[] {
  const months: DateRange[] = []
  for (let first = `${start.slice(0, 8)}01` as LocalDate; first < end; first = addMonths(first, 1)) {
    months.push({ start: first, end: addMonths(first, 1) })
  }
  return months
}

/** The dates of a stretch, ascending. */
export function datesIn({ start, end }: DateRange): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = start; date < end; date = addDays(date, 1)) dates.push(date)
  return dates
}
