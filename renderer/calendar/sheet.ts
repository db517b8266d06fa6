import type { ReactNode } from 'react'

/** What becomes of a text that somebody wrote into a cell. */
export type Judgement =
  | { readonly ok: false; readonly words: string }
  | {
      readonly ok: true
      /** What it would change; may be empty. */
      readonly words: string
      readonly apply: () => Promise<boolean>
    }

/** A column of a sheet: a table whose cells are edited where they stand. */
export interface SheetColumn<Line> {
  readonly id: string
  readonly name: string
  /** Width in pixels; null: what is left. */
  readonly width: number | null
  readonly numeric?: boolean
  /** What it says of a line. */
  readonly text: (line: Line) => string
  /** How that is shown, where plain text is not enough. */
  readonly cell?: (line: Line) => ReactNode
  /** What stands in the field when it is edited; the text, if not told. */
  readonly written?: (line: Line) => string
  /** What can be chosen; undefined: anything can be written. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Judges what is written; undefined: the column cannot be edited. */
  readonly judge?: (line: Line, text: string) => Judgement
  /** Compares two lines, smallest first; undefined: by its text. */
  readonly order?: (a: Line, b: Line) => number
}

/** By which column lines are sorted; null: as they are given. */
export interface SheetOrder {
  readonly column: string
  readonly down: boolean
}

/** The lines in an order; a new list. Lines that are equal stay as they were. */
export function sorted<Line>(
  lines: readonly Line[],
  columns: readonly SheetColumn<Line>[],
  order: SheetOrder | null,
): Line[] {
  const column = columns.find(({ id }) => id === order?.column)
  if (!column || !order) return [...lines]
  const compare = column.order ?? ((a: Line, b: Line) => column.text(a).localeCompare(column.text(b)))
  const sign = order.down ? -1 : 1
  return [...lines].sort((a, b) => sign * compare(a, b))
}

/** A cell by its line and column. */
export interface CellAt {
  readonly line: string
  readonly column: string
}

/**
 * Where a key takes the cell that keys act on, among lines and columns as they are shown.
 *
 * @returns null if the key does not move it
 */
export function moveCell(
  lineIds: readonly string[],
  columnIds: readonly string[],
  at: CellAt,
  key: string,
  ctrl: boolean,
): CellAt | null {
  const row = lineIds.indexOf(at.line)
  const column = columnIds.indexOf(at.column)
  const to = (nextRow: number, nextColumn: number): CellAt => ({
    line: lineIds[Math.min(lineIds.length - 1, Math.max(0, nextRow))] ?? at.line,
    column: columnIds[Math.min(columnIds.length - 1, Math.max(0, nextColumn))] ?? at.column,
  })
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(ctrl ? lineIds.length : row + 1, column)
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, ctrl ? columnIds.length : column + 1)
    case 'PageUp':
      return to(row - 12, column)
    case 'PageDown':
      return to(row + 12, column)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? lineIds.length : row, columnIds.length)
    default:
      return null
  }
}
