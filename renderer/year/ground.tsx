import { memo } from 'react'
import { addDays, isoWeekOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { monthHeads } from '../words/dates.ts'
import { yearScreen } from '../words.ts'
import { type Axis, dateAt, indexOf, xOf } from './axis.ts'
import classes from './heatmap.module.css'
import type { Layout } from './layout.ts'

/** What lies under the bars: months, ISO weeks, the tracks of the days with weekends and holidays. */
export const Ground = memo(function Ground(props: {
  readonly rota: Rota
  readonly axis: Axis
  readonly layout: Layout
  readonly todayIndex: number | null
}) {
  const { rota, axis, layout } = props
  const months = monthHeads.map((name, month) => ({
    name,
    x: xOf(axis, indexOf(axis, `${axis.year}-${String(month + 1).padStart(2, '0')}-01` as LocalDate)),
  }))
  const from = xOf(axis, axis.yearFrom)
  const width = xOf(axis, axis.yearTo) - from
  const days = layout.rows.filter(({ row }) => row.line !== null)
  const weekWidth = axis.width / (axis.days / 7)
  const every = weekWidth >= 15 ? 1 : 2
  const today = props.todayIndex === null ? null : labelAt(axis, xOf(axis, props.todayIndex))
  return (
    <>
      <path className={classes.rule} d={months.map(({ x }) => `M${x + 0.5} 2V${layout.height}`).join('')} />
      {months
        .filter(({ x }) => today === null || Math.abs(x - today.x) > todayRoom)
        .map(({ name, x }) => (
          <text key={name} className={classes.month} x={x + 5} y={12}>
            {name}
          </text>
        ))}
      {days.map(({ row, y, height }) => (
        <rect
          key={`${row.role.id} ${row.line}`}
          className={classes.track}
          x={from}
          y={y}
          width={width}
          height={height}
        />
      ))}
      <path className={classes.weekend} d={columns(axis, layout, weekends(axis))} />
      <path className={classes.holiday} d={columns(axis, layout, holidays(rota, axis))} />
      {Array.from({ length: axis.days / 7 }, (_, week) => {
        const monday = dateAt(axis, week * 7)
        if (week % every === 1) return null
        const x = (xOf(axis, week * 7) + xOf(axis, week * 7 + 7) - 1) / 2
        return (
          <text key={monday} className={classes.week} x={x} y={layout.weeks + 10}>
            {isoWeekOf(monday).week}
          </text>
        )
      })}
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

/** Pixels within which the name of a month would run into the word at today's line. */
const todayRoom = 36

/** Where the word at today's line stands: to its right, or to its left where the axis ends. */
function labelAt({ width }: Axis, x: number) {
  return x > width - todayRoom ? { x, dx: -4, anchor: 'end' as const } : { x, dx: 4, anchor: 'start' as const }
}

/** The tracks of some days, in every row of days. */
function columns(axis: Axis, { rows }: Layout, indices: readonly number[]): string {
  const marks = indices.map(index => {
    const x = xOf(axis, index)
    return { x, width: xOf(axis, index + 1) - x }
  })
  return rows
    .filter(({ row }) => row.line !== null)
    .flatMap(({ y, height }) => marks.map(({ x, width }) => `M${x} ${y}h${width}v${height}h${-width}z`))
    .join('')
}

function weekends(axis: Axis): number[] {
  return Array.from({ length: axis.days }, (_, index) => index).filter(
    index => index % 7 >= 5 && index >= axis.yearFrom && index < axis.yearTo,
  )
}

function holidays(rota: Rota, axis: Axis): number[] {
  const found = new Set<number>()
  for (const { kind, start, end } of rota.rows.holiday.values()) {
    if (kind === 'clock-change') continue
    for (let date = start; date < end; date = addDays(date, 1)) {
      const index = indexOf(axis, date)
      if (index >= axis.yearFrom && index < axis.yearTo) found.add(index)
    }
  }
  return [...found]
}
