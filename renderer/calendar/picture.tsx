import { memo } from 'react'
import type { LateLead } from '../../rota/leads.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { type Axis, weekendsOf, xOf } from '../year/axis.ts'
import { fitting } from '../year/fitting.ts'
import type { Draft } from './calendar-view.ts'
import { column, holidayDays, monthRules, todayOn } from './head.tsx'
import { extent, heights, markName, type Placed, type Placement } from './placed.ts'
import classes from './timeline.module.css'

interface PictureProps {
  readonly rota: Rota
  readonly axis: Axis
  readonly placement: Placement
  readonly today: LocalDate
  /** The id of the entry that keys act on. */
  readonly chosen: string | null
  readonly draft: Draft | null
  /** Where under the head something new is drawn. */
  readonly drawY: number
  readonly late: readonly LateLead[]
}

/** The picture of the calendar under its head: entries in lanes, marks, lead times as arrows, the draft over it. */
export function Picture(props: PictureProps) {
  const { axis, placement, draft } = props
  const todayX = todayOn(axis, props.today)
  return (
    <svg className={classes.svg} width={axis.width} height={placement.height} aria-hidden="true">
      <Ground rota={props.rota} axis={axis} placement={placement} />
      {placement.entries.map(placed =>
        placed.isMark ? (
          <Mark key={placed.period.id} axis={axis} placed={placed} chosen={placed.period.id === props.chosen} />
        ) : (
          <Band key={placed.period.id} axis={axis} placed={placed} chosen={placed.period.id === props.chosen} />
        ),
      )}
      <Arrows rota={props.rota} placement={placement} late={props.late} />
      {draft && <DraftShape axis={axis} placement={placement} draft={draft} drawY={props.drawY} />}
      {todayX !== null && <path className={classes.today} d={`M${todayX + 0.5} 0V${placement.height}`} />}
    </svg>
  )
}

/** Under the entries: months, weekends, holidays and lanes. */
const Ground = memo(function Ground(props: {
  readonly rota: Rota
  readonly axis: Axis
  readonly placement: Placement
}) {
  const { axis, placement } = props
  const { height } = placement
  const from = xOf(axis, axis.from)
  return (
    <>
      <path
        className={classes.weekend}
        d={weekendsOf(axis)
          .filter(index => index >= axis.from && index < axis.to)
          .map(index => column(axis, index, 0, height))
          .join('')}
      />
      <path
        className={classes.holiday}
        d={[...holidayDays(props.rota, axis).keys()].map(index => column(axis, index, 0, height)).join('')}
      />
      <path className={classes.rule} d={monthRules(axis, 0, height)} />
      <path
        className={classes.laneRule}
        d={Array.from(
          { length: placement.lanes },
          (_, lane) => `M${from} ${(lane + 1) * heights.lane - 0.5}H${xOf(axis, axis.to)}`,
        ).join('')}
      />
    </>
  )
})

function Band({ axis, placed, chosen }: { readonly axis: Axis; readonly placed: Placed; readonly chosen: boolean }) {
  const { period, tint, x, width, y } = placed
  if (x > axis.width || x + width < 0) return null
  const shown = Math.max(0, x)
  return (
    <g>
      <rect
        className={classes.band}
        data-tint={tint}
        data-chosen={chosen || undefined}
        style={{ fill: `var(--tint-${tint})` }}
        x={x + 0.5}
        y={y + 2.5}
        width={Math.max(2, width - 2)}
        height={heights.lane - 6}
        rx={3}
      />
      <text className={classes.name} data-tint={tint} x={shown + 6} y={y + heights.lane / 2}>
        {fitting(period.name, Math.min(axis.width, x + width) - shown - 10)}
      </text>
    </g>
  )
}

function Mark({ axis, placed, chosen }: { readonly axis: Axis; readonly placed: Placed; readonly chosen: boolean }) {
  const { period, x, y } = placed
  if (x < -markName || x > axis.width) return null
  return (
    <g>
      <path
        className={classes.mark}
        data-chosen={chosen || undefined}
        d={`M${x} ${y + heights.mark / 2 - 6}l6 6-6 6-6-6z`}
      />
      <text className={classes.markName} x={x + 10} y={y + heights.mark / 2} data-chosen={chosen || undefined}>
        {fitting(period.name, Math.min(markName, axis.width - x - 12))}
      </text>
    </g>
  )
}

/** Lead times, from what has to be there to what it has to be there for; red and dashed where they are not kept. */
function Arrows(props: { readonly rota: Rota; readonly placement: Placement; readonly late: readonly LateLead[] }) {
  const byId = new Map(props.placement.entries.map(placed => [placed.period.id, placed]))
  const broken = new Set(props.late.map(({ lead }) => lead.id))
  return [...props.rota.rows.lead.values()].map(lead => {
    const from = byId.get(lead.periodId)
    const to = byId.get(lead.beforeId)
    if (!from || !to) return null
    const y1 = middle(from)
    const y2 = middle(to)
    const bend = Math.max(14, Math.abs(to.x - from.x) / 3)
    const isLate = broken.has(lead.id)
    return (
      <g key={lead.id} className={classes.arrow} data-late={isLate || undefined}>
        <path
          className={classes.arrowLine}
          d={`M${from.x + 7} ${y1}C${from.x + bend} ${y1} ${to.x - bend} ${y2} ${to.x - 6} ${y2}`}
        />
        <path className={classes.arrowHead} d={`M${to.x - 1} ${y2}l-7 -3.5v7z`} />
        {isLate && (
          <text className={classes.lateSign} x={(from.x + to.x) / 2} y={(y1 + y2) / 2 - 4}>
            !
          </text>
        )}
      </g>
    )
  })
}

function middle({ isMark, y }: Placed): number {
  return y + (isMark ? heights.mark : heights.lane) / 2
}

/** The dates that something would get, over the picture. */
function DraftShape(props: {
  readonly axis: Axis
  readonly placement: Placement
  readonly draft: Draft
  readonly drawY: number
}) {
  const { axis, placement, draft } = props
  const own = placement.entries.find(({ period }) => period.id === draft.periodId)
  const { x, width } = extent(axis, draft)
  if (own?.isMark) {
    return <path className={classes.draft} d={`M${x + 1} ${own.y + heights.mark / 2 - 7}l7 7-7 7-7-7z`} />
  }
  const lane = Math.min(placement.lanes - 1, Math.max(0, Math.floor(props.drawY / heights.lane)))
  const y = own?.y ?? lane * heights.lane
  return <rect className={classes.draft} x={x + 0.5} y={y + 1.5} width={width - 1} height={heights.lane - 4} rx={3} />
}
