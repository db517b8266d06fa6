import type { MouseEvent } from 'react'
import { editing, isFromKeyboard, type MenuEntry, openContextMenu } from '../ui/context-menu.ts'
import { look, visitDay } from '../view.ts'
import { board } from '../words/board.ts'
import { arrange } from './arrange.ts'
import { goTo, type Spot, useBoard } from './board-view.ts'
import { bookingMenu } from './booking-menu.ts'
import { cellWords } from './cell-words.ts'
import { planBlock } from './moving.ts'
import { paint } from './paint.ts'
import { penIn, penName } from './pen.ts'
import type { Pointed } from './pointing.ts'
import { type BoardRow, bookingsInCell, slotOfPlace } from './rows.ts'
import { selectedBlock, selectedBookings } from './selection.ts'
import { stretchMenu } from './stretch-menu.ts'
import { bookSelected, type Ground, openSpot, repeat, takeOff } from './use-keys.ts'

/** Opens the menu of what is under the mouse or, by keyboard, of the cursor's cell. A click outside of the selection selects. */
export function openBoardMenu(
  event: MouseEvent<HTMLElement>,
  ground: Ground,
  pointed: Pointed | null,
  cursor: Spot,
): void {
  event.preventDefault()
  const byKey = isFromKeyboard(event)
  const spot = byKey || pointed === null ? cursor : { row: pointed.row.key, date: pointed.date }
  const row = ground.rows.find(({ key }) => key === spot.row)
  if (row === undefined) return
  const block = selectedBlock(ground.rows, useBoard.getState())
  const inside = block?.rows.includes(row) && block.first <= spot.date && spot.date <= block.last
  const isChosen = pointed?.bar && useBoard.getState().chosen.has(pointed.bar.marked.booking.id)
  if (!inside && !isChosen) goTo(spot)
  const at = byKey ? placeOfCursor(event.currentTarget) : { x: event.clientX, y: event.clientY }
  openContextMenu(cellWords(ground.rota, row, spot.date).title, at, entriesOf(ground, row, spot))
}

/** Where a menu opens that is about the cursor's cell, in pixels of the window. */
export function placeOfCursor(grid: HTMLElement | null): { readonly x: number; readonly y: number } {
  const mark = grid?.parentElement?.querySelector('[data-cursor]')?.getBoundingClientRect()
  const { left, top } = grid?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return mark ? { x: mark.left + mark.width / 2, y: mark.bottom } : { x: Math.max(80, left), y: Math.max(80, top) }
}

function entriesOf(ground: Ground, row: BoardRow, spot: Spot): readonly (readonly MenuEntry[])[] {
  const { rota, rows } = ground
  const bookings = selectedBookings(rota, rows, useBoard.getState())
  const here = bookingsInCell(rota, row, spot.date)
  const pen = penIn(rota)
  const open: MenuEntry[] = [{ label: board.menu.open, keys: 'Enter', run: () => openSpot(rota, rows, spot, false) }]
  const change: MenuEntry[] = []
  if (row.kind === 'place') {
    const slot = slotOfPlace(rota, row.role, row.line, spot.date)
    if (slot) open.push({ label: board.menu.candidates, run: () => visitDay(spot.date, slot.id, true) })
  } else if (pen) {
    const name = penName(rota, pen)
    change.push({ label: board.menu.book(name), run: () => bookSelected(rota, rows) })
    change.push({ label: board.menu.shadow(name), run: () => bookShadow(ground, pen) })
  }
  const [first] = here
  const personId = row.kind === 'person' ? row.person.id : first?.booking.personId
  if (personId !== undefined) {
    open.push({ label: board.menu.person, run: () => look({ screen: 'people', personId }) })
  }
  if (first) change.push({ label: board.menu.repeat, keys: 'Ctrl+D', run: () => void repeat(ground) })
  const clip: MenuEntry[] = [
    { label: board.menu.cut, keys: 'Ctrl+X', disabled: bookings.length === 0, run: () => document.execCommand('cut') },
    {
      label: board.menu.copy,
      keys: 'Ctrl+C',
      disabled: bookings.length === 0,
      run: () => document.execCommand('copy'),
    },
  ]
  const away: MenuEntry[] =
    row.kind === 'person'
      ? (['away', 'unwanted', 'wanted'] as const).map(tool => ({
          label: board.menu[tool],
          run: () => {
            const block = selectedBlock(rows, useBoard.getState())
            const people = (block?.rows ?? [row]).filter(({ kind }) => kind === 'person').map(({ key }) => key)
            void paint(rota, people, tool, block?.first ?? spot.date, block?.last ?? spot.date)
          },
        }))
      : []
  const block = selectedBlock(rows, useBoard.getState())
  const endings = block === null ? [] : stretchMenu(rota, block)
  const off: MenuEntry[] =
    bookings.length === 0
      ? []
      : [{ label: board.menu.takeOff(bookings.length), keys: 'Del', danger: true, run: () => takeOff(rota, rows) }]
  return [open, editing(change), bookingMenu(rota, bookings), clip, editing([...away, ...endings]), editing(off)]
}

function bookShadow({ rota, rows }: Ground, pen: { readonly roleId: string; readonly line: number }): void {
  const block = selectedBlock(rows, useBoard.getState())
  if (block === null) return
  const steps = block.rows.flatMap(row => (row.kind === 'person' ? planBlock(rota, row.person, pen, block) : []))
  void arrange(
    rota,
    steps.map(step => (step.kind === 'book' ? { ...step, place: 'shadow' as const } : step)),
  )
}
