import type { LocalDate } from '../../rota/time.ts'
import { type Axis, dateAt, indexAt, indexOf, xOf } from './axis.ts'
import { weekBox } from './bars.ts'
import { entryAt } from './calendar-band.tsx'
import type { Hover } from './hover-card.tsx'
import type { Lanes } from './lanes.ts'
import { type HeadLayout, type Layout, type PlacedRow, rowAt } from './layout.ts'

/** Everything that says what lies where in the heatmap. */
export interface Picture {
  readonly axis: Axis
  readonly head: HeadLayout
  readonly layout: Layout
  readonly calendar: Lanes
}

/**
 * What lies under the mouse.
 *
 * @param x  from the left end of the axis
 * @param y  from the top of the heatmap, whose head stays in sight
 * @param scrolled  how far the rows have gone up under it
 */
export function pointedAt(picture: Picture, x: number, y: number, scrolled: number): Hover | null {
  const { axis, head, layout, calendar } = picture
  if (x < 0 || x >= axis.width) return null
  if (y < head.height) {
    const entry = entryAt(calendar, axis, head, x, y)
    return entry && { kind: 'entry', period: entry, x, y }
  }
  const row = rowAt(layout, y - head.height + scrolled)
  if (row === null) return null
  const at = { roleId: row.row.role.id, line: row.row.line, date: dateAt(axis, indexAt(axis, x)) }
  return { kind: 'cell', cursor: at, x: boxOf(axis, row, at.date).x, y: head.height + row.y + row.height - scrolled }
}

/** Where the cell of a row lies that holds a date. */
export function boxOf(axis: Axis, { row }: PlacedRow, date: LocalDate): { readonly x: number; readonly width: number } {
  const index = indexOf(axis, date)
  if (row.line === null) return weekBox(axis, Math.floor(index / 7))
  const x = xOf(axis, index)
  return { x, width: xOf(axis, index + 1) - x }
}

/** Whether the mouse is over the same thing, wherever on it. */
export function sameHover(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'entry') return b.kind === 'entry' && a.period === b.period
  if (b.kind === 'entry') return false
  return (
    a.cursor.roleId === b.cursor.roleId &&
    a.cursor.line === b.cursor.line &&
    a.cursor.date === b.cursor.date &&
    a.y === b.y
  )
}
