import type { Rota } from '../../rota/rota.ts'
import { yearScreen } from '../words.ts'
import { lineLabel } from './cell.ts'
import classes from './heatmap.module.css'
import type { Layout } from './layout.ts'

/** The names of the rows, left of the picture; a screen reader hears them with each cell. */
export function RowLabels(props: {
  readonly rota: Rota
  readonly layout: Layout
  readonly width: number
  readonly hasCalendar: boolean
}) {
  const { rota, layout, width } = props
  return (
    <div className={classes.labels} style={{ width }} aria-hidden="true">
      {props.hasCalendar && (
        <span className={classes.dimLabel} style={{ top: layout.lanesTop, height: 16 }}>
          {yearScreen.calendar}
        </span>
      )}
      <span className={classes.dimLabel} style={{ top: layout.weeks, height: 13 }}>
        {yearScreen.weeks}
      </span>
      {layout.rows.map(({ row, y, height }) => {
        const { code, start } =
          row.line === null ? { code: row.role.code, start: '' } : lineLabel(rota, row.role.id, row.line)
        return (
          <span key={`${row.role.id} ${row.line}`} className={classes.label} style={{ top: y, height }}>
            <b>{code}</b>
            <i>{start}</i>
          </span>
        )
      })}
    </div>
  )
}
