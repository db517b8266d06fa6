import { memo } from 'react'
import { dayNumber } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { namesFrom } from '../../rota/share.ts'
import { type Axis, xOf } from './axis.ts'
import { rectangle, spacious } from './bars.ts'
import classes from './heatmap.module.css'
import { placementsOfRole } from './placement.ts'
import type { HeatRow } from './rows.ts'

/** Height in pixels of a mark, and of the ground that sets it apart from what it lies on. */
const mark = { height: 5, apart: 1 }

/** Marks under the cells of a row in which people of an institute are on. */
export const InstituteMarks = memo(function InstituteMarks(props: {
  readonly rota: Rota
  readonly institute: string
  readonly row: HeatRow
  readonly axis: Axis
  readonly height: number
}) {
  const { axis, height } = props
  const boxes = markedDays(props.rota, props.row, axis, props.institute).map(([from, until]) => {
    const x = xOf(axis, from)
    const whole = xOf(axis, until) - x
    return { x, width: whole >= spacious ? whole - 1 : Math.max(1, whole) }
  })
  const path = (tall: number) => boxes.map(({ x, width }) => rectangle(x, height - tall, width, tall)).join('')
  return (
    <>
      <path className={classes.markGround} d={path(mark.height + mark.apart)} />
      <path className={classes.mark} d={path(mark.height)} />
    </>
  )
})

/** The stretches of days on the axis to mark, first and first after; whole weeks in a row of weeks. */
function markedDays(rota: Rota, { role, line }: HeatRow, axis: Axis, institute: string): [number, number][] {
  const first = dayNumber(axis.first)
  const stretches = new Map<number, [number, number]>()
  for (const placed of placementsOfRole(rota).get(role.id) ?? []) {
    const week = Math.floor((placed.start - first) / 7) * 7
    const [begin, end] = line === null ? [week, week + 7] : [placed.from - first, placed.until - first]
    const [from, until] = [Math.max(axis.from, begin), Math.min(axis.to, end)]
    if (from >= until || (line !== null && placed.line !== line) || stretches.has(from)) continue
    // A week that begins before the years has only slots of theirs.
    if (line === null && (placed.start - first < axis.from || placed.start - first >= axis.to)) continue
    if (namesFrom(rota, placed.slot, institute).length > 0) stretches.set(from, [line === null ? begin : from, until])
  }
  return [...stretches.values()]
}
