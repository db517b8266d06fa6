import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import type { Tool } from './board-view.ts'

/** Marks a stretch of somebody as away or with a wish; both dates are meant. */
export async function paint(
  _rota: Rota,
  _personId: string,
  _tool: Exclude<Tool, 'book'>,
  _first: LocalDate,
  _last: LocalDate,
): Promise<void> {}
