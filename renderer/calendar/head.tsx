import { memo } from 'react'
import { addDays } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { calendarScreen } from '../words/calendar.ts'
import { type Axis, indexOf, xOf } from '../year/axis.ts'
import { rectangle } from '../year/bars.ts'
import { dayTicks, monthTicks, weekTicks } from '../year/ticks.ts'
import { heights } from './placed.ts'
import classes from './timeline.module.css'

/** Months, weeks, days where they have room, and holidays, above the lanes. */
export const Head = memo(function Head(props: {
  readonly rota: Rota
  readonly axis: Axis
  readonly height: number
  readonly today: LocalDate
}) {
  const { axis, height } = props
  const todayX = todayOn(axis, props.today)
  const top = height - heights.holidays
  const holidays = [...holidayDays(props.rota, axis)]
  return (
    <svg className={classes.head} width={axis.width} height={height} aria-hidden="true">
      <path
        className={classes.holiday}
        d={holidays.map(([index]) => column(axis, index, top, heights.holidays)).join('')}
      />
      <path
        className={classes.official}
        d={holidays
          .filter(([, official]) => official)
          .map(([index]) => column(axis, index, top + 2, heights.holidays - 5))
          .join('')}
      />
      <path
        className={classes.rule}
        d={`${monthRules(axis, 2, height)}M${xOf(axis, axis.from)} ${height - 0.5}H${axis.width}`}
      />
      {monthTicks(axis).map(({ date, name, x }) => (
        <text key={date} className={classes.month} x={x + 5} y={14}>
          {name}
        </text>
      ))}
      {weekTicks(axis).map(({ date, name, x }) => (
        <text key={date} className={classes.week} x={x} y={heights.months + 10}>
          {name}
        </text>
      ))}
      {dayTicks(axis).map(({ date, name, x }) => (
        <text key={date} className={classes.day} x={x} y={heights.months + heights.weeks + 9}>
          {name}
        </text>
      ))}
      {todayX !== null && (
        <>
          <path className={classes.today} d={`M${todayX + 0.5} ${heights.months}V${height}`} />
          <text className={classes.todayLabel} x={todayX + 4} y={height - 3}>
            {calendarScreen.today}
          </text>
        </>
      )}
    </svg>
  )
})

/** A column of one day. */
export function column(axis: Axis, index: number, y: number, height: number): string {
  return rectangle(xOf(axis, index), y, xOf(axis, index + 1) - xOf(axis, index), height)
}

/** The lines where months begin. */
export function monthRules(axis: Axis, from: number, to: number): string {
  return monthTicks(axis)
    .map(({ x }) => `M${x + 0.5} ${from}V${to}`)
    .join('')
}

/** Where today is on the axis; null if it is not in the window. */
export function todayOn(axis: Axis, today: LocalDate): number | null {
  const index = indexOf(axis, today)
  return index >= axis.from && index < axis.to ? xOf(axis, index) : null
}

/** The days of the axis that are holidays, and whether one of them earns credit. */
export function holidayDays(rota: Rota, axis: Axis): ReadonlyMap<number, boolean> {
  const days = new Map<number, boolean>()
  for (const { kind, start, end } of rota.rows.holiday.values()) {
    if (kind === 'clock-change') continue
    for (let date = start; date < end; date = addDays(date, 1)) {
      const index = indexOf(axis, date)
      if (index >= axis.from && index < axis.to) days.set(index, days.get(index) === true || kind === 'official')
    }
  }
  return days
}
