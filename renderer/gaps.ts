import type { Booking } from '../rota/booking.ts'
import { breachedSlots } from '../rota/breached.ts'
import { judgedTables } from '../rota/by-slot.ts'
import { dateOf, instantOf, yearOf } from '../rota/civil-time.ts'
import { gapsOf } from '../rota/figures.ts'
import { derived, type Rota } from '../rota/rota.ts'
import type { Slot } from '../rota/slot.ts'
import { dateOfSlot } from '../rota/slots.ts'
import type { Instant, LocalDate } from '../rota/time.ts'
import { now } from './clock.ts'
import { notify } from './notice.ts'
import { look, useView, visitBooking, visitDay } from './view.ts'
import { shell } from './words.ts'
import { shownRoles, useDeskChoice } from './year/desk-choice.ts'
import { lineOfSlot } from './year/placement.ts'
import { slotAt } from './year/rows.ts'
import { dateFor, datesOf, shownYear } from './year/shown-year.ts'
import { isWithin } from './year/zooming.ts'

/** Every gap of the rota in the order in which they are walked through. */
export const gapsInOrder = derived<readonly Slot[]>(judgedTables, gapsOf)

/** Every slot at which something is to be mended, in the same order: gaps, and slots with a booking that breaks a hard rule. */
export const stopsInOrder = derived<readonly Slot[]>(judgedTables, rota => {
  const rank = (slot: Slot) => rota.get('role', slot.roleId).rank
  const stops = new Set([...gapsInOrder(rota), ...breachedSlots(rota)])
  return [...stops].sort((a, b) => a.start - b.start || rank(a) - rank(b))
})

/** A place in the order of the walk: slots of one start stand in the order of their roles. */
interface Position {
  readonly start: Instant
  readonly rank: number
}

/**
 * The stop after a place (before it, if `step` is −1), going on from the other end where there is none.
 *
 * @param stops  in the order of the walk
 * @returns null if there is none
 */
export function stopFrom(
  rota: Rota,
  stops: readonly Slot[],
  at: Position,
  step: 1 | -1,
): { slot: Slot; wrapped: boolean } | null {
  const order = (slot: Slot) => slot.start - at.start || rota.get('role', slot.roleId).rank - at.rank
  const next = step === 1 ? stops.find(slot => order(slot) > 0) : stops.findLast(slot => order(slot) < 0)
  const slot = next ?? (step === 1 ? stops[0] : stops.at(-1))
  return slot ? { slot, wrapped: next === undefined } : null
}

/** The stops that a walk leads to: those of the roles that are shown, where only some are. */
export function stopsShown(rota: Rota): readonly Slot[] {
  const { roleIds } = useDeskChoice.getState()
  const shown = new Set(shownRoles(rota, roleIds).map(({ id }) => id))
  return stopsInOrder(rota).filter(({ roleId }) => shown.has(roleId))
}

/** Goes to the next or previous gap or breach from where the user is, and opens it in the side panel. */
export function walk(rota: Rota, today: LocalDate, step: 1 | -1): void {
  walkTo(rota, stopsShown(rota), today, step, false)
}

/** Goes to the next gap and offers its candidates. */
export function bookNextGap(rota: Rota, today: LocalDate): void {
  walkTo(rota, gapsInOrder(rota), today, 1, true)
}

function walkTo(rota: Rota, stops: readonly Slot[], today: LocalDate, step: 1 | -1, booking: boolean): void {
  const found = stopFrom(rota, stops, whereabouts(rota, today), step)
  if (found === null) {
    notify('done', shell.noGap)
    return
  }
  if (found.wrapped) notify('done', step === 1 ? shell.fromTheStart : shell.fromTheEnd)
  goToSlot(rota, found.slot, booking)
}

/** Shows a slot: its year unless it is shown already, its cell in the heatmap, its day in the side panel. */
export function goToSlot(rota: Rota, slot: Slot, booking: boolean): void {
  const date = dateOfSlot(rota, slot)
  const role = rota.get('role', slot.roleId)
  const { year, coverage } = useView.getState()
  const shown = shownYear(rota, year, yearOf(dateOf(rota.zone, now())))
  const isShown = isWithin(datesOf(shown, coverage.years), date)
  look({ year: isShown ? shown : yearOf(date), cursor: { roleId: role.id, line: lineOfSlot(rota, role, slot), date } })
  visitDay(date, slot.id, booking)
}

/** Shows a booking: its slot, and its page in the side panel. */
export function goToBooking(rota: Rota, booking: Booking): void {
  const slot = rota.get('slot', booking.slotId)
  goToSlot(rota, slot, false)
  visitBooking(dateOfSlot(rota, slot), booking)
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
  return { start: instantOf(rota.zone, dateFor(shown, today)), rank: -1 }
}
