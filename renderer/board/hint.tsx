import { useMemo } from 'react'
import { dayWidth, indexOf, xOf } from '../year/axis.ts'
import { rowHeight } from './bars.ts'
import classes from './card.module.css'
import type { Drag } from './drag.ts'
import type { Picture } from './pointing.ts'
import { tell } from './tell.ts'
import { signs } from './verdict-marks.tsx'

/** Widest that the words beside the pointer get, in pixels. */
const widestHint = 360

/** The words beside the row under the pointer: what would happen, and which rule says what. */
export function Hint(props: {
  readonly picture: Picture
  readonly drag: Drag
  readonly labels: number
  readonly inSight: { readonly scrolled: number; readonly viewport: number }
}) {
  const { picture, drag, labels, inSight } = props
  const { rota, rows, window } = picture
  const told = useMemo(() => tell(rota, drag), [rota, drag])
  if (told === null) return null
  const { row, date } =
    drag.kind === 'move'
      ? { row: drag.goal.row.key, date: drag.goal.date }
      : drag.kind === 'box'
        ? drag.to
        : { row: drag.row, date: drag.to }
  const index = rows.findIndex(({ key }) => key === row)
  const x = window.left + xOf(window, indexOf(window, date))
  const isRight = x + dayWidth(window) + widestHint > inSight.scrolled + inSight.viewport
  const left = labels + (isRight ? x - 10 : x + dayWidth(window) + 10)
  return (
    <div
      className={classes.hint}
      data-tone={told.tone}
      style={{ left, top: (index + 1) * rowHeight + 4, translate: isRight ? '-100% 0' : undefined }}
      aria-hidden="true"
    >
      <b>{told.title}</b>
      {told.text !== '' && (
        <span>
          {signs[told.tone]} {told.text}
        </span>
      )}
    </div>
  )
}
