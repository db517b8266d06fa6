import { addDays } from '../../rota/civil-time.ts'
import { plain } from '../../rota/plain-letters.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import type { Spot } from './board-view.ts'
import type { BoardRow } from './rows.ts'

/** A key with what is held down beside it. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/**
 * Where a key takes the cursor: arrows by days and rows, with Ctrl by weeks (up and down: to the ends), Page Up and Down by
 * four weeks, Home and End to the ends of the dates. It never leaves the board.
 *
 * @returns null if the key does not move it
 */
export function move(rows: readonly BoardRow[], dates: DateRange, cursor: Spot, press: Press): Spot | null {
  const at = rows.findIndex(({ key }) => key === cursor.row)
  const far = press.ctrlKey || press.metaKey
  const toRow = (index: number) => ({
    ...cursor,
    row: rows[Math.min(rows.length - 1, Math.max(0, index))]?.key ?? cursor.row,
  })
  const by = (days: number) => ({ ...cursor, date: within(dates, addDays(cursor.date, days)) })
  switch (press.key) {
    case 'ArrowLeft':
      return by(far ? -7 : -1)
    case 'ArrowRight':
      return by(far ? 7 : 1)
    case 'ArrowUp':
      return toRow(far ? 0 : at - 1)
    case 'ArrowDown':
      return toRow(far ? rows.length - 1 : at + 1)
    case 'PageUp':
      return far ? null : by(-28)
    case 'PageDown':
      return far ? null : by(28)
    case 'Home':
      return { ...cursor, date: dates.start }
    case 'End':
      return { ...cursor, date: addDays(dates.end, -1) }
    default:
      return null
  }
}

function within({ start, end }: DateRange, date: LocalDate): LocalDate {
  return date < start ? start : date >= end ? addDays(end, -1) : date
}

/**
 * The row that typed letters lead to: the first from the cursor on, round and round, with a word that begins with them.
 *
 * @param names  of the rows, in their order
 * @param again  whether the same letter was typed again: then the row of the cursor is passed over
 * @returns its index; −1 if there is none
 */
export function typedRow(names: readonly string[], from: number, typed: string, again: boolean): number {
  const wanted = plain(typed)
  for (let step = again ? 1 : 0; step < names.length + (again ? 1 : 0); step++) {
    const index = (Math.max(0, from) + step) % names.length
    const name = plain(names[index] as string)
    if (name.startsWith(wanted) || name.split(/[\s-]/).some(word => word.startsWith(wanted))) return index
  }
  return -1
}
