import type { LocalDate } from '../../rota/time.ts'
import { boxIn, rowHeight } from './bars.ts'
import rowClasses from './board.module.css'
import type { Drag } from './drag.ts'
import classes from './overlay.module.css'
import type { Picture } from './pointing.ts'
import { Rectangle } from './selection-marks.tsx'

/** Where what is dragged would lie. */
export function Ghost({ picture, drag }: { readonly picture: Picture; readonly drag: Drag }) {
  const { rota, rows, window } = picture
  if (drag.kind === 'box') return <Rectangle picture={picture} a={drag.from} b={drag.to} className={classes.box} />
  if (drag.kind !== 'move') {
    const spot = (date: LocalDate) => ({ row: drag.row, date })
    const className = drag.kind === 'paint' ? rowClasses[drag.tool] : classes.box
    return (
      <>
        <Rectangle picture={picture} a={spot(drag.from)} b={spot(drag.to)} className={className} />
        <Rectangle picture={picture} a={spot(drag.from)} b={spot(drag.to)} className={classes.box} />
      </>
    )
  }
  return drag.steps.map((step, number) => {
    if (step.kind === 'remove') return null
    const slot = rota.get('slot', step.slotId)
    const index =
      drag.goal.row.kind === 'person'
        ? rows.findIndex(({ key }) => key === step.personId)
        : rows.findIndex(({ key }) => key === drag.goal.row.key)
    const row = rows[index]
    if (row === undefined) return null
    const { x, y, width, height } = boxIn(rota, window, row, rota.get('role', slot.roleId), slot)
    const key = `${step.slotId} ${number}`
    return (
      <rect key={key} className={classes.ghost} x={x} y={index * rowHeight + y} width={width} height={height} rx={2} />
    )
  })
}
