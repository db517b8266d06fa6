import { yearOf, yearStart } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { useBoard } from '../board/board-view.ts'
import { shownYearOf } from '../board/shown-year-of.ts'

/** The date about which the board prints: that of its cursor, or the start of the year where that is elsewhere. */
export function shownDate(rota: Rota, chosen: number | null): LocalDate {
  const year = shownYearOf(rota, chosen)
  const date = useBoard.getState().cursor?.date
  return date !== undefined && yearOf(date) === year ? date : yearStart(year)
}
