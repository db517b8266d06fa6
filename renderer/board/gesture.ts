import type { Booking } from '../../rota/booking.ts'
import { bookingsOf } from '../../rota/bookings.ts'
import { addDays, dayNumber } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { lineOfSlot } from '../year/placement.ts'
import { useBoard } from './board-view.ts'
import { type Drag, ordered, useDrag } from './drag.ts'
import { dateInCells, planBlock } from './moving.ts'
import { penFor, penIn, samePen } from './pen.ts'
import type { Picture, Pointed } from './pointing.ts'
import { planDrop } from './swapping.ts'

/** Where the button was pressed, and what that means. */
export interface Press {
  readonly x: number
  readonly y: number
  readonly pointed: Pointed
  readonly shift: boolean
  /** Bookings of the block whose end is pulled; empty unless one is. */
  readonly block: readonly Booking[]
}

/** The bookings in one unbroken block with a booking: of its person, role, start and place, on slots that follow each other. */
export function blockAround(rota: Rota, booking: Booking): readonly Booking[] {
  const slot = rota.get('slot', booking.slotId)
  const role = rota.get('role', slot.roleId)
  const line = lineOfSlot(rota, role, slot)
  const alike = bookingsOf(rota, booking.personId).filter(
    other =>
      other.slot.roleId === role.id &&
      other.booking.place === booking.place &&
      lineOfSlot(rota, role, other.slot) === line,
  )
  const at = alike.findIndex(other => other.booking === booking)
  const step = role.pattern.kind === 'daily' ? 26 * 3_600_000 : 0
  const follows = (index: number) => {
    const [one, next] = [alike[index], alike[index + 1]]
    return one && next && (step === 0 ? next.start === one.end : next.start - one.start <= step)
  }
  let [first, last] = [at, at]
  while (follows(first - 1)) first--
  while (follows(last)) last++
  return alike.slice(first, last + 1).map(other => other.booking)
}

/** What pulling the mouse from where it was pressed to another place does; null: nothing. */
export function dragOf(
  picture: Picture,
  { pointed: from, shift, block }: Press,
  to: Pointed,
  copy: boolean,
): Drag | null {
  const { rota, rows } = picture
  const { row } = from
  if (shift) return { kind: 'box', from: { row: row.key, date: from.date }, to: { row: to.row.key, date: to.date } }
  if (block.length > 0 && row.kind === 'person') return pulled(rota, from, to, block)
  if (from.bar) {
    const held = from.bar.marked.booking
    const { chosen } = useBoard.getState()
    const all = chosen.has(held.id) ? [...chosen].flatMap(id => rota.rows.booking.get(id) ?? []) : [held]
    const before = useDrag.getState().drag
    // The same object while the same is held, so that what is judged by it is kept.
    const grab = before?.kind === 'move' ? before.grab : { held, all, row: row.key, date: from.date }
    const goal = { row: to.row, date: to.date, at: from.at === null ? null : to.at }
    return { kind: 'move', grab, goal, copy, ...planDrop(rota, rows, grab, goal, copy) }
  }
  const { tool } = useBoard.getState()
  if (row.kind === 'place')
    return { kind: 'box', from: { row: row.key, date: from.date }, to: { row: to.row.key, date: to.date } }
  if (tool !== 'book') return { kind: 'paint', row: row.key, tool, from: from.date, to: to.date }
  const pen = from.at === null ? penIn(rota) : penFor(rota, from.at)
  if (pen === null) return null
  const [first, last] = ordered(from.date, to.date)
  const before = useDrag.getState().drag
  // The same pen while it is drawn, so that what is judged by it is kept.
  const held = before?.kind === 'block' && samePen(before.pen, pen) ? before.pen : pen
  const steps = planBlock(rota, row.person, pen, { first, last })
  return { kind: 'block', row: row.key, from: from.date, to: to.date, pen: held, keep: nothing, steps }
}

const nothing: readonly never[] = []

/** The end of a block follows the pointer; the other end stays. */
function pulled(rota: Rota, from: Pointed, to: Pointed, block: readonly Booking[]): Drag | null {
  const [one, other] = [block[0], block.at(-1)]
  if (from.row.kind !== 'person' || one === undefined || other === undefined || from.edge === null) return null
  const slot = rota.get('slot', one.slotId)
  const role = rota.get('role', slot.roleId)
  const ends = [one, other].map(({ slotId }) => dateInCells(rota, rota.get('slot', slotId))) as [
    Pointed['date'],
    Pointed['date'],
  ]
  const days = dayNumber(to.date) - dayNumber(from.date)
  const moved = from.edge === 'start' ? addDays(ends[0], days) : addDays(ends[1], days)
  const fixed = from.edge === 'start' ? ends[1] : ends[0]
  const beyond = from.edge === 'start' ? moved > fixed : moved < fixed
  const [first, last] = beyond ? [fixed, fixed] : ordered(moved, fixed)
  const pen = { roleId: role.id, line: lineOfSlot(rota, role, slot) }
  const steps = planBlock(rota, from.row.person, pen, { first, last }, block)
  return { kind: 'block', row: from.row.key, from: first, to: last, pen, keep: block, steps }
}
