import { weekdayOf } from '../../rota/civil-time.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'

const official = derived(['holiday'], rota => [...rota.rows.holiday.values()].filter(({ kind }) => kind === 'official'))

/** Whether a date is of a weekend or an official holiday. */
export function isFree(rota: Rota, date: LocalDate): boolean {
  return weekdayOf(date) >= 6 || official(rota).some(({ start, end }) => start <= date && date < end)
}
