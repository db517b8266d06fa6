import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { markInteractive } from '../interactive.ts'
import { useDraft } from '../publish/published.ts'
import { isFromKeyboard } from '../ui/context-menu.ts'
import { useSize } from '../ui/size.ts'
import { type CoverageView, type Cursor, look, useView } from '../view.ts'
import { yearScreen } from '../words/year.ts'
import { type Axis, dayWidth, indexOf, xOf } from './axis.ts'
import { CalendarBand } from './calendar-band.tsx'
import { cellWords } from './cell.ts'
import { DraftMarks } from './draft-marks.tsx'
import { DrawnRow } from './drawn-row.tsx'
import { HeadGround, RowsGround } from './ground.tsx'
import classes from './heatmap.module.css'
import { type Hover, HoverCard } from './hover-card.tsx'
import { lanesOf } from './lanes.ts'
import { headLayout, layoutWithin, mostHeight } from './layout.ts'
import { Marks, rowOf } from './marks.tsx'
import { move } from './movement.ts'
import { boxOf, pointedAt, sameHover } from './pointing.ts'
import { HeadLabels, RowLabels } from './row-labels.tsx'
import type { HeatRow } from './rows.ts'
import { useWheel } from './wheel.ts'
import { followCursor, isWithin, shownAxis, zoomBy, zoomDate } from './zooming.ts'

/** Bounds in pixels of the column that names the rows, and what a letter of a name takes. */
const labels = { least: 78, most: 150, letter: 8, beside: 30 }

/** Least height in pixels in which rows can be scrolled through. */
const leastRows = 110

/**
 * Coverage of some years: the operations calendar, and for each role a row of weeks and its rows of days, on one axis.
 *
 * To a screen reader it is a grid with one cell, which says everything about where the keyboard is: thousands of cells
 * would stall it, and moving the focus between them would lose fast key presses.
 */
