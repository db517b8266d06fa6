import { addDays } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { perform } from '../perform.ts'
import { tellDone } from '../tell-done.ts'
import { board, datesWords } from '../words/board.ts'
import type { Tool } from './board-view.ts'

/** Marks a stretch of some people as away or with a wish; both dates are meant. */
export async function paint(
  rota: Rota,
  personIds: readonly string[],
  tool: Exclude<Tool, 'book'>,
  first: LocalDate,
  last: LocalDate,
): Promise<void> {
  const stretch = { personIds: [...personIds], start: first, end: addDays(last, 1) }
  const committed =
    tool === 'away'
      ? await perform('absence.add', { ...stretch, reason: '' })
      : await perform('wish.add', { ...stretch, wish: tool })
  if (!committed) return
  const [only] = personIds
  const who = personIds.length === 1 && only ? rota.get('person', only).name : board.people
  const when = datesWords(first, last, stretch.end)
  tellDone(board.painted[tool](who, when))
}
