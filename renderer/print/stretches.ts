import { addDays, addMonths } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import type { Range } from '../board/timeline.ts'
import { startOfWeek } from '../words/dates.ts'

/** What of a range about a date stands on a sheet of its own: the week, or each of its calendar months. */
export function sheetsOf(range: Range, date: LocalDate): readonly DateRange[] {
  if (range === 'week') {
    const start = startOfWeek(date)
    return [{ start, end: addDays(start, 7) }]
  }
  const months = { month: 1, quarter: 3, year: 12 }[range]
  const month = Number(date.slice(5, 7)) - 1
  const first = addMonths(`${date.slice(0, 7)}-01` as LocalDate, -(month % months))
  return Array.from({ length: months }, (_, n) => ({ start: addMonths(first, n), end: addMonths(first, n + 1) }))
}

/** The dates of a stretch, ascending. */
export function datesIn({ start, end }: DateRange): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = start; date < end; date = addDays(date, 1)) dates.push(date)
  return dates
}
