import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { useDraft } from '../publish/published.ts'
import { useSize } from '../ui/size.ts'
import { board } from '../words/board.ts'
import { monthOfYear } from '../words/dates.ts'
import { type Axis, dateAt, dayWidth, indexAt, indexOf, xOf } from '../year/axis.ts'
import { rowHeight } from './bars.ts'
import classes from './board.module.css'
import { BoardRowView } from './board-row.tsx'
import { type Spot, useBoard } from './board-view.ts'
import { cellWords } from './cell-words.ts'
import { useDrag } from './drag.ts'
import { Ground, Patterns } from './ground.tsx'
import { Head, useHead } from './head.tsx'
import { HoverCard, type Hovered } from './hover-card.tsx'
import { useTellInSight } from './in-sight.ts'
import { useRowInSight } from './keep-row.ts'
import { openBoardMenu } from './menu.ts'
import { Overlay } from './overlay.tsx'
import { useRoom } from './room.ts'
import type { BoardRow } from './rows.ts'
import { useShownFrom } from './steps.ts'
import { boardAxis, windowAround } from './timeline.ts'
import { useClipboard } from './use-clipboard.ts'
import { openSpot, useKeys } from './use-keys.ts'
import { usePointer } from './use-pointer.ts'
import { useZoomWheel } from './use-zoom-wheel.ts'

/** Width in pixels of the column of names. */
const labels = 216

/**
 * The rows of the board on the time axis, with coverage above on the same columns.
 *
 * To a screen reader it is a grid with one cell, which says everything about where the keyboard is. Only the rows in sight
 * are there, and of them only the days around what is in sight.
 */
