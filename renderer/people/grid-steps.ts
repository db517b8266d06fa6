/** A key as the grid needs to know it. */
export interface GridKey {
  readonly key: string
  readonly ctrl: boolean
}

/** Where a key leads from a cell, within the grid; null if it leads nowhere. */
export function stepTo(
  at: { readonly row: number; readonly column: number },
  { key, ctrl }: GridKey,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): { readonly row: number; readonly column: number } | null {
  const { row, column } = at
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.max(0, Math.min(last.row, nextRow)),
    column: Math.max(0, Math.min(last.column, nextColumn)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(ctrl ? last.row : row + 1, column)
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, column)
    case 'ArrowRight':
      return to(row, ctrl ? last.column : column + 1)
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : column - 1)
    case 'PageDown':
      return to(row + size.page, column)
    case 'PageUp':
      return to(row - size.page, column)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? last.row : row, last.column)
    default:
      return null
  }
}

/** The ids from one to another in a list, both with them; only the second where the first is not listed. */
export function span(ids: readonly string[], from: string, to: string): string[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  if (a === -1 || b === -1) return b === -1 ? [] : [to]
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}
