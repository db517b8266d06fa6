import { memo } from 'react'
import type { Rota } from '../../rota/rota.ts'
import { type Axis, xOf } from './axis.ts'
import classes from './heatmap.module.css'
import { markedDays } from './marked-days.ts'
import type { HeatRow } from './rows.ts'

/** Dots in the corner of the cells of a row to whose slots somebody came, or left them, since the rota was published. */
export const DraftMarks = memo(function DraftMarks(props: {
  readonly rota: Rota
  readonly row: HeatRow
  readonly axis: Axis
  readonly slotIds: ReadonlySet<string>
}) {
  const { rota, row, axis, slotIds } = props
  return markedDays(rota, row, axis, ({ id }) => slotIds.has(id)).map(([from]) => (
    <circle key={from} className={classes.draft} cx={xOf(axis, from) + 3} cy={3} r={2.5} />
  ))
})
