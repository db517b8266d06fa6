import { memo } from 'react'
import type { Rota } from '../../rota/rota.ts'
import { namesFrom } from '../../rota/share.ts'
import { type Axis, xOf } from './axis.ts'
import { rectangle, spacious } from './bars.ts'
import classes from './heatmap.module.css'
import { markedDays } from './marked-days.ts'
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
  const boxes = markedDays(
    props.rota,
    props.row,
    axis,
    slot => namesFrom(props.rota, slot, props.institute).length > 0,
  ).map(([from, until]) => {
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
