import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { notify } from '../notice.ts'
import { useSnapshot } from '../snapshot.ts'
import { board } from '../words/board.ts'
import { goTo, lookAtBoard, stretchTo, useBoard } from './board-view.ts'
import { setDrag, useDrag } from './drag.ts'
import { drop } from './drop.ts'
import { blockAround, dragOf, type Press } from './gesture.ts'
import { type Picture, type Pointed, pointAt } from './pointing.ts'
import { selectedBookings } from './selection.ts'

/** Pixels that the pointer has to go before it drags instead of clicks. */
const threshold = 4

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
    if (drag) void drop(latest.current, drag, { x: event.clientX, y: event.clientY })
    else click(latest.current, current.pointed, event)
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

/** Goes to a cell; with Shift it selects the cells up to it, with Ctrl one booking more or less, in whatever rows the others are. */
function click({ rota, rows }: Picture, { row, date, bar }: Pointed, event: PointerEvent): void {
  const spot = { row: row.key, date }
  if (event.shiftKey) stretchTo(spot)
  else if ((event.ctrlKey || event.metaKey) && bar) {
    const view = useBoard.getState()
    const chosen = new Set(selectedBookings(rota, rows, view).map(({ id }) => id))
    const { id } = bar.marked.booking
    if (!chosen.delete(id)) chosen.add(id)
    lookAtBoard({ cursor: spot, anchor: null, chosen })
  } else goTo(spot)
}

/** Scrolls on where the pointer drags near an end of what is in sight. */
function scrollNear(element: HTMLElement | null, { clientX, clientY }: PointerEvent): void {
  if (element === null) return
  const box = element.getBoundingClientRect()
  const near = 28
  const by = (before: number, after: number) => (before < near ? -14 : after < near ? 14 : 0)
  element.scrollBy(by(clientX - box.left - 180, box.right - clientX), by(clientY - box.top - 100, box.bottom - clientY))
}
