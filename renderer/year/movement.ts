import { addDays } from '../../rota/civil-time.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import type { Cursor } from '../view.ts'
import type { HeatRow } from './rows.ts'

/** A key with what is held down beside it. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/**
 * Where a key takes the cursor of the heatmap.
 *
 * Arrows move by days and rows (by weeks in a row of weeks and with Ctrl), Page Up and Down by four weeks, Home and End to
 * the ends of the years, with Ctrl to the first and last row too. It never leaves them.
 *
 * @param rows  those that are shown
 * @returns null if the key does not move it
 */
export function move(rows: readonly HeatRow[], years: DateRange, cursor: Cursor, press: Press): Cursor | null {
  const at = rows.findIndex(({ role, line }) => role.id === cursor.roleId && line === cursor.line)
  const ctrl = press.ctrlKey || press.metaKey
  const toRow = (index: number, date = cursor.date) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    return row ? { roleId: row.role.id, line: row.line, date } : cursor
  }
  const by = (days: number) => ({ ...cursor, date: within(years, addDays(cursor.date, days)) })
  const step = cursor.line === null || ctrl ? 7 : 1
  switch (press.key) {
    case 'ArrowLeft':
      return by(-step)
    case 'ArrowRight':
      return by(step)
    case 'ArrowUp':
      return toRow(at - 1)
    case 'ArrowDown':
      return toRow(at + 1)
    case 'PageUp':
      return by(-28)
    case 'PageDown':
      return by(28)
    case 'Home':
      return toRow(ctrl ? 0 : at, years.start)
    case 'End':
      return toRow(ctrl ? rows.length - 1 : at, addDays(years.end, -1))
    default:
      return null
  }
}

/** The date, or the end of the years that is nearest to it. */
function within({ start, end }: DateRange, date: LocalDate): LocalDate {
  if (date < start) return start
  return date >= end ? addDays(end, -1) : date
}
