import { now } from '../clock.ts'
import { type Axis, dateAt, dayWidth } from '../year/axis.ts'
import { CalendarBand } from '../year/calendar-band.tsx'
import { lineLabel } from '../year/cell.ts'
import { DrawnRow } from '../year/drawn-row.tsx'
import { FiguresTable } from '../year/figures-table.tsx'
import { HeadGround, RowsGround } from '../year/ground.tsx'
import heatmap from '../year/heatmap.module.css'
import { type Lanes, lanesOf } from '../year/lanes.ts'
import { type HeadLayout, headLayout, layoutWithin } from '../year/layout.ts'
import { Legend } from '../year/legend.tsx'
import { HeadLabels } from '../year/row-labels.tsx'
import type { HeatRow } from '../year/rows.ts'
import { shownAxis } from '../year/zooming.ts'
import { CoverageHead, type Shown } from './coverage-head.tsx'
import { intoPages } from './pages.ts'
import classes from './print-sheet.module.css'

/** What fits on an A3 page across, in pixels of which there are 96 to the inch, and what stands on it beside the rows. */
const page = { width: 1508, height: 1028, labels: 96, title: 44, figuresHead: 24, figuresRow: 27, legend: 70 }

/** How high in pixels a row of days gets where few roles have the page to themselves. */
const highestDays = 110

/** The same where there are several pages, so that they look alike. */
const evenDays = 28

/** The heatmap on A3 pages, as vectors: the roles one after the other, the calendar above them on every page. */
export function HeatmapSheet(shown: Shown) {
  const { rota, years, roles, rows, view } = shown
  const axis = shownAxis(years, page.width - page.labels, view)
  const calendar = lanesOf(rota, axis)
  const head = headLayout(calendar.lanes.length, calendar.milestones.length > 0, dayWidth(axis))
  const figures = page.title + page.figuresHead + page.figuresRow * roles.length
  const room = page.height - head.height - page.legend
  const pages = intoPages(rows, room - figures, room)
  return (
    <article className={classes.heatmap}>
      <section className={classes.first}>
        <CoverageHead {...shown} />
        <FiguresTable rota={rota} roles={roles} years={years} institute={view.institute} now={now()} onGap={nowhere} />
      </section>
      {pages.map(({ rows: ofPage, breaks }) => (
        <section key={ofPage[0]?.role.id} className={breaks ? classes.next : undefined}>
          <Block
            shown={shown}
            axis={axis}
            calendar={calendar}
            head={head}
            rows={ofPage}
            room={breaks ? room : room - figures}
            highest={pages.length > 1 ? evenDays : highestDays}
          />
        </section>
      ))}
      <Legend
        rota={rota}
        dates={{ start: dateAt(axis, axis.from), end: dateAt(axis, axis.to) }}
        institute={view.institute}
      />
    </article>
  )
}

/** Some of the rows with the calendar above them. */
function Block(props: {
  readonly shown: Shown
  readonly axis: Axis
  readonly calendar: Lanes
  readonly head: HeadLayout
  readonly rows: readonly HeatRow[]
  /** How high they may be together. */
  readonly room: number
  /** How high a row of days gets at most. */
  readonly highest: number
}) {
  const { shown, axis, calendar, head } = props
  const { rota, view } = shown
  const layout = layoutWithin(props.room, props.rows, props.highest)
  const left = page.labels
  return (
    <div className={classes.block}>
      <div className={classes.part} style={{ height: head.height }}>
        <HeadLabels layout={head} width={left} hasCalendar={calendar.lanes.length > 0} />
        <svg className={heatmap.picture} style={{ left }} width={axis.width} height={head.height} aria-hidden="true">
          <HeadGround axis={axis} layout={head} todayIndex={null} />
          <CalendarBand rota={rota} calendar={calendar} axis={axis} layout={head} />
        </svg>
      </div>
      <div className={classes.part} style={{ height: layout.height }}>
        <div className={heatmap.labels}>
          {layout.rows.map(({ row: { role, line }, y, height }) => (
            <span key={`${role.id} ${line}`} className={heatmap.label} style={{ top: y, height }}>
              {line === null ? <b>{role.code}</b> : <i>{lineLabel(rota, role.id, line)}</i>}
            </span>
          ))}
        </div>
        <svg className={heatmap.picture} style={{ left }} width={axis.width} height={layout.height} aria-hidden="true">
          <RowsGround rota={rota} axis={axis} layout={layout} />
          {layout.rows.map(placed => (
            <DrawnRow
              key={`${placed.row.role.id} ${placed.row.line}`}
              rota={rota}
              placed={placed}
              axis={axis}
              view={view}
            />
          ))}
        </svg>
      </div>
    </div>
  )
}

const nowhere = () => {}
