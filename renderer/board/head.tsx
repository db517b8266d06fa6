import { memo, useMemo, useRef } from 'react'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { board } from '../words/board.ts'
import { type Axis, dateAt, dayWidth, xOf } from '../year/axis.ts'
import { hasFields } from '../year/bars.ts'
import { CalendarBand } from '../year/calendar-band.tsx'
import { lineLabel } from '../year/cell.ts'
import { HeadGround } from '../year/ground.tsx'
import { type Lanes, lanesOf } from '../year/lanes.ts'
import { type HeadLayout, headLayout } from '../year/layout.ts'
import { Bars } from '../year/row-picture.tsx'
import { type HeatRow, rowsOf } from '../year/rows.ts'
import { SlotNames } from '../year/slot-names.tsx'
import classes from './board.module.css'
import { useDrag } from './drag.ts'
import type { InSight } from './in-sight.ts'
import type { Window } from './timeline.ts'

/** Height of a line of the coverage strip, with the pixel that stays free below. */
const stripLine = 15

/** What stands above the rows. */
export interface BoardHead {
  readonly layout: HeadLayout
  /** The operations calendar without the lanes of which nothing is in sight. */
  readonly calendar: Lanes
  readonly strip: readonly HeatRow[]
  readonly stripTop: number
  readonly height: number
}

/**
 * Places what stands above the rows: time, operations calendar, and coverage of the roles of the filter.
 *
 * Lanes of the calendar come and go with the dates in sight; not while something is dragged, which would lose its row.
 */
export function useHead(
  rota: Rota,
  stretch: DateRange,
  axis: Axis,
  roleId: string | null,
  seen: Pick<InSight, 'first' | 'last'>,
): BoardHead {
  const strip = useMemo(
    () => rowsOf(rota, stretch).filter(({ role, line }) => line !== null && (roleId === null || role.id === roleId)),
    [rota, stretch, roleId],
  )
  const whole = useMemo(() => lanesOf(rota, axis), [rota, axis])
  const isSeen = (period: Period) => period.start <= seen.last && period.end > seen.first
  const inUse = whole.lanes.flatMap((lane, index) => (lane.some(isSeen) ? [index] : [])).join(' ')
  const marks = whole.milestones.some(isSeen)
  const held = useRef({ inUse, marks })
  if (useDrag.getState().drag === null) held.current = { inUse, marks }
  const shown = held.current
  const calendar = useMemo(() => {
    const kept = new Set(shown.inUse.split(' '))
    return {
      lanes: whole.lanes.filter((_, index) => kept.has(String(index))),
      milestones: shown.marks ? whole.milestones : [],
    }
  }, [whole, shown.inUse, shown.marks])
  const lanes = calendar.lanes.length
  const hasMilestones = calendar.milestones.length > 0
  const layout = useMemo(() => headLayout(lanes, hasMilestones, dayWidth(axis)), [lanes, hasMilestones, axis])
  return useMemo(() => {
    const stripTop = layout.height + 2
    return { layout, calendar, strip, stripTop, height: stripTop + strip.length * stripLine + 5 }
  }, [layout, calendar, strip])
}

/** Months, weeks, days, the operations calendar and coverage, on the columns of the rows below. */
export const Head = memo(function Head(props: {
  readonly rota: Rota
  readonly window: Window
  readonly head: BoardHead
  readonly labels: number
  readonly todayIndex: number | null
  /** The month at the left end of what is in sight. */
  readonly month: string
}) {
  const { rota, window, head, labels } = props
  const whole = head.calendar
  const calendar = useMemo(() => {
    const [first, end] = [dateAt(window, 0), dateAt(window, window.days)]
    const shows = (period: { start: string; end: string }) => period.start < end && period.end > first
    return { lanes: whole.lanes.map(lane => lane.filter(shows)), milestones: whole.milestones.filter(shows) }
  }, [whole, window])
  const { todayIndex } = props
  return (
    <div className={classes.head} style={{ height: head.height }}>
      <div className={classes.corner} style={{ width: labels }} aria-hidden="true">
        <span className={classes.month} style={{ top: 0, height: 18 }}>
          {props.month}
        </span>
        {whole.lanes.length > 0 && <span style={{ top: head.layout.lanesTop, height: 16 }}>{board.calendar}</span>}
        <span style={{ top: head.layout.weeks, height: 13 }}>{board.weeks}</span>
        {head.strip.map(({ role, line }, index) => {
          const start = lineLabel(rota, role.id, line as number)
          return (
            <span
              key={`${role.id} ${line}`}
              className={classes.stripLabel}
              style={{ top: head.stripTop + index * stripLine, height: stripLine }}
            >
              <b>{line === 0 ? role.code : ''}</b>
              <i>{start}</i>
            </span>
          )
        })}
      </div>
      <svg
        className={classes.headPicture}
        style={{ left: labels + window.left }}
        width={window.width}
        height={head.height}
        aria-hidden="true"
      >
        <HeadGround axis={window} layout={head.layout} todayIndex={todayIndex} />
        <CalendarBand rota={rota} calendar={calendar} axis={window} layout={head.layout} />
        {head.strip.map((row, index) => (
          <g key={`${row.role.id} ${row.line}`} transform={`translate(0 ${head.stripTop + index * stripLine})`}>
            <Bars
              codes={row.codes}
              axis={window}
              height={stripLine - 1}
              weeks={false}
              fields={hasFields(row.role, window)}
              strong={everything}
            />
            <SlotNames rota={rota} row={row} axis={window} height={stripLine - 1} strong={everything} />
          </g>
        ))}
        {todayIndex !== null && (
          <path
            className={classes.today}
            d={`M${(xOf(window, todayIndex) + xOf(window, todayIndex + 1)) / 2} ${head.layout.lanesTop - 4}V${head.height}`}
          />
        )}
      </svg>
    </div>
  )
})

const everything: readonly never[] = []
