import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { yearOf } from '../../rota/civil-time.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { markInteractive } from '../interactive.ts'
import { useSize } from '../ui/size.ts'
import { type Cursor, look, useView } from '../view.ts'
import { yearScreen } from '../words.ts'
import { type Axis, axisOf, dateAt, indexAt, indexOf, xOf } from './axis.ts'
import { weekBox } from './bars.ts'
import { CalendarBand, entryAt } from './calendar-band.tsx'
import { cellWords } from './cell.ts'
import { Ground } from './ground.tsx'
import classes from './heatmap.module.css'
import { type Hover, HoverCard } from './hover-card.tsx'
import { lanesOf } from './lanes.ts'
import { type Layout, layoutWithin, type PlacedRow, rowAt } from './layout.ts'
import { move } from './movement.ts'
import { RowLabels } from './row-labels.tsx'
import { Bars, WeekGlyphs } from './row-picture.tsx'
import { rowsOf } from './rows.ts'

/** Width in pixels of the column that names the rows. */
const labels = 78

/**
 * Coverage of a year: the operations calendar, a row of weeks for each role and its rows of days, on one axis.
 *
 * To a screen reader it is a grid with one cell, which says everything about where the keyboard is: thousands of cells
 * would stall it, and moving the focus between them would lose fast key presses.
 */
export function Heatmap(props: {
  readonly rota: Rota
  readonly year: number
  readonly today: LocalDate
  readonly cursor: Cursor
  readonly opened: LocalDate | null
  readonly gridRef: RefObject<HTMLTableElement | null>
  /** Somebody chose a cell. */
  readonly onOpen: (cursor: Cursor) => void
}) {
  const { rota, year, cursor } = props
  const { ref, width, height, measure } = useSize<HTMLDivElement>()
  const axis = useMemo(() => axisOf(year, Math.max(200, width - labels)), [year, width])
  const calendar = useMemo(() => lanesOf(rota, axis), [rota, axis])
  const rows = rowsOf(rota, year)
  const layout = useMemo(
    () => layoutWithin(height, rows, calendar.lanes.length, calendar.milestones.length > 0),
    [rows, calendar, height],
  )
  const [hover, setHover] = useState<Hover | null>(null)
  const [placeable, place] = useState(false)
  // The width says how many lanes the calendar needs, those how high the heatmap may be: nothing is drawn before both are known.
  useLayoutEffect(() => {
    if (width === 0) return
    measure()
    place(true)
    // What the mouse was over has moved away.
    setHover(null)
  }, [width, measure])
  useEffect(() => {
    if (placeable) markInteractive()
  }, [placeable])
  const placed = layout.rows.find(({ row }) => row.role.id === cursor.roleId && row.line === cursor.line)
  const index = indexOf(axis, cursor.date)
  const column = cursor.line === null ? Math.floor(index / 7) : index
  const cellId = `cell-${layout.rows.indexOf(placed as PlacedRow)}-${column}`

  function pointed(event: MouseEvent<HTMLElement>): Hover | null {
    const box = event.currentTarget.getBoundingClientRect()
    const x = event.clientX - box.left - labels
    const y = event.clientY - box.top
    if (x < 0) return null
    const row = rowAt(layout, y)
    if (row === null) {
      const entry = entryAt(calendar, axis, layout, x, y)
      return entry && { kind: 'entry', period: entry, x, y }
    }
    const at = { roleId: row.row.role.id, line: row.row.line, date: dateAt(axis, indexAt(axis, x)) }
    return { kind: 'cell', cursor: at, x: boxOf(axis, row, at.date).x, y: row.y + row.height }
  }

  function onPointerMove(event: MouseEvent<HTMLElement>): void {
    const next = pointed(event)
    setHover(before => (sameHover(before, next) ? before : next))
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const at = pointed(event)
    if (at?.kind === 'cell') props.onOpen(at.cursor)
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.altKey || event.shiftKey) return
    // The state as it is now, not as it was drawn: keys may come faster than pictures.
    const current = useView.getState().cursor
    const from = current !== null && yearOf(current.date) === year ? current : cursor
    if (event.key === 'Enter') props.onOpen(from)
    else {
      const next = move(rows, year, from, event)
      if (next === null) return
      look({ cursor: next })
      setHover(null)
    }
    event.preventDefault()
  }

  const bounds = { minHeight: layout.least, maxHeight: layout.most }
  if (!placeable) return <div ref={ref} className={classes.heatmap} style={width > 0 ? bounds : undefined} />
  const words = cellWords(rota, cursor)
  const todayIndex = yearOf(props.today) === year ? indexOf(axis, props.today) : null
  return (
    <div ref={ref} className={classes.heatmap} style={bounds}>
      <RowLabels rota={rota} layout={layout} width={labels} hasCalendar={calendar.lanes.length > 0} />
      <svg
        className={classes.picture}
        style={{ left: labels }}
        width={axis.width}
        height={layout.height}
        aria-hidden="true"
      >
        <Ground rota={rota} axis={axis} layout={layout} todayIndex={todayIndex} />
        <CalendarBand calendar={calendar} axis={axis} layout={layout} />
        {layout.rows.map(({ row, y, height }) => (
          <g key={`${row.role.id} ${row.line}`} transform={`translate(0 ${y})`}>
            <Bars codes={row.codes} axis={axis} height={height} weeks={row.line === null} />
            {row.line === null && <WeekGlyphs codes={row.codes} gaps={row.gaps} axis={axis} height={height} />}
          </g>
        ))}
        {todayIndex !== null && (
          <path className={classes.today} d={`M${middle(axis, todayIndex)} ${layout.lanesTop - 4}V${layout.height}`} />
        )}
        <Marks axis={axis} layout={layout} opened={props.opened} hover={hover} cursor={cursor} placed={placed} />
      </svg>
      <table
        ref={props.gridRef}
        className={classes.grid}
        role="grid"
        tabIndex={0}
        aria-label={yearScreen.coverage}
        aria-rowcount={rows.length}
        aria-colcount={axis.days}
        aria-activedescendant={cellId}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setHover(null)}
        onClick={onClick}
      >
        <tbody>
          <tr aria-rowindex={layout.rows.indexOf(placed as PlacedRow) + 1}>
            <td id={cellId} aria-colindex={column + 1} aria-label={words.sentence} />
          </tr>
        </tbody>
      </table>
      {hover && <HoverCard rota={rota} hover={hover} left={labels} width={axis.width} />}
    </div>
  )
}

