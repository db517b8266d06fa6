import type { Rota } from '../../rota/rota.ts'
import { Icon } from '../ui/icon.tsx'
import { yearScreen } from '../words/year.ts'
import { lineLabel } from './cell.ts'
import classes from './heatmap.module.css'
import { type HeadLayout, type Layout, laneHeight } from './layout.ts'

/** The names of what stands above the rows; a screen reader hears it with each cell. */
export function HeadLabels(props: {
  readonly layout: HeadLayout
  readonly width: number
  readonly hasCalendar: boolean
}) {
  const { layout, width } = props
  return (
    <div className={classes.labels} style={{ width }} aria-hidden="true">
      {props.hasCalendar && (
        <span className={classes.dimLabel} style={{ top: layout.lanesTop, height: laneHeight - 2 }}>
          {yearScreen.calendar}
        </span>
      )}
      <span className={classes.dimLabel} style={{ top: layout.weeks, height: 13 }}>
        {yearScreen.weeks}
      </span>
      {layout.days !== null && (
        <span className={classes.dimLabel} style={{ top: layout.days, height: 13 }}>
          {yearScreen.days}
        </span>
      )}
    </div>
  )
}

/** The names of the rows, left of the picture. A role's name folds its days away and back; by keyboard that is Space. */
export function RowLabels(props: {
  readonly rota: Rota
  readonly layout: Layout
  readonly width: number
  readonly isFolded: (roleId: string) => boolean
  readonly onFold: (roleId: string) => void
}) {
  const { rota, layout, width } = props
  return (
    <div className={classes.labels} style={{ width }} aria-hidden="true">
      {layout.rows.map(({ row: { role, line }, y, height }) => {
        if (line !== null) {
          return (
            <span key={`${role.id} ${line}`} className={classes.label} style={{ top: y, height }}>
              <i>{lineLabel(rota, role.id, line)}</i>
            </span>
          )
        }
        const folded = props.isFolded(role.id)
        const what = folded ? yearScreen.unfold(role.code) : yearScreen.fold(role.code)
        return (
          <button
            key={role.id}
            type="button"
            tabIndex={-1}
            className={classes.roleLabel}
            style={{ top: y, height, width: width - 6 }}
            title={`${role.name}: ${what}`}
            data-folded={folded || undefined}
            onClick={() => props.onFold(role.id)}
          >
            <Icon name="right" size={12} />
            <b>{role.code}</b>
          </button>
        )
      })}
    </div>
  )
}
