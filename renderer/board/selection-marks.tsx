import type { LocalDate } from '../../rota/time.ts'
import { indexOf, xOf } from '../year/axis.ts'
import { barsOf, rowHeight } from './bars.ts'
import { type Spot, useBoard } from './board-view.ts'
import { factsOf } from './facts.ts'
import classes from './overlay.module.css'
import type { Picture } from './pointing.ts'
import { blockBetween } from './selection.ts'

/** What is selected in the rows that are drawn, and the cursor. */
export function SelectionMarks(props: { readonly picture: Picture; readonly shown: readonly [number, number] }) {
  const { picture, shown } = props
  const { rota, rows, window } = picture
  const cursor = useBoard(view => view.cursor)
  const anchor = useBoard(view => view.anchor)
  const chosen = useBoard(view => view.chosen)
  const index = cursor === null ? -1 : rows.findIndex(({ key }) => key === cursor.row)
  return (
    <>
      {cursor && anchor && <Rectangle picture={picture} a={anchor} b={cursor} className={classes.selection} />}
      {chosen.size > 0 &&
        rows.slice(...shown).flatMap((row, offset) =>
          barsOf(rota, window, row, factsOf(rota, row))
            .filter(({ marked }) => chosen.has(marked.booking.id))
            .map(({ marked, x, y, width, height }) => (
              <rect
                key={marked.booking.id}
                className={classes.chosen}
                x={x - 1}
                y={(shown[0] + offset) * rowHeight + y - 1}
                width={width + 2}
                height={height + 2}
                rx={3}
              />
            )),
        )}
      {cursor && index >= 0 && <Cell className={classes.cursor} picture={picture} index={index} date={cursor.date} />}
    </>
  )
}

function Cell(props: {
  readonly className: string | undefined
  readonly picture: Picture
  readonly index: number
  readonly date: LocalDate
}) {
  const { window } = props.picture
  const day = indexOf(window, props.date)
  const x = xOf(window, day)
  return (
    <rect
      data-cursor
      className={props.className}
      x={x + 0.5}
      y={props.index * rowHeight + 0.5}
      width={Math.max(3, xOf(window, day + 1) - x - 1)}
      height={rowHeight - 2}
      rx={2}
    />
  )
}

/** A line around the cells between two corners. */
export function Rectangle(props: {
  readonly picture: Picture
  readonly a: Spot
  readonly b: Spot
  readonly className: string | undefined
}) {
  const { rows, window } = props.picture
  const block = blockBetween(rows, props.a, props.b)
  const [top] = block.rows
  if (top === undefined) return null
  const x = xOf(window, indexOf(window, block.first))
  return (
    <rect
      className={props.className}
      x={x + 0.5}
      y={rows.indexOf(top) * rowHeight + 0.5}
      width={xOf(window, indexOf(window, block.last) + 1) - x - 1}
      height={block.rows.length * rowHeight - 2}
    />
  )
}
