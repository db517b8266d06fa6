import type { PeriodEntry } from '../../rota/periods.ts'
import type { LocalDate } from '../../rota/time.ts'

/** A dialog about the operations calendar. */
export type CalendarDialog =
  /** An entry of the operations calendar, as it is to be; without an id a new one. */
  | { readonly kind: 'period'; readonly entry: PeriodEntry }
  | { readonly kind: 'period-split'; readonly periodId: string; readonly date: LocalDate | null }
  | { readonly kind: 'calendar-copy' }
  | { readonly kind: 'kind-removal'; readonly kindId: string }
