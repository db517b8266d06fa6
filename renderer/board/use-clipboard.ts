import { type RefObject, useRef } from 'react'
import type { Booking } from '../../rota/booking.ts'
import type { LocalDate } from '../../rota/time.ts'
import { notify } from '../notice.ts'
import { useSnapshot } from '../snapshot.ts'
import { useClipboardEvents } from '../ui/clipboard-events.ts'
import { look } from '../view.ts'
import { board } from '../words/board.ts'
import { unselect, useBoard } from './board-view.ts'
import { tableOf } from './clipboard-table.ts'
import { settle } from './drop.ts'
import { placeOfCursor } from './menu.ts'
import { selectedBlock, selectedBookings } from './selection.ts'
import { planDrop } from './swapping.ts'
import type { Ground } from './use-keys.ts'

/** Bookings that were copied or cut here, and the text that went out with them: what comes back with another is not ours. */
interface Kept {
  readonly text: string
  readonly ids: readonly string[]
  readonly row: string
  readonly date: LocalDate
  readonly cut: boolean
}

/**
 * Copies, cuts and pastes on the board.
 *
 * What is copied goes out as a table for spreadsheets. Pasted again here it moves or copies the bookings to the cursor, as
 * dragging would, and asks whether to swap where somebody has the place; any other table opens a preview.
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

  function stillThere({ ids }: Kept): readonly Booking[] {
    return ids.flatMap(id => latest.current.rota.rows.booking.get(id) ?? [])
  }

  async function putBack({ row, date, cut }: Kept, all: readonly Booking[]): Promise<void> {
    const { rota, rows } = latest.current
    const { cursor } = useBoard.getState()
    const goal = rows.find(({ key }) => key === cursor?.row)
    const [held] = all
    if (held === undefined || goal === undefined || cursor === null) return notify('problem', board.nothingSelected)
    const taken = { grab: { held, all, row, date }, goal: { row: goal, date: cursor.date, at: null } }
    const drop = planDrop(rota, rows, taken.grab, taken.goal, !cut)
    await settle({ rota, rows }, { ...taken, ...drop }, placeOfCursor(gridRef.current), () => {
      if (cut) kept.current = null
      unselect()
    })
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    const ours = kept.current !== null && sameText(text, kept.current.text) ? kept.current : null
    const there = ours === null ? [] : stillThere(ours)
    // What was taken off since it was copied is read from the table, like what comes from a spreadsheet.
    if (ours !== null && (there.length > 0 || ours.ids.length === 0)) void putBack(ours, there)
    else if ((text !== '' || html !== '') && useSnapshot.getState().status === 'ready') {
      look({ dialog: { kind: 'paste', text, html } })
    }
  }

  useClipboardEvents(gridRef, {
    copy: event => take(event, false),
    cut: event => take(event, true),
    paste,
  })
}

/** Whether two texts are the same, whatever the line ends that the system made of them. */
function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n').trimEnd() === b.trimEnd()
}