export function Heatmap(props: {
  readonly rota: Rota
  readonly years: DateRange
  /** Those that are shown. */
  readonly rows: readonly HeatRow[]
  readonly view: CoverageView
  readonly today: LocalDate
  readonly cursor: Cursor
  readonly opened: LocalDate | null
  readonly gridRef: RefObject<HTMLTableElement | null>
  readonly isFolded: (roleId: string) => boolean
  readonly onFold: (roleId: string) => void
  /** Somebody chose a cell. */
  readonly onOpen: (cursor: Cursor) => void
  /** Somebody asks what can be done at a cell; in pixels of the window. */
  readonly onMenu: (cursor: Cursor, at: { readonly x: number; readonly y: number }) => void
}) {
  const { rota, years, rows, view, cursor } = props
  const { zoom, from } = view
  const draft = useDraft(rota)
  const { ref, width, height, measure } = useSize<HTMLDivElement>()
  const left = labelWidth(rows)
  const axis = useMemo(
    () => shownAxis(years, Math.max(200, width - left), { zoom, from }),
    [years, width, left, zoom, from],
  )
  const calendar = useMemo(() => lanesOf(rota, axis), [rota, axis])
  const head = useMemo(
    () => headLayout(calendar.lanes.length, calendar.milestones.length > 0, dayWidth(axis)),
    [calendar, axis],
  )
  const layout = useMemo(() => layoutWithin(height - head.height, rows), [rows, head, height])
  const [hover, setHover] = useState<Hover | null>(null)
  const [placeable, place] = useState(false)
  const picture = { axis, head, layout, calendar }
  // The width says how much of the calendar stands above, that how high the rows may be: nothing is drawn before both are known.
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
  useEffect(() => followCursor(years), [years])
  useWheel(ref, years, axis, left, setHover)
  const placed = rowOf(layout, cursor)
  useEffect(() => {
    // The row of the cursor stays in sight, under the head.
    const scroller = ref.current
    if (!scroller || !placed) return
    const room = scroller.clientHeight - head.height
    const { y, height } = placed
    if (y - 4 < scroller.scrollTop) scroller.scrollTop = Math.max(0, y - 4)
    else if (y + height + 4 > scroller.scrollTop + room) scroller.scrollTop = y + height + 4 - room
  }, [placed, head.height, ref])
  const index = indexOf(axis, cursor.date)
  const column = cursor.line === null ? Math.floor(index / 7) : index
  const rowIndex = placed ? layout.rows.indexOf(placed) : 0
  const cellId = `cell-${rowIndex}-${column}`

  function pointed(event: MouseEvent<HTMLElement>): Hover | null {
    const scroller = ref.current
    if (!scroller) return null
    const box = scroller.getBoundingClientRect()
    return pointedAt(picture, event.clientX - box.left - left, event.clientY - box.top, scroller.scrollTop)
  }

  function onPointerMove(event: MouseEvent<HTMLElement>): void {
    const next = pointed(event)
    setHover(before => (sameHover(before, next) ? before : next))
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const at = pointed(event)
    if (at?.kind === 'cell') props.onOpen(at.cursor)
  }

  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    event.preventDefault()
    setHover(null)
    if (!isFromKeyboard(event)) {
      const at = pointed(event)
      if (at?.kind === 'cell') props.onMenu(at.cursor, { x: event.clientX, y: event.clientY })
      return
    }
    const box = ref.current?.getBoundingClientRect()
    if (!placed || !box) return
    const y = box.top + head.height + placed.y + placed.height - (ref.current?.scrollTop ?? 0)
    props.onMenu(cursor, { x: box.left + left + boxOf(axis, placed, cursor.date).x, y })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // The state as it is now, not as it was drawn: keys may come faster than pictures.
    const current = useView.getState().cursor
    const at = current !== null && isWithin(years, current.date) && rowOf(layout, current) ? current : cursor
    if (event.altKey || (event.shiftKey && event.key !== '+')) return
    if (event.key === 'Enter') props.onOpen(at)
    else if (event.key === ' ') props.onFold(at.roleId)
    else if (event.key === '+' && !event.ctrlKey) zoomBy(1, zoomDate(axis, at.date))
    else if (event.key === '-' && !event.ctrlKey) zoomBy(-1, zoomDate(axis, at.date))
    else {
      const next = move(rows, years, at, event)
      if (next === null) return
      look({ cursor: next })
      setHover(null)
    }
    event.preventDefault()
  }

  const least = head.height + Math.min(layout.height, leastRows)
  const bounds = width === 0 ? undefined : { minHeight: least, maxHeight: head.height + mostHeight(rows) }
  if (!placeable) {
    return (
      <div className={classes.heatmap} style={bounds}>
        <div ref={ref} className={classes.scroller} />
      </div>
    )
  }
  const words = cellWords(rota, cursor, years, view.institute)
  const todayIndex = isWithin(years, props.today) ? indexOf(axis, props.today) : -1
  const today = todayIndex >= 0 && todayIndex < axis.days ? todayIndex : null
  return (
    <div className={classes.heatmap} style={bounds}>
      <div ref={ref} className={classes.scroller} onScroll={() => setHover(null)}>
        <div
          className={classes.head}
          style={{ height: head.height }}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setHover(null)}
        >
          <HeadLabels layout={head} width={left} hasCalendar={calendar.lanes.length > 0} />
          <Svg left={left} axis={axis} height={head.height}>
            <HeadGround axis={axis} layout={head} todayIndex={today} />
            <CalendarBand rota={rota} calendar={calendar} axis={axis} layout={head} />
            {today !== null && <TodayLine axis={axis} index={today} from={head.lanesTop - 4} to={head.height} />}
          </Svg>
        </div>
        <div className={classes.rows} style={{ height: layout.height }}>
          <Svg left={left} axis={axis} height={layout.height}>
            <RowsGround rota={rota} axis={axis} layout={layout} />
            {layout.rows.map(placed => (
              <DrawnRow
                key={`${placed.row.role.id} ${placed.row.line}`}
                rota={rota}
                placed={placed}
                axis={axis}
                view={view}
              >
                {draft && draft.slotIds.size > 0 && (
                  <DraftMarks rota={rota} row={placed.row} axis={axis} slotIds={draft.slotIds} />
                )}
              </DrawnRow>
            ))}
            {today !== null && <TodayLine axis={axis} index={today} from={0} to={layout.height} />}
            <Marks axis={axis} layout={layout} opened={props.opened} hover={hover} cursor={cursor} />
          </Svg>
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
            onContextMenu={onContextMenu}
          >
            <tbody>
              <tr aria-rowindex={rowIndex + 1}>
                <td id={cellId} aria-colindex={column + 1} aria-label={words.sentence} />
              </tr>
            </tbody>
          </table>
          <RowLabels rota={rota} layout={layout} width={left} isFolded={props.isFolded} onFold={props.onFold} />
        </div>
      </div>
      {hover && (
        <HoverCard
          rota={rota}
          years={years}
          institute={view.institute}
          hover={hover}
          left={left}
          width={axis.width}
          height={height}
        />
      )}
    </div>
  )
}

/** As wide as the longest code needs, within bounds. */
function labelWidth(rows: readonly HeatRow[]): number {
  const longest = Math.max(0, ...rows.map(({ role }) => role.code.length))
  return Math.min(labels.most, Math.max(labels.least, labels.beside + longest * labels.letter))
}

function Svg(props: { left: number; axis: Axis; height: number; children: ReactNode }) {
  const { left, axis, height } = props
  return (
    <svg className={classes.picture} style={{ left }} width={axis.width} height={height} aria-hidden="true">
      {props.children}
    </svg>
  )
}

function TodayLine(props: { axis: Axis; index: number; from: number; to: number }) {
  const { axis, index, from, to } = props
  return <path className={classes.today} d={`M${(xOf(axis, index) + xOf(axis, index + 1)) / 2} ${from}V${to}`} />
}
