import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react'
import { inert } from '../../rota/csv/write.ts'
import classes from './data-table.module.css'

/** A column of a {@link DataTable}. */
export interface Column<Line> {
  readonly id: string
  readonly name: string
  /** Width in pixels; null: what is left. */
  readonly width: number | null
  readonly numeric?: boolean
  /** What it says of a line. */
  readonly text: (line: Line) => string
  /** What a spreadsheet is given instead. */
  readonly copied?: (line: Line) => string
  /** How that is shown, where plain text is not enough. */
  readonly cell?: (line: Line) => ReactNode
  /** Compares two lines, smallest first; lines that are equal stay as they were. */
  readonly order: (a: Line, b: Line) => number
}

/** By which column lines are sorted. */
export interface Order {
  readonly column: string
  readonly down: boolean
}

const rowHeight = 26
const headHeight = 28

/** The lines in an order; a new list. */
export function inOrder<Line>(lines: readonly Line[], columns: readonly Column<Line>[], order: Order): Line[] {
  const column = columns.find(({ id }) => id === order.column)
  if (!column) return [...lines]
  const sign = order.down ? -1 : 1
  return [...lines].sort((a, b) => sign * column.order(a, b))
}

/** Lines as a spreadsheet takes them: heads, then a line each, cells apart by tabs, none of them a formula. */
export function asTsv<Line>(lines: readonly Line[], columns: readonly Column<Line>[]): string {
  const row = (cells: readonly string[]) => cells.map(cell => inert(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')
  return [
    row(columns.map(({ name }) => name)),
    ...lines.map(line => row(columns.map(({ text, copied }) => (copied ?? text)(line)))),
  ].join('\r\n')
}

/** Copies all of a table as its own Ctrl+C does, for a button. */
export function copyTable(table: RefObject<HTMLTableElement | null>): void {
  // The browser copies only where something is selected; the table says itself what that is.
  if (table.current) getSelection()?.selectAllChildren(table.current)
  document.execCommand('copy')
  getSelection()?.removeAllRanges()
}

/**
 * A long table to read, sort, walk through by keyboard and copy.
 *
 * Only the rows in sight are on the page. It takes the focus as a whole and says which row is active, so that fast keys
 * find it whatever is drawn.
 */
export function DataTable<Line>(props: {
  readonly label: string
  readonly columns: readonly Column<Line>[]
  /** In the order in which they are shown. */
  readonly lines: readonly Line[]
  readonly idOf: (line: Line) => string
  readonly order: Order
  readonly onOrder: (order: Order) => void
  /** The active line; null: the first. */
  readonly activeId: string | null
  readonly onActive: (id: string) => void
  readonly onOpen: (line: Line) => void
  /** Lines were put on the clipboard, so many. */
  readonly onCopied: (lines: number) => void
  readonly tableRef: RefObject<HTMLTableElement | null>
}) {
  const { columns, lines, idOf, order } = props
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const active = useMemo(
    () =>
      Math.max(
        0,
        lines.findIndex(line => idOf(line) === props.activeId),
      ),
    [lines, idOf, props.activeId],
  )
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The active row is always there, for whoever hears it.
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const from = Math.max(0, startIndex - 8)
      const range = Array.from({ length: Math.min(count, endIndex + 9) - from }, (_, index) => from + index)
      if (active < from) return [active, ...range]
      return active >= from + range.length && active < count ? [...range, active] : range
    },
    // The head lies over the first rows in sight, and before the first of all.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => {
    if (active < lines.length) rows.scrollToIndex(active)
  }, [active, lines, rows])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== props.tableRef.current || event.altKey || event.ctrlKey || event.metaKey) return
    const line = lines[active]
    const step = steps[event.key]
    if (event.key === 'Enter' && line) props.onOpen(line)
    else if (step !== undefined && lines.length > 0) {
      const next = lines[Math.min(lines.length - 1, Math.max(0, active + step))] as Line
      props.onActive(idOf(next))
    } else return
    event.preventDefault()
  }

  function onCopy(event: ClipboardEvent): void {
    event.clipboardData.setData('text/plain', asTsv(lines, columns))
    event.preventDefault()
    props.onCopied(lines.length)
  }

  const shown = rows.getVirtualItems()
  let reached = headHeight
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        ref={props.tableRef}
        className={classes.table}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={lines.length + 1}
        aria-activedescendant={lines.length > 0 ? `${prefix}${active}` : undefined}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={width === null ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <Head key={column.id} column={column} order={order} onOrder={props.onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ index, start, end }) => {
            const line = lines[index] as Line
            const before = start - reached
            reached = end
            return [
              before > 0 && (
                <tr key={`before ${index}`} aria-hidden="true" style={{ height: before }}>
                  <td colSpan={columns.length} />
                </tr>
              ),
              <tr
                key={idOf(line)}
                id={`${prefix}${index}`}
                aria-rowindex={index + 2}
                aria-selected={index === active}
                className={classes.row}
                onClick={() => {
                  props.onActive(idOf(line))
                  props.onOpen(line)
                }}
              >
                {columns.map(({ id, numeric, text, cell }) => (
                  <td key={id} data-numeric={numeric} title={cell ? undefined : text(line)}>
                    {cell ? cell(line) : text(line)}
                  </td>
                ))}
              </tr>,
            ]
          })}
          {rows.getTotalSize() + headHeight > reached && (
            <tr aria-hidden="true" style={{ height: rows.getTotalSize() + headHeight - reached }}>
              <td colSpan={columns.length} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

/** How far the keys move. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 16,
  PageUp: -16,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function Head<Line>(props: {
  readonly column: Column<Line>
  readonly order: Order
  readonly onOrder: (order: Order) => void
}) {
  const { column, order } = props
  const sorts = column.id === order.column
  return (
    <th
      scope="col"
      data-numeric={column.numeric}
      aria-sort={sorts ? (order.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        onClick={() => props.onOrder({ column: column.id, down: sorts && !order.down })}
      >
        {column.name}
        <svg
          width="8"
          height="8"
          viewBox="0 0 8 8"
          className={classes.arrow}
          data-on={sorts || undefined}
          aria-hidden="true"
        >
          <path d={sorts && order.down ? 'M1 2.5h6L4 6.5z' : 'M1 5.5h6L4 1.5z'} fill="currentColor" />
        </svg>
      </button>
    </th>
  )
}
