import { type RefObject, useEffect, useRef } from 'react'
import type { Booking } from '../../rota/booking.ts'
import { notify } from '../notice.ts'
import { useSnapshot } from '../snapshot.ts'
import { look } from '../view.ts'
import { board } from '../words/board.ts'
import { arrange } from './arrange.ts'
import { unselect, useBoard } from './board-view.ts'
import { tableOf } from './clipboard-table.ts'
import { planMove } from './moving.ts'
import { selectedBlock, selectedBookings } from './selection.ts'
import type { Ground } from './use-keys.ts'

/** Bookings that were copied or cut here, and the text that went out with them: what comes back with another is not ours. */
interface Kept {
  readonly text: string
  readonly ids: readonly string[]
  readonly row: string
  readonly date: Parameters<typeof planMove>[2]['date']
  readonly cut: boolean
}

/**
 * Copies, cuts and pastes on the board.
 *
 * What is copied goes out as a table for spreadsheets. Pasted again here it moves or copies the bookings to the cursor; any
 * other table opens a preview.
 */
export function useClipboard(ground: Ground, gridRef: RefObject<HTMLElement | null>): void {
  const kept = useRef<Kept | null>(null)
  const latest = useRef(ground)
  latest.current = ground

  function take(event: ClipboardEvent, cut: boolean) {
    const { rota, rows } = latest.current
    const view = useBoard.getState()
    const block = selectedBlock(rows, view)
    const bookings = selectedBookings(rota, rows, view)
    if (block === null) return notify('problem', board.nothingSelected)
    const { text, html } = tableOf(rota, block, bookings)
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    const row = block.rows[0]?.key ?? ''
    kept.current = { text, ids: bookings.map(({ id }) => id), row, date: block.first, cut }
    notify('done', board.copied(bookings.length, cut))
  }

  async function putBack({ ids, row, date, cut }: Kept): Promise<void> {
    const { rota, rows } = latest.current
    const { cursor } = useBoard.getState()
    const goal = rows.find(({ key }) => key === cursor?.row)
    const all = ids.flatMap((id): readonly Booking[] => {
      const booking = rota.rows.booking.get(id)
      return booking ? [booking] : []
    })
    const [held] = all
    if (held === undefined || goal === undefined || cursor === null) return notify('problem', board.nothingSelected)
    const plan = planMove(rota, rows, { held, all, row, date }, { row: goal, date: cursor.date, at: null }, !cut)
    if (plan.lost > 0) return notify('problem', all.length === 1 ? board.nowhere : board.lost(plan.lost))
    if (await arrange(rota, plan.steps)) {
      if (cut) kept.current = null
      unselect()
    }
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (kept.current !== null && sameText(text, kept.current.text)) void putBack(kept.current)
    else if ((text !== '' || html !== '') && useSnapshot.getState().status === 'ready') {
      look({ dialog: { kind: 'paste', text, html } })
    }
  }

  const actions = useRef({ take, paste })
  actions.current = { take, paste }
  useEffect(() => {
    // Without a caret the events go to the document's body, wherever the focus is.
    function onEvent(event: ClipboardEvent): void {
      if (document.activeElement !== gridRef.current || gridRef.current === null) return
      event.preventDefault()
      if (event.type === 'paste') actions.current.paste(event)
      else actions.current.take(event, event.type === 'cut')
    }
    const kinds = ['copy', 'cut', 'paste'] as const
    for (const kind of kinds) document.addEventListener(kind, onEvent)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, onEvent)
    }
  }, [gridRef])
}

/** Whether two texts are the same, whatever the line ends that the system made of them. */
function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n').trimEnd() === b.trimEnd()
}
