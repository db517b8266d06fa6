import { yearStart } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { useBoard } from '../board/board-view.ts'
import { useInSight } from '../board/in-sight.ts'
import { shownYearOf } from '../board/shown-year-of.ts'
import { periodOf, periodShown } from '../board/steps.ts'
import { useView } from '../view.ts'

/** The week, month, quarter or year of the board that is in sight; the first of the year where none of its dates are. */
export function shownPeriod(rota: Rota): DateRange {
  const { range } = useBoard.getState()
  const { seen } = useInSight.getState()
  return seen === null
    ? periodOf(range, yearStart(shownYearOf(rota, useView.getState().year)))
    : periodShown(range, seen)
}
