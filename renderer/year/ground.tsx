import { memo } from 'react'
import { addDays } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { yearScreen } from '../words/year.ts'
import { type Axis, indexOf, weekendsOf, xOf } from './axis.ts'
import { rectangle } from './bars.ts'
import classes from './heatmap.module.css'
import type { HeadLayout, Layout } from './layout.ts'
import { dayTicks, monthTicks, weekTicks } from './ticks.ts'

/** What names the time above the rows: months, ISO weeks, days where they have room, today. */
export const HeadGround = memo(function HeadGround(props: {
  readonly axis: Axis
  readonly layout: HeadLayout
  /** Null: not on the axis. */
  readonly todayIndex: number | null
}) {
  const { axis, layout } = props
  const months = monthTicks(axis)
  const today = props.todayIndex === null ? null : labelAt(axis, xOf(axis, props.todayIndex))
  return (
    <>
      <path className={classes.rule} d={months.map(({ x }) => `M${x + 0.5} 2V${layout.height}`).join('')} />
      {months
        .filter(({ x }) => today === null || Math.abs(x - today.x) > todayRoom)
        .map(({ date, name, x }) => (
          <text key={date} className={classes.month} x={x + 5} y={12}>
            {name}
          </text>
        ))}
      {weekTicks(axis).map(({ date, name, x }) => (
        <text key={date} className={classes.week} x={x} y={layout.weeks + 10}>
          {name}
        </text>
      ))}
      {layout.days !== null &&
        dayTicks(axis).map(({ date, name, x }) => (
          <text key={date} className={classes.day} x={x} y={(layout.days as number) + 10}>
            {name}
          </text>
        ))}
      {today && (
        <text
          className={classes.todayLabel}
          x={today.x}
          y={layout.lanesTop - 4}
          dx={today.dx}
          textAnchor={today.anchor}
        >
          {yearScreen.today}
        </text>
      )}
    </>
  )
})

/** What lies under the bars: the months' lines, the tracks of the days with weekends and holidays. */
export const RowsGround = memo(function RowsGround(props: {
  readonly rota: Rota
  readonly axis: Axis
  readonly layout: Layout
}) {
  const { rota, axis, layout } = props
  const from = xOf(axis, axis.from)
  const width = xOf(axis, axis.to) - from
  const tracks = layout.rows.filter(({ row }) => row.line !== null)
  const weekends = weekendsOf(axis).filter(index => index >= axis.from && index < axis.to)
  const columns = (indices: readonly number[]) =>
    indices
      .flatMap(index => {
        const x = xOf(axis, index)
        return tracks.map(({ y, height }) => rectangle(x, y, xOf(axis, index + 1) - x, height))
      })
      .join('')
  return (
    <>
      <path
        className={classes.rule}
        d={monthTicks(axis)
          .map(({ x }) => `M${x + 0.5} 0V${layout.height}`)
          .join('')}
      />
      <path className={classes.track} d={tracks.map(({ y, height }) => rectangle(from, y, width, height)).join('')} />
      <path className={classes.weekend} d={columns(weekends)} />
      <path className={classes.holiday} d={columns(holidays(rota, axis))} />
    </>
  )
})

/** Pixels within which the name of a month would run into the word at today's line. */
const todayRoom = 36

/** Where the word at today's line stands: to its right, or to its left where the axis ends. */
function labelAt({ width }: Axis, x: number) {
  return x > width - todayRoom ? { x, dx: -4, anchor: 'end' as const } : { x, dx: 4, anchor: 'start' as const }
}

function holidays(rota: Rota, axis: Axis): number[] {
  const found = new Set<number>()
  for (const { kind, start, end } of rota.rows.holiday.values()) {
    if (kind === 'clock-change') continue
    for (let date = start; date < end; date = addDays(date, 1)) {
      const index = indexOf(axis, date)
      if (index >= axis.from && index < axis.to) found.add(index)
    }
  }
  return [...found]
}
