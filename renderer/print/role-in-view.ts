import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { useBoard } from '../board/board-view.ts'
import { penIn } from '../board/pen.ts'
import { placeRows } from '../board/rows.ts'

/** The role that the board is about: the one filtered for, else that of the cursor's row, else that of the pen; null without roles. */
export function roleInView(rota: Rota, period: DateRange): string | null {
  const { filters, rows, cursor } = useBoard.getState()
  if (filters.roleId !== null) return filters.roleId
  const row = rows === 'roles' ? placeRows(rota, period).find(({ key }) => key === cursor?.row) : undefined
  return row?.kind === 'place' ? row.role.id : (penIn(rota)?.roleId ?? null)
}
