import { memo } from 'react'
import { addDays } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { type dateAt, dayWidth, weekendsOf, xOf } from '../year/axis.ts'
import { rectangle } from '../year/bars.ts'
import { monthTicks } from '../year/ticks.ts'
import classes from './board.module.css'
import type { Window } from './timeline.ts'

/** What lies under the rows: weekends, holidays, lines between days, weeks and months, today. */
export const Ground = memo(
  function Ground(props: {
    readonly rota: Rota
    readonly window: Window
    readonly height: number
    readonly labels: number
    readonly todayIndex: number | null
  }) {
    const { rota, window, height } = props
    const columns = (indices: readonly number[]) =>
      indices
        .map(index => rectangle(xOf(window, index), 0, xOf(window, index + 1) - xOf(window, index), height))
        .join('')
    const lines = (indices: readonly number[]) =>
      indices.map(index => `M${xOf(window, index) - 0.5} 0V${height}`).join('')
    const all = Array.from({ length: window.days }, (_, index) => index)
    const out = [
      rectangle(0, 0, xOf(window, window.from), height),
      rectangle(xOf(window, window.to), 0, window.width - xOf(window, window.to), height),
    ]
    const { todayIndex } = props
    return (
      <svg
        className={classes.ground}
        style={{ left: props.labels + window.left }}
        width={window.width}
        height={height}
        aria-hidden="true"
      >
        <path className={classes.weekend} d={columns(weekendsOf(window))} />
        <path
          className={classes.holiday}
          d={columns(all.filter(index => isHoliday(rota, addDays(window.first, index))))}
        />
        <path className={classes.beyond} d={out.join('')} />
        {dayWidth(window) >= 15 && <path className={classes.dayLine} d={lines(all)} />}
        <path className={classes.weekLine} d={lines(all.filter(index => index % 7 === 0))} />
        <path
          className={classes.monthLine}
          d={monthTicks(window)
            .map(({ x }) => `M${x - 0.5} 0V${height}`)
            .join('')}
        />
        {todayIndex !== null && (
          <path
            className={classes.today}
            d={`M${(xOf(window, todayIndex) + xOf(window, todayIndex + 1)) / 2} 0V${height}`}
          />
        )}
      </svg>
    )
  },
  (a, b) =>
    a.window === b.window &&
    a.height === b.height &&
    a.todayIndex === b.todayIndex &&
    a.rota.rows.holiday === b.rota.rows.holiday,
)

function isHoliday(rota: Rota, date: ReturnType<typeof dateAt>): boolean {
  for (const { kind, start, end } of rota.rows.holiday.values()) {
    if (kind !== 'clock-change' && start <= date && date < end) return true
  }
  return false
}

/** The patterns of absences and wishes, to be told apart without colour: strokes, waves, dots. */
export function Patterns() {
  return (
    <svg className={classes.patterns} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="board-away" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={classes.awayStroke} d="M1 0V6" />
        </pattern>
        <pattern id="board-unwanted" width="8" height="7" patternUnits="userSpaceOnUse">
          <path className={classes.unwantedStroke} d="M0 5.5L2 2.5L4 5.5L6 2.5L8 5.5" />
        </pattern>
        <pattern id="board-wanted" width="7" height="7" patternUnits="userSpaceOnUse">
          <circle className={classes.wantedDot} cx="3.5" cy="3.5" r="1.3" />
        </pattern>
      </defs>
    </svg>
  )
}
