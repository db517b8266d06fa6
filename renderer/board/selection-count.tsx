import { useMemo } from 'react'
import { dayNumber } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { board } from '../words/board.ts'
import { useBoard } from './board-view.ts'
import type { BoardRow } from './rows.ts'
import { blockBetween, bookingsInBlock } from './selection.ts'
import classes from './tool-bar.module.css'

/** How much is selected, where it is more than the place of the keyboard. */
export function SelectionCount({ rota, rows }: { readonly rota: Rota; readonly rows: readonly BoardRow[] }) {
  const cursor = useBoard(view => view.cursor)
  const anchor = useBoard(view => view.anchor)
  const chosen = useBoard(view => view.chosen)
  const words = useMemo(() => {
    if (cursor !== null && anchor !== null) {
      const block = blockBetween(rows, anchor, cursor)
      const cells = block.rows.length * (dayNumber(block.last) - dayNumber(block.first) + 1)
      return board.cells(cells, bookingsInBlock(rota, block).length)
    }
    const there = [...chosen].filter(id => rota.rows.booking.has(id)).length
    return there > 0 ? board.chosen(there) : ''
  }, [rota, rows, cursor, anchor, chosen])
  return (
    <span className={classes.selected} role="status">
      {words}
    </span>
  )
}