function middle(axis: Axis, index: number): number {
  return (xOf(axis, index) + xOf(axis, index + 1)) / 2
}

function boxOf(axis: Axis, { row }: PlacedRow, date: LocalDate): { x: number; width: number } {
  const index = indexOf(axis, date)
  if (row.line === null) return weekBox(axis, Math.floor(index / 7))
  const x = xOf(axis, index)
  return { x, width: xOf(axis, index + 1) - x }
}

/** The open day, the cell under the mouse and the one with the keyboard, drawn over the rows. */
function Marks(props: {
  readonly axis: Axis
  readonly layout: Layout
  readonly opened: LocalDate | null
  readonly hover: Hover | null
  readonly cursor: Cursor
  readonly placed: PlacedRow | undefined
}) {
  const { axis, layout, opened, hover, cursor, placed } = props
  const openedIndex = opened === null ? -1 : indexOf(axis, opened)
  const hovered =
    hover?.kind === 'cell'
      ? layout.rows.find(({ row }) => row.role.id === hover.cursor.roleId && row.line === hover.cursor.line)
      : undefined
  return (
    <>
      {openedIndex >= 0 && openedIndex < axis.days && (
        <rect
          className={classes.opened}
          x={xOf(axis, openedIndex) - 1.5}
          y={layout.daysTop - 3.5}
          width={xOf(axis, openedIndex + 1) - xOf(axis, openedIndex) + 2}
          height={layout.height - layout.daysTop + 4}
        />
      )}
      {hovered && hover?.kind === 'cell' && (
        <Frame className={classes.hovered} row={hovered} box={boxOf(axis, hovered, hover.cursor.date)} />
      )}
      {placed && <Frame className={classes.focus} row={placed} box={boxOf(axis, placed, cursor.date)} />}
    </>
  )
}

function Frame(props: {
  readonly className: string | undefined
  readonly row: PlacedRow
  readonly box: { readonly x: number; readonly width: number }
}) {
  const { row, box } = props
  return (
    <rect
      className={props.className}
      x={box.x - 1.5}
      y={row.y - 1.5}
      width={box.width + 3}
      height={row.height + 3}
      rx={2}
    />
  )
}

function sameHover(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b
  if (a.kind === 'entry' || b.kind === 'entry') return entryOf(a) === entryOf(b)
  return a.cursor.roleId === b.cursor.roleId && a.cursor.line === b.cursor.line && a.cursor.date === b.cursor.date
}

function entryOf(hover: Hover): Period | null {
  return hover.kind === 'entry' ? hover.period : null
}
