import type { LocalDate } from './time.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A date as labels of changes say it, as the window does but with the year, which a history outlives: `5 Aug 2017`. */
export function dateLabel(date: LocalDate): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

/** The dates from a first to a last one as labels say them: `1–31 Mar 2017`, `28 Feb – 3 Mar 2017`, years where they differ. */
export function datesLabel(first: LocalDate, last: LocalDate): string {
  if (first === last) return dateLabel(first)
  const day = (date: LocalDate) => String(Number(date.slice(8, 10)))
  if (first.slice(0, 7) === last.slice(0, 7)) return `${day(first)}–${dateLabel(last)}`
  const start = dateLabel(first)
  return `${first.slice(0, 4) === last.slice(0, 4) ? start.slice(0, -5) : start} – ${dateLabel(last)}`
}
