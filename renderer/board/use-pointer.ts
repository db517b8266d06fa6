import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Booking } from '../../rota/booking.ts'
import { bookingsOf } from '../../rota/bookings.ts'
import { addDays, dayNumber } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { notify } from '../notice.ts'
import { useSnapshot } from '../snapshot.ts'
import { board } from '../words/board.ts'
import { lineOfSlot } from '../year/placement.ts'
import { arrange } from './arrange.ts'
import { goTo, lookAtBoard, stretchTo, useBoard } from './board-view.ts'
import { type Drag, ordered, setDrag, useDrag } from './drag.ts'
import { planBlock, planMove } from './moving.ts'
import { paint } from './paint.ts'
import { penFor, penIn } from './pen.ts'
import { type Picture, type Pointed, pointAt } from './pointing.ts'
import { blockBetween, bookingsInBlock } from './selection.ts'

/** Pixels that the pointer has to go before it drags instead of clicks. */
const threshold = 4

interface Press {
  readonly x: number
  readonly y: number
  readonly pointed: Pointed
  readonly shift: boolean
  /** Bookings of the block whose end is pulled; empty unless one is. */
  readonly block: readonly Booking[]
}

/** What the mouse does on the rows: points, selects, drags. Escape lets go of everything. */
export function usePointer(
  picture: Picture,
  scroller: RefObject<HTMLElement | null>,
  onOpen: (pointed: Pointed) => void,
) {
  const press = useRef<Press | null>(null)
  const latest = useRef(picture)
  latest.current = picture

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || press.current === null) return
      event.preventDefault()
      event.stopPropagation()
      press.current = null
      setDrag(null)
    }
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      setDrag(null)
    }
  }, [])

  useEffect(() => useSnapshot.subscribe(letGoOfWhatChanged(press)), [])

  function at(event: MouseEvent<HTMLElement>): Pointed | null {
    const box = event.currentTarget.getBoundingClientRect()
    return pointAt(latest.current, event.clientX - box.left - labelsOf(event.currentTarget), event.clientY - box.top)
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    const pointed = at(event)
    if (pointed === null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { rota } = latest.current
    const pulled = pointed.bar !== null && pointed.edge !== null && pointed.row.kind === 'person' && !event.shiftKey
    const block = pulled && pointed.bar !== null ? blockAround(rota, pointed.bar.marked.booking) : []
    press.current = { x: event.clientX, y: event.clientY, pointed, shift: event.shiftKey, block }
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const { current } = press
    if (current === null) return
    const far = Math.abs(event.clientX - current.x) + Math.abs(event.clientY - current.y)
    if (useDrag.getState().drag === null && far < threshold) return
    const pointed = at(event)
    if (pointed) setDrag(dragOf(latest.current, current, pointed, event.ctrlKey || event.metaKey))
    scrollNear(scroller.current, event)
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const { current } = press
    press.current = null
    if (current === null) return
    const { drag } = useDrag.getState()
    setDrag(null)
    if (drag) void drop(latest.current, drag)
    else click(current.pointed, event)
  }

  return {
    at,
    handlers: {
      onMouseDown: (event: MouseEvent<HTMLElement>) => {
        // The browser would begin a selection, or drag one that is there; of what it does only the focus is wanted.
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
      },
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => {
        press.current = null
        setDrag(null)
      },
      onDoubleClick: (event: MouseEvent<HTMLElement>) => {
        const pointed = at(event)
        if (pointed) onOpen(pointed)
      },
    },
  }
}

/** Width of the names, over which the grid lies too. */
function labelsOf(grid: HTMLElement): number {
  return Number(grid.dataset.labels)
}

/** Lets go when a booking that is dragged is no longer what it was. */
function letGoOfWhatChanged(press: RefObject<Press | null>) {
  return (state: ReturnType<typeof useSnapshot.getState>) => {
    const { drag } = useDrag.getState()
    if (drag?.kind !== 'move' || state.status !== 'ready') return
    if (drag.grab.all.every(booking => state.rota.rows.booking.get(booking.id) === booking)) return
    press.current = null
    setDrag(null)
    notify('problem', board.changedMeanwhile)
  }
}

