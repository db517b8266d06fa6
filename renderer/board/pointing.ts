import type { Rota } from '../../rota/rota.ts'
import type { Instant, LocalDate } from '../../rota/time.ts'
import { type Axis, dateAt, dayWidth, indexAt } from '../year/axis.ts'
import { type Bar, barsOf, rowHeight } from './bars.ts'
import { factsOf } from './facts.ts'
import type { BoardRow } from './rows.ts'
import { detailOf, momentAt, type Window } from './timeline.ts'

/** Where everything of the board lies, for finding again what is under the pointer. */
export interface Picture {
  readonly rota: Rota
  readonly rows: readonly BoardRow[]
  readonly axis: Axis
  readonly window: Window
}

/** What is under the pointer. */
export interface Pointed {
  readonly row: BoardRow
  readonly index: number
  readonly date: LocalDate
  /** The moment, where hours can be told. */
  readonly at: Instant | null
  readonly bar: Bar | null
  /** The end of the bar that is near enough to be pulled. */
  readonly edge: 'start' | 'end' | null
}

/** Pixels from the end of a bar within which it is pulled instead of moved. */
const grip = 5

/**
 * What lies at a point of the rows.
 *
 * @param x  pixels from the start of the whole axis
 * @param y  pixels from the top of the first row
 */
export function pointAt({ rota, rows, axis, window }: Picture, x: number, y: number): Pointed | null {
  const index = Math.floor(y / rowHeight)
  const row = rows[index]
  if (row === undefined) return null
  const date = dateAt(axis, indexAt(axis, x))
  const inWindow = x - window.left
  const tells = row.kind === 'person' && detailOf(dayWidth(window)) === 'hours'
  const at = tells ? momentAt(window, inWindow) : null
  const deep = y - index * rowHeight
  const hits = barsOf(rota, window, row, factsOf(rota, row)).filter(
    bar => inWindow >= bar.x && inWindow < bar.x + Math.max(4, bar.width),
  )
  const bar = hits.findLast(each => deep >= each.y - 1 && deep < each.y + each.height + 1) ?? hits.at(-1) ?? null
  const edge =
    bar === null || bar.width < 3 * grip
      ? null
      : inWindow < bar.x + grip
        ? 'start'
        : inWindow >= bar.x + bar.width - grip
          ? 'end'
          : null
  return { row, index, date, at, bar, edge }
}
