import type { Rota } from '../../rota/rota.ts'
import { indexOf, xOf } from '../year/axis.ts'
import { rowHeight } from './bars.ts'
import classes from './card.module.css'
import { cellWords } from './cell-words.ts'
import type { Pointed } from './pointing.ts'
import type { Window } from './timeline.ts'

/** What the mouse rests on. */
export interface Hovered {
  /** Differs from cell to cell. */
  readonly key: string
  readonly pointed: Pointed
}

const widest = 340

/** The card beside the mouse: everything that a cell says. */
export function HoverCard(props: {
  readonly rota: Rota
  readonly hovered: Hovered
  readonly window: Window
  readonly labels: number
  readonly inSight: { readonly scrolled: number; readonly viewport: number; readonly height: number }
}) {
  const { rota, window, labels, inSight } = props
  const { row, date, index } = props.hovered.pointed
  const { title, lines } = cellWords(rota, row, date)
  const day = indexOf(window, date)
  const [x, end] = [window.left + xOf(window, day), window.left + xOf(window, day + 1)]
  const isRight = end + widest > inSight.scrolled + inSight.viewport
  const left = labels + (isRight ? x - 8 : end + 8)
  return (
    <div
      className={classes.card}
      style={{ left, top: index * rowHeight + 2, maxWidth: widest, translate: isRight ? '-100% 0' : undefined }}
      aria-hidden="true"
    >
      <b>{title}</b>
      {lines.map(line => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
