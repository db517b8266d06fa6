import { kindOf } from '../../rota/kind-by-code.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import type { Cursor } from '../view.ts'
import { dateRange } from '../words/dates.ts'
import { cellWords } from './cell.ts'
import { Glyph } from './glyph.tsx'
import classes from './heatmap.module.css'

/** What the mouse is over, and where its card hangs. */
export type Hover =
  | { readonly kind: 'cell'; readonly cursor: Cursor; readonly x: number; readonly y: number }
  | { readonly kind: 'entry'; readonly period: Period; readonly x: number; readonly y: number }

/** Widest that a card gets, in pixels. */
const widest = 320

/** So near to the end, in pixels, a card would hang over it. */
const lowest = 70

/** The card beside the mouse: what a cell or an entry of the calendar is. */
export function HoverCard(props: {
  readonly rota: Rota
  readonly years: DateRange
  readonly institute: string | null
  readonly hover: Hover
  /** Where the picture begins, how wide it is, and how high what is in sight. */
  readonly left: number
  readonly width: number
  readonly height: number
}) {
  const { hover } = props
  const rightHalf = hover.x > props.width - widest
  const place = rightHalf ? { right: Math.max(0, props.width - hover.x - 8) } : { left: props.left + hover.x + 8 }
  // Low down the card stands above what it is about, where it hides no other row.
  const level = hover.y > props.height - lowest ? { bottom: props.height - hover.y + 30 } : { top: hover.y + 8 }
  return (
    <div className={classes.card} style={{ maxWidth: widest, ...level, ...place }}>
      {hover.kind === 'cell' ? (
        <CellCard rota={props.rota} years={props.years} institute={props.institute} cursor={hover.cursor} />
      ) : (
        <EntryCard rota={props.rota} period={hover.period} />
      )}
    </div>
  )
}

function CellCard(props: {
  readonly rota: Rota
  readonly years: DateRange
  readonly institute: string | null
  readonly cursor: Cursor
}) {
  const { title, lines } = cellWords(props.rota, props.cursor, props.years, props.institute)
  return (
    <>
      <b>{title}</b>
      {lines.map(({ shade, text }) => (
        <span key={text} className={classes.cardLine}>
          {shade !== null && <Glyph shade={shade} />} {text}
        </span>
      ))}
    </>
  )
}

function EntryCard({ rota, period }: { readonly rota: Rota; readonly period: Period }) {
  const sure = period.confidence === '' ? '' : ` · ${period.confidence}`
  return (
    <>
      <b>{period.name}</b>
      <span className={classes.cardLine}>
        {kindOf(rota, period.kind).name}, {dateRange(period, period.start.slice(0, 4))}
        {sure}
      </span>
    </>
  )
}
