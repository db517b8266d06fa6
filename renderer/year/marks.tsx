import type { LocalDate } from '../../rota/time.ts'
import type { Cursor } from '../view.ts'
import { type Axis, indexOf, xOf } from './axis.ts'
import classes from './heatmap.module.css'
import type { Hover } from './hover-card.tsx'
import type { Layout, PlacedRow } from './layout.ts'
import { boxOf } from './pointing.ts'

/** The open day, the cell under the mouse and the one with the keyboard, drawn over the rows. */
export function Marks(props: {
  readonly axis: Axis
  readonly layout: Layout
  readonly opened: LocalDate | null
  readonly hover: Hover | null
  readonly cursor: Cursor
}) {
  const { axis, layout, opened, hover, cursor } = props
  const openedIndex = opened === null ? -1 : indexOf(axis, opened)
  const pointed = hover?.kind === 'cell' ? hover.cursor : null
  return (
    <>
      {openedIndex >= 0 && openedIndex < axis.days && (
        <rect
          className={classes.opened}
          x={xOf(axis, openedIndex) - 1.5}
          y={0.5}
          width={xOf(axis, openedIndex + 1) - xOf(axis, openedIndex) + 2}
          height={layout.height - 1}
        />
      )}
      {pointed && <Frame className={classes.hovered} axis={axis} row={rowOf(layout, pointed)} at={pointed} />}
      <Frame className={classes.focus} axis={axis} row={rowOf(layout, cursor)} at={cursor} />
    </>
  )
}

/** The row that a cursor is in; undefined if it is not shown. */
export function rowOf({ rows }: Layout, { roleId, line }: Cursor): PlacedRow | undefined {
  return rows.find(({ row }) => row.role.id === roleId && row.line === line)
}

function Frame(props: {
  readonly className: string | undefined
  readonly axis: Axis
  readonly row: PlacedRow | undefined
  readonly at: Cursor
}) {
  const { axis, row, at } = props
  if (!row) return null
  const { x, width } = boxOf(axis, row, at.date)
  if (x + width < 0 || x > axis.width) return null
  return (
    <rect className={props.className} x={x - 1.5} y={row.y - 1.5} width={width + 3} height={row.height + 3} rx={2} />
  )
}
