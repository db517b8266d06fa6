import { addDays, yearOf, yearStart } from '../../rota/civil-time.ts'
import type { LocalDate } from '../../rota/time.ts'
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
 * the ends of the year. It never leaves the year.
 *
 * @returns null if the key does not move it
 */
export function move(rows: readonly HeatRow[], year: number, cursor: Cursor, press: Press): Cursor | null {
  const at = rows.findIndex(({ role, line }) => role.id === cursor.roleId && line === cursor.line)
  const toRow = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    return row ? { ...cursor, roleId: row.role.id, line: row.line } : cursor
  }
  const by = (days: number) => ({ ...cursor, date: within(year, addDays(cursor.date, days)) })
  const step = cursor.line === null || press.ctrlKey || press.metaKey ? 7 : 1
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
      return { ...cursor, date: yearStart(year) }
    case 'End':
      return { ...cursor, date: addDays(yearStart(year + 1), -1) }
    default:
      return null
  }
}

/** The date, or the end of the year that is nearest to it. */
function within(year: number, date: LocalDate): LocalDate {
  if (yearOf(date) < year) return yearStart(year)
  return yearOf(date) > year ? addDays(yearStart(year + 1), -1) : date
}
