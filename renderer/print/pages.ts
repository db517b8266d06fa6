import { layoutWithin } from '../year/layout.ts'
import type { HeatRow } from '../year/rows.ts'

/** The rows of a page. */
export interface PageOfRows {
  readonly rows: readonly HeatRow[]
  /** Whether it begins a new page, instead of standing below what is there already. */
  readonly breaks: boolean
}

/**
 * Spreads rows over pages, a role never over two unless it is higher than one.
 *
 * @param first  height that is left on the first page
 * @param room  height on each page after it
 */
export function intoPages(rows: readonly HeatRow[], first: number, room: number): PageOfRows[] {
  const roles = new Map<string, HeatRow[]>()
  for (const row of rows) roles.set(row.role.id, [...(roles.get(row.role.id) ?? []), row])
  const pages: PageOfRows[] = []
  let open: HeatRow[] = []
  let left = first
  let breaks = false
  for (const role of roles.values()) {
    if (height([...open, ...role]) > left && (open.length > 0 || !breaks)) {
      if (open.length > 0) pages.push({ rows: open, breaks })
      open = []
      left = room
      breaks = true
    }
    open.push(...role)
  }
  if (open.length > 0) pages.push({ rows: open, breaks })
  return pages
}

const height = (rows: readonly HeatRow[]) => layoutWithin(0, rows).height
