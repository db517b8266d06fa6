import { memo } from 'react'
import { kindOf } from '../../rota/kind-by-code.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Axis, indexOf, xOf } from './axis.ts'
import { fitting } from './fitting.ts'
import classes from './heatmap.module.css'
import type { Lanes } from './lanes.ts'
import { type HeadLayout, laneHeight } from './layout.ts'

/** The operations calendar above the rows: periods in lanes, milestones as marks under them. */
export const CalendarBand = memo(function CalendarBand(props: {
  readonly rota: Rota
  readonly calendar: Lanes
  readonly axis: Axis
  readonly layout: HeadLayout
}) {
  const { calendar, axis, layout } = props
  return (
    <>
      {calendar.lanes.map((lane, number) =>
        lane.map(period => {
          const { x, width } = extent(axis, period)
          const y = layout.lanesTop + number * laneHeight
          const { tint } = kindOf(props.rota, period.kind)
          return (
            <g key={period.id}>
              <rect
                className={classes.period}
                data-tint={tint}
                style={{ fill: `var(--tint-${tint})` }}
                x={x + 0.5}
                y={y + 0.5}
                width={Math.max(1, width - 2)}
                height={laneHeight - 3}
                rx={2}
              />
              <text className={classes.periodName} data-tint={tint} x={Math.max(0, x) + 5} y={y + laneHeight / 2}>
                {fitting(period.name, Math.min(axis.width, x + width) - Math.max(0, x) - 8)}
              </text>
            </g>
          )
        }),
      )}
      {calendar.milestones.map(period => {
        const x = xOf(axis, indexOf(axis, period.start)) + 1
        if (x < 0 || x > axis.width) return null
        return <path key={period.id} className={classes.milestone} d={`M${x} ${layout.milestones + 2}l4 4-4 4-4-4z`} />
      })}
    </>
  )
})

/** The calendar's entry at a point; null if there is none. */
export function entryAt(calendar: Lanes, axis: Axis, layout: HeadLayout, x: number, y: number): Period | null {
  const lane = calendar.lanes[Math.floor((y - layout.lanesTop) / laneHeight)]
  if (lane) {
    return (
      lane.find(period => {
        const { x: left, width } = extent(axis, period)
        return x >= left && x < left + Math.max(4, width)
      }) ?? null
    )
  }
  if (y < layout.milestones || y > layout.milestones + 14) return null
  const near = calendar.milestones.map(period => ({
    period,
    far: Math.abs(xOf(axis, indexOf(axis, period.start)) + 1 - x),
  }))
  const [best] = near.sort((a, b) => a.far - b.far)
  return best && best.far <= 6 ? best.period : null
}

function extent(axis: Axis, { start, end }: Period): { x: number; width: number } {
  // One that goes on beyond the picture has its end outside.
  const x = Math.max(-4, xOf(axis, indexOf(axis, start)))
  return { x, width: Math.min(axis.width + 4, xOf(axis, indexOf(axis, end))) - x }
}