function click({ row, date, bar }: Pointed, event: PointerEvent): void {
  const spot = { row: row.key, date }
  if (event.shiftKey) stretchTo(spot)
  else if ((event.ctrlKey || event.metaKey) && bar) {
    const chosen = new Set(useBoard.getState().chosen)
    const { id } = bar.marked.booking
    if (!chosen.delete(id)) chosen.add(id)
    lookAtBoard({ cursor: spot, anchor: null, chosen })
  } else goTo(spot)
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

function dragOf(picture: Picture, { pointed: from, shift, block }: Press, to: Pointed, copy: boolean): Drag | null {
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
    return { kind: 'move', grab, goal, copy, ...planMove(rota, rows, grab, goal, copy) }
  }
  const { tool } = useBoard.getState()
  if (row.kind === 'place')
    return { kind: 'box', from: { row: row.key, date: from.date }, to: { row: to.row.key, date: to.date } }
  if (tool !== 'book') return { kind: 'paint', row: row.key, tool, from: from.date, to: to.date }
  const pen = from.at === null ? penIn(rota) : penFor(rota, from.at)
  if (pen === null) return null
  const [first, last] = ordered(from.date, to.date)
  const { code } = rota.get('role', pen.roleId)
  return {
    kind: 'block',
    row: row.key,
    from: from.date,
    to: to.date,
    code,
    steps: planBlock(rota, row.person, pen, { first, last }),
  }
}

/** The end of a block follows the pointer; the other end stays. */
function pulled(rota: Rota, from: Pointed, to: Pointed, block: readonly Booking[]): Drag | null {
  const [one, other] = [block[0], block.at(-1)]
  if (from.row.kind !== 'person' || one === undefined || other === undefined || from.edge === null) return null
  const slot = rota.get('slot', one.slotId)
  const role = rota.get('role', slot.roleId)
  const ends = [one, other].map(booking => dateInCells(rota, booking)) as [Pointed['date'], Pointed['date']]
  const days = dayNumber(to.date) - dayNumber(from.date)
  const moved = from.edge === 'start' ? addDays(ends[0], days) : addDays(ends[1], days)
  const fixed = from.edge === 'start' ? ends[1] : ends[0]
  const beyond = from.edge === 'start' ? moved > fixed : moved < fixed
  const [first, last] = beyond ? [fixed, fixed] : ordered(moved, fixed)
  const pen = { roleId: role.id, line: lineOfSlot(rota, role, slot) }
  const steps = planBlock(rota, from.row.person, pen, { first, last }, block)
  return { kind: 'block', row: from.row.key, from: first, to: last, code: role.code, steps }
}

/** A date in whose cell a booking is told: of slots that fill days the day after they start, which they fill wholly. */
function dateInCells(rota: Rota, booking: Booking): Pointed['date'] {
  const slot = rota.get('slot', booking.slotId)
  const date = dateOfStart(rota, slot.id)
  return rota.get('role', slot.roleId).pattern.kind === 'daily' ? date : addDays(date, 1)
}

function dateOfStart(rota: Rota, slotId: string): Pointed['date'] {
  return dateOfSlot(rota, rota.get('slot', slotId))
}

async function drop(picture: Picture, drag: Drag): Promise<void> {
  const { rota, rows } = picture
  switch (drag.kind) {
    case 'box': {
      const found = bookingsInBlock(rota, blockBetween(rows, drag.from, drag.to))
      lookAtBoard({ cursor: drag.to, anchor: drag.from, chosen: new Set(found.map(({ id }) => id)) })
      return
    }
    case 'paint':
      return paint(rota, [drag.row], drag.tool, ...ordered(drag.from, drag.to))
    case 'block':
      if (drag.steps.length === 0) notify('problem', board.nothingToBook)
      else await arrange(rota, drag.steps)
      return
    case 'move':
      if (drag.lost > 0) notify('problem', drag.grab.all.length === 1 ? board.nowhere : board.lost(drag.lost))
      else if (await arrange(rota, drag.steps)) goTo({ row: drag.goal.row.key, date: drag.goal.date })
  }
}

/** Scrolls on where the pointer drags near an end of what is in sight. */
function scrollNear(element: HTMLElement | null, { clientX, clientY }: PointerEvent): void {
  if (element === null) return
  const box = element.getBoundingClientRect()
  const near = 28
  const by = (before: number, after: number) => (before < near ? -14 : after < near ? 14 : 0)
  element.scrollBy(by(clientX - box.left - 180, box.right - clientX), by(clientY - box.top - 100, box.bottom - clientY))
}
