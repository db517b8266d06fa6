import { type KeyboardEvent, useRef } from 'react'
import { addDays } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot, slotsOfRole } from '../../rota/slots.ts'
import type { DateRange } from '../../rota/time.ts'
import { notify } from '../notice.ts'
import { visitDay } from '../view.ts'
import { board } from '../words/board.ts'
import { fillsDays, lineOfSlot } from '../year/placement.ts'
import { arrange } from './arrange.ts'
import { goTo, type Spot, stretchTo, unselect, useBoard } from './board-view.ts'
import { rowName } from './cell-words.ts'
import { move, typedRow } from './movement.ts'
import { planBlock } from './moving.ts'
import { penIn } from './pen.ts'
import { type BoardRow, bookingsInCell, slotOfPlace } from './rows.ts'
import { selectedBlock, selectedBookings } from './selection.ts'
import { zoomBoard } from './zoom.ts'

/** What the keyboard acts on. */
export interface Ground {
  readonly rota: Rota
  readonly rows: readonly BoardRow[]
  readonly dates: DateRange
  /** Where the keyboard is when it has not been anywhere yet. */
  readonly start: Spot
}

/** Milliseconds within which letters belong to one word. */
const typing = 900

/** What keys do on the board; clipboard keys come as clipboard events. */
export function useKeys(ground: Ground): (event: KeyboardEvent<HTMLElement>) => void {
  const typed = useRef({ text: '', at: 0 })
  return event => {
    if (event.altKey || event.defaultPrevented) return
    if (act(ground, event) || goes(ground, event) || types(ground, event, typed.current)) event.preventDefault()
  }
}

/** The cursor as it is now, not as it was drawn: keys may come faster than pictures. */
function here({ rows, start }: Ground): Spot {
  const { cursor } = useBoard.getState()
  return cursor !== null && rows.some(({ key }) => key === cursor.row) ? cursor : start
}

function act(ground: Ground, event: KeyboardEvent): boolean {
  const { rota, rows } = ground
  const control = event.ctrlKey || event.metaKey
  if (event.key === 'Enter') {
    openSpot(rota, rows, here(ground), !control)
    return true
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    takeOff(rota, rows)
    return true
  }
  if (control && event.key.toLowerCase() === 'd') {
    void repeat(ground)
    return true
  }
  if (control && event.key.toLowerCase() === 'a') {
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined) return true
    const { date } = here(ground)
    goTo({ row: first.key, date })
    stretchTo({ row: last.key, date })
    return true
  }
  if (event.key === 'Escape') {
    const { anchor, chosen } = useBoard.getState()
    if (anchor === null && chosen.size === 0) return false
    unselect()
    return true
  }
  if (!control && (event.key === '+' || event.key === '-')) {
    zoomBoard(event.key === '+' ? -1 : 1)
    return true
  }
  return false
}

function goes(ground: Ground, event: KeyboardEvent): boolean {
  const next = move(ground.rows, ground.dates, here(ground), event)
  if (next === null) return false
  if (useBoard.getState().cursor === null) goTo(here(ground))
  if (event.shiftKey) stretchTo(next)
  else goTo(next)
  return true
}

function types(ground: Ground, event: KeyboardEvent, typed: { text: string; at: number }): boolean {
  if (event.ctrlKey || event.metaKey || event.key.length !== 1 || (event.key === ' ' && typed.text === '')) return false
  const fresh = event.timeStamp - typed.at > typing
  const again = !fresh && typed.text === event.key
  typed.text = fresh || again ? event.key : typed.text + event.key
  typed.at = event.timeStamp
  const { row, date } = here(ground)
  const at = ground.rows.findIndex(({ key }) => key === row)
  const found = ground.rows[typedRow(ground.rows.map(rowName), at, typed.text, again)]
  if (found) goTo({ row: found.key, date })
  return true
}

/** Opens what is in a cell in the side panel; in an empty cell of somebody books them, where that is meant. */
export function openSpot(rota: Rota, rows: readonly BoardRow[], { row: key, date }: Spot, books: boolean): void {
  const row = rows.find(each => each.key === key)
  if (row === undefined) return
  goTo({ row: key, date })
  const [booked] = bookingsInCell(rota, row, date)
  if (row.kind === 'place') {
    const slot = slotOfPlace(rota, row.role, row.line, date)
    visitDay(date, slot?.id ?? null, slot !== null && booked === undefined)
  } else if (booked) visitDay(date, booked.slot.id)
  else if (books) bookSelected(rota, rows)
  else visitDay(date, null)
}

/** Books the person of the cursor's row on the slots of the pen in the selected cells. */
export function bookSelected(rota: Rota, rows: readonly BoardRow[]): void {
  const block = selectedBlock(rows, useBoard.getState())
  const pen = penIn(rota)
  const steps =
    block === null || pen === null
      ? []
      : block.rows.flatMap(row => (row.kind === 'person' ? planBlock(rota, row.person, pen, block) : []))
  if (steps.length === 0) notify('problem', pen === null ? board.noPen : board.nothingToBook)
  else void arrange(rota, steps)
}

/** Takes the selected bookings off their slots. */
export function takeOff(rota: Rota, rows: readonly BoardRow[]): void {
  const bookings = selectedBookings(rota, rows, useBoard.getState())
  const steps = bookings.map(({ id }) => ({ kind: 'remove' as const, bookingId: id }))
  if (steps.length === 0) notify('problem', board.nothingToTakeOff)
  else void arrange(rota, steps)
}

/** Books the person of the booking at the cursor on the next slot too, and goes there. */
export async function repeat(ground: Ground): Promise<void> {
  const { rota, rows } = ground
  const spot = here(ground)
  const row = rows.find(({ key }) => key === spot.row)
  const booked = row && bookingsInCell(rota, row, spot.date).at(-1)
  if (!booked) return notify('problem', board.nothingToRepeat)
  const { booking, slot, role } = booked
  const line = lineOfSlot(rota, role, slot)
  const next = slotsOfRole(rota)
    .get(role.id)
    ?.find(other => other.start > slot.start && lineOfSlot(rota, role, other) === line)
  if (!next) return notify('problem', board.noNextSlot)
  const { personId, place } = booking
  if (!(await arrange(rota, [{ kind: 'book', slotId: next.id, personId, place }]))) return
  const date = dateOfSlot(rota, next)
  goTo({ row: spot.row, date: fillsDays(role) ? addDays(date, 1) : date })
}
