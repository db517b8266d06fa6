import type { Ref } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import { now } from '../clock.ts'
import type { Shown } from '../print/coverage-head.tsx'
import { longDate } from '../words/dates.ts'
import { printing } from '../words/print.ts'
import { yearScreen } from '../words/year.ts'
import { dayWidth } from '../year/axis.ts'
import { CalendarBand } from '../year/calendar-band.tsx'
import { lineLabel } from '../year/cell.ts'
import { DrawnRow } from '../year/drawn-row.tsx'
import { activeFilters } from '../year/filters.ts'
import { HeadGround, RowsGround } from '../year/ground.tsx'
import { lanesOf } from '../year/lanes.ts'
import { headLayout, laneHeight, layoutWithin } from '../year/layout.ts'
import { shownAxis, yearsIn } from '../year/zooming.ts'
import classes from './heatmap-picture.module.css'
import { PictureLegend } from './picture-legend.tsx'

/** How wide the picture is in its own pixels, and what lies around the rows. */
const frame = { width: 1600, margin: 28, labels: 92, title: 46, legend: 64 }

/** How high the rows are together where they have the room, and one of days at most. */
const rowsHeight = 620
const highestDays = 84

/** The heatmap as one picture that tells by itself what it shows: title, calendar, rows, legend. */
export function HeatmapPicture({ rota, years, roles, rows, view, ref }: Shown & { readonly ref: Ref<SVGSVGElement> }) {
  const axis = shownAxis(years, frame.width - 2 * frame.margin - frame.labels, view)
  const calendar = lanesOf(rota, axis)
  const head = headLayout(calendar.lanes.length, calendar.milestones.length > 0, dayWidth(axis))
  const layout = layoutWithin(rowsHeight, rows, highestDays)
  const { margin, labels, title } = frame
  const rowsTop = title + head.height
  const height = rowsTop + layout.height + frame.legend + 2 * margin
  const filters = activeFilters(view, roles, rota.rows.role.size).map(({ text }) => text)
  const about = [printing.asOf(rota.heading.name, longDate(dateOf(rota.zone, now()))), ...filters].join(' · ')
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      width={frame.width}
      height={height}
      viewBox={`0 0 ${frame.width} ${height}`}
      className={classes.picture}
    >
      <title>{yearScreen.title(yearsIn(years))}</title>
      <rect className={classes.ground} width={frame.width} height={height} />
      <g transform={`translate(${margin} ${margin})`}>
        <text className={classes.title} x={0} y={20}>
          {yearScreen.title(yearsIn(years))}
        </text>
        <text className={classes.about} x={frame.width - 2 * margin} y={20}>
          {about}
        </text>
        {calendar.lanes.length > 0 && (
          <text className={classes.dim} x={0} y={title + head.lanesTop + laneHeight / 2}>
            {yearScreen.calendar}
          </text>
        )}
        <text className={classes.dim} x={0} y={title + head.weeks + 7}>
          {yearScreen.weeks}
        </text>
        {layout.rows.map(({ row: { role, line }, y, height }) => (
          <text
            key={`${role.id} ${line}`}
            className={line === null ? classes.role : classes.dim}
            x={line === null ? 0 : 14}
            y={rowsTop + y + height / 2}
          >
            {line === null ? role.code : lineLabel(rota, role.id, line)}
          </text>
        ))}
        <g transform={`translate(${labels} ${title})`}>
          <HeadGround axis={axis} layout={head} todayIndex={null} />
          <CalendarBand rota={rota} calendar={calendar} axis={axis} layout={head} />
        </g>
        <g transform={`translate(${labels} ${rowsTop})`}>
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
        </g>
        <g transform={`translate(${labels} ${rowsTop + layout.height + 18})`}>
          <PictureLegend rota={rota} axis={axis} institute={view.institute} />
        </g>
      </g>
    </svg>
  )
}