export function BoardGrid(props: {
  readonly rota: Rota
  readonly rows: readonly BoardRow[]
  readonly stretch: DateRange
  readonly year: number
  readonly today: LocalDate
  readonly start: Spot
  readonly gridRef: RefObject<HTMLTableElement | null>
}) {
  const { rota, rows, stretch, year } = props
  const range = useBoard(view => view.range)
  const rowsAre = useBoard(view => view.rows)
  const drafts = useDraft(rota)?.bookingIds ?? null
  const roleId = useBoard(view => view.filters.roleId)
  const placed = useBoard(view => view.cursor)
  const cursor = placed !== null && indexOfRow(rows, placed.row) >= 0 ? placed : props.start
  const visit = useBoard(view => view.visit)
  const { ref, width, height } = useSize<HTMLDivElement>()
  const viewport = Math.max(120, width - labels)
  // A panel that opens beside the board covers days and leaves the others as wide as they are.
  const room = Math.max(120, useRoom(ref) - labels)
  const axis = useMemo(() => boardAxis(stretch, range, room), [stretch, range, room])
  const [scrolled, setScrolled] = useState(0)
  const zone = rota.zone
  const window = useWindow(zone, axis, scrolled, viewport)
  const picture = { rota, rows, axis, window }
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const keepDate = useZoomWheel(ref, axis, labels, viewport)
  useShownFrom(ref, axis, setScrolled)
  const seen = useTellInSight(axis, stretch, scrolled, viewport)
  const head = useHead(rota, stretch, axis, roleId, seen)

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowHeight,
    paddingStart: head.height,
    overscan: 4,
    getItemKey: index => rows[index]?.key ?? index,
  })
  const items = virtualizer.getVirtualItems()
  const shown = [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1] as const

  /** How it was seen last; null: not yet. */
  const seenOn = useRef<{ readonly axis: Axis; readonly viewport: number } | null>(null)
  const placing = useRef({ cursor, rows, headHeight: head.height, viewport, scrolled, keepDate })
  placing.current = { cursor, rows, headHeight: head.height, viewport, scrolled, keepDate }
  useLayoutEffect(() => {
    // Another range or another window: what was in sight stays there; at first the place where the keyboard is.
    const scroller = ref.current
    const { cursor, rows, headHeight, viewport, scrolled, keepDate } = placing.current
    if (!scroller || width === 0) return
    const before = seenOn.current
    seenOn.current = { axis, viewport }
    if (before?.axis === axis) {
      // A panel came or went: the left edge stays, unless the place where the keyboard is would be hidden.
      const x = xOf(axis, indexOf(axis, cursor.date))
      const hides = x < scrolled + before.viewport && x + dayWidth(axis) > scrolled + viewport
      if (hides) scroller.scrollLeft = x + 3 * dayWidth(axis) - viewport
      return setScrolled(scroller.scrollLeft)
    }
    const isFirst = before === null
    const kept = keepDate(cursor.date, scrolled)
    const { date, at } = isFirst ? { date: cursor.date, at: 0.35 } : kept
    const x = xOf(axis, indexOf(axis, date)) + dayWidth(axis) / 2
    scroller.scrollLeft = Math.max(0, x - at * viewport)
    if (isFirst) {
      const y = Math.max(0, indexOfRow(rows, cursor.row)) * rowHeight
      bringIntoSight(scroller, { x, width: 0, y, head: headHeight })
    }
    setScrolled(scroller.scrollLeft)
  }, [axis, width, ref])

  const visited = useRef({ visit, rowsAre })
  useLayoutEffect(() => {
    const scroller = ref.current
    const before = visited.current
    if (!scroller || before.visit === visit) return
    visited.current = { visit, rowsAre }
    // Other rows are shown on the dates that are in sight, wherever in the year the keyboard is.
    const keepsDates = before.rowsAre !== rowsAre
    bringIntoSight(scroller, {
      x: keepsDates ? scroller.scrollLeft : xOf(axis, indexOf(axis, cursor.date)),
      width: keepsDates ? 0 : dayWidth(axis),
      y: Math.max(0, indexOfRow(rows, cursor.row)) * rowHeight,
      head: head.height,
    })
    // Drawn with the same picture: the scroll event comes a frame later, and till then the new place would be empty.
    setScrolled(scroller.scrollLeft)
  }, [visit, rowsAre, axis, rows, cursor, head.height, ref])

  const rowIndex = Math.max(0, indexOfRow(rows, cursor.row))
  useRowInSight(ref, head.height, (rowIndex + 1) * rowHeight)
  const row = rows[rowIndex] as BoardRow
  const sentence = useSentence(rota, row, cursor)
  const open = (spot: Spot) => openSpot(rota, rows, spot, true)
  const pointer = usePointer(picture, ref, ({ row: { key }, date }) => open({ row: key, date }))
  const ground = { rota, rows, dates: stretch, start: props.start }
  const onKeyDown = useKeys(ground)
  useClipboard(ground, props.gridRef)
  const cellId = `board-cell-${rowIndex}-${indexOf(axis, cursor.date)}`
  const todayAt = indexOf(window, props.today)
  const todayIndex = todayAt >= 0 && todayAt < window.days ? todayAt : null
  const month = monthOfYear(dateAt(axis, indexAt(axis, scrolled)))
  const rowsHeight = rows.length * rowHeight

  useEffect(() => useDrag.subscribe(({ drag }) => drag && setHovered(null)), [])

  function onHover(event: MouseEvent<HTMLElement>): void {
    if (useDrag.getState().drag !== null) return
    const pointed = pointer.at(event)
    event.currentTarget.style.cursor =
      pointed?.edge && pointed.row.kind === 'person' ? 'ew-resize' : pointed?.bar ? 'grab' : ''
    const key = pointed && `${pointed.row.key} ${pointed.date}`
    if (pointed === null || event.buttons !== 0) setHovered(null)
    else if (hovered?.key !== key) setHovered({ key: key as string, pointed })
  }

  return (
    <div className={classes.board}>
      <Patterns />
      <div
        ref={ref}
        className={classes.scroller}
        onScroll={event => {
          setScrolled(event.currentTarget.scrollLeft)
          setHovered(null)
        }}
      >
        <div className={classes.content} style={{ width: labels + axis.width, height: head.height + rowsHeight }}>
          <Head rota={rota} window={window} head={head} labels={labels} todayIndex={todayIndex} month={month} />
          <div className={classes.rows} style={{ height: rowsHeight }}>
            <Ground rota={rota} window={window} height={rowsHeight} labels={labels} todayIndex={todayIndex} />
            {items.map(item => {
              const each = rows[item.index]
              if (each === undefined) return null
              return (
                <BoardRowView
                  key={each.key}
                  rota={rota}
                  row={each}
                  index={item.index}
                  window={window}
                  labels={labels}
                  year={year}
                  drafts={drafts}
                  roleId={roleId}
                />
              )
            })}
            <Overlay
              picture={picture}
              shown={shown}
              labels={labels}
              height={rowsHeight}
              inSight={{ scrolled, viewport }}
            />
            <table
              ref={props.gridRef}
              className={classes.grid}
              role="grid"
              tabIndex={0}
              data-labels={labels}
              aria-label={board.grid}
              aria-rowcount={rows.length}
              aria-colcount={axis.days}
              aria-multiselectable="true"
              aria-activedescendant={cellId}
              onKeyDown={onKeyDown}
              {...pointer.handlers}
              onMouseMove={onHover}
              onPointerLeave={() => setHovered(null)}
              onContextMenu={event => {
                setHovered(null)
                openBoardMenu(event, ground, pointer.at(event), cursor)
              }}
            >
              <tbody>
                <tr aria-rowindex={rowIndex + 1}>
                  <td id={cellId} aria-colindex={indexOf(axis, cursor.date) + 1} aria-label={sentence} />
                </tr>
              </tbody>
            </table>
            {hovered && (
              <HoverCard
                rota={rota}
                hovered={hovered}
                window={window}
                labels={labels}
                inSight={{ scrolled, viewport, height }}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  )
}

/** What the cell of the keyboard says; with how many cells are selected beside it. */
function useSentence(rota: Rota, row: BoardRow, { date }: Spot): string {
  return useMemo(() => cellWords(rota, row, date).sentence, [rota, row, date])
}

/** The part of the axis to draw; the same object as long as it is the same part. */
function useWindow(zone: string, axis: Parameters<typeof windowAround>[1], scrolled: number, viewport: number) {
  const day = axis.width / axis.days
  const page = Math.max(1, Math.ceil(viewport / 2 / day / 7)) * 7
  const at = Math.floor(scrolled / day / page)
  // Only the page decides, so that scrolling within it draws nothing again.
  return useMemo(() => windowAround(zone, axis, at * page * day + 1, viewport), [zone, axis, at, page, day, viewport])
}

function indexOfRow(rows: readonly BoardRow[], wanted: string): number {
  return rows.findIndex(({ key }) => key === wanted)
}

/** Scrolls as little as needed so that a cell is in sight, not under names or head. */
function bringIntoSight(
  scroller: HTMLElement,
  cell: { readonly x: number; readonly width: number; readonly y: number; readonly head: number },
): void {
  const wide = scroller.clientWidth - labels
  const tall = scroller.clientHeight - cell.head
  if (cell.x < scroller.scrollLeft) scroller.scrollLeft = Math.max(0, cell.x - 2 * cell.width)
  else if (cell.x + cell.width > scroller.scrollLeft + wide) scroller.scrollLeft = cell.x + 3 * cell.width - wide
  if (cell.y < scroller.scrollTop) scroller.scrollTop = cell.y
  else if (cell.y + rowHeight > scroller.scrollTop + tall) scroller.scrollTop = cell.y + rowHeight - tall
}
