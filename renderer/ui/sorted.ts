import { type RefObject, useMemo, useRef, useState } from 'react'
import { type Column, inOrder, type Order } from './data-table.tsx'

/** What a {@link DataTable} needs to sort lines and to say which is active. */
interface SortedTable<Line> {
  readonly columns: readonly Column<Line>[]
  readonly lines: readonly Line[]
  readonly idOf: (line: Line) => string
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly activeId: string | null
  readonly onActive: (id: string) => void
  readonly tableRef: RefObject<HTMLTableElement | null>
}

/**
 * Lines in an order that the user chooses, one of them active: the first until another is.
 *
 * @param first  the order to begin with
 */
export function useSorted<Line>(
  lines: readonly Line[],
  columns: readonly Column<Line>[],
  idOf: (line: Line) => string,
  first: Order,
): { readonly active: Line | undefined; readonly table: SortedTable<Line> } {
  const [order, onOrder] = useState(first)
  const [chosen, onActive] = useState<string | null>(null)
  const tableRef = useRef<HTMLTableElement>(null)
  const shown = useMemo(() => inOrder(lines, columns, order), [lines, columns, order])
  const active = shown.find(line => idOf(line) === chosen) ?? shown[0]
  const activeId = active === undefined ? null : idOf(active)
  return { active, table: { columns, lines: shown, idOf, order, onOrder, activeId, onActive, tableRef } }
}
