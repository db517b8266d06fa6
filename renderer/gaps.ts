import { judgedTables } from '../rota/by-slot.ts'
import { instantOf, yearOf, yearStart } from '../rota/civil-time.ts'
import { gapsOf } from '../rota/figures.ts'
import { derived, type Rota } from '../rota/rota.ts'
import type { Slot } from '../rota/slot.ts'
import { dateOfSlot } from '../rota/slots.ts'
import type { Instant, LocalDate } from '../rota/time.ts'
import { notify } from './notice.ts'
import { look, useView, visitDay } from './view.ts'
import { shell } from './words.ts'
import { lineOfSlot, slotAt } from './year/rows.ts'
import { shownYear } from './year/shown-year.ts'

/** Every gap of the rota in the order in which they are walked through. */
export const gapsInOrder = derived<readonly Slot[]>(judgedTables, gapsOf)

/** A place in the order of the gaps: slots of one start stand in the order of their roles. */
interface Position {
  readonly start: Instant
  readonly rank: number
}

/**
 * The gap after a place (before it, if `step` is −1), going on from the other end where there is none.
 *
 * @returns null if the rota has no gap
 */
export function gapFrom(rota: Rota, at: Position, step: 1 | -1): { slot: Slot; wrapped: boolean } | null {
  const gaps = gapsInOrder(rota)
  const order = (slot: Slot) => slot.start - at.start || rota.get('role', slot.roleId).rank - at.rank
  const next = step === 1 ? gaps.find(slot => order(slot) > 0) : gaps.findLast(slot => order(slot) < 0)
  const slot = next ?? (step === 1 ? gaps[0] : gaps.at(-1))
  return slot ? { slot, wrapped: next === undefined } : null
}

/** Goes to the next or previous gap from where the user is, and opens it in the side panel. */
export function walkToGap(rota: Rota, today: LocalDate, step: 1 | -1, booking = false): void {
  const found = gapFrom(rota, whereabouts(rota, today), step)
  if (found === null) {
    notify('done', shell.noGap)
    return
  }
  if (found.wrapped) notify('done', step === 1 ? shell.fromTheStart : shell.fromTheEnd)
  goToSlot(rota, found.slot, booking)
}

/** Shows a slot: its year, its cell in the heatmap, its day in the side panel. */
export function goToSlot(rota: Rota, slot: Slot, booking: boolean): void {
  const date = dateOfSlot(rota, slot)
  const role = rota.get('role', slot.roleId)
  look({ year: yearOf(date), cursor: { roleId: role.id, line: lineOfSlot(rota, role, slot), date } })
  visitDay(date, slot.id, booking)
}

/** Where the walk goes on from: the open slot, else the cell of the heatmap, else today, else the start of the year shown. */
function whereabouts(rota: Rota, today: LocalDate): Position {
  const { open, cursor, year } = useView.getState()
  const opened = open?.slotId ? rota.rows.slot.get(open.slotId) : undefined
  if (opened) return { start: opened.start, rank: rota.get('role', opened.roleId).rank }
  const role = cursor ? rota.rows.role.get(cursor.roleId) : undefined
  if (cursor && role) {
    const slot = slotAt(rota, role, cursor.line, cursor.date)
    if (slot) return { start: slot.start, rank: role.rank }
    return { start: instantOf(rota.zone, cursor.date), rank: role.rank }
  }
  const shown = shownYear(rota, year, yearOf(today))
  const from = shown === yearOf(today) ? today : yearStart(shown)
  return { start: instantOf(rota.zone, from), rank: -1 }
}
