import type { Step } from '../../rota/arrange.ts'
import type { Booking } from '../../rota/booking.ts'
import { addDays, dayNumber } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, slotsWithin } from '../../rota/slots.ts'
import { type Instant, type LocalDate, minute } from '../../rota/time.ts'
import { fillsDays, lineOfSlot } from '../year/placement.ts'
import { type BoardRow, isInCell, slotOfPlace } from './rows.ts'

/** Bookings that are taken somewhere. */
export interface Grab {
  /** The one under the pointer, or at the cursor. */
  readonly held: Booking
  /** All that go with it, itself among them. */
  readonly all: readonly Booking[]
  /** Where it was taken. */
  readonly row: string
  readonly date: LocalDate
}

/** Where they are taken. */
export interface Goal {
  readonly row: BoardRow
  readonly date: LocalDate
  /** The moment pointed at, where hours can be told; null: bookings keep their start. */
  readonly at: Instant | null
}

/** What a move comes to. */
export interface Plan {
  readonly steps: readonly Step[]
  /** How many bookings have no slot or row to go to: then nothing is moved. */
  readonly lost: number
}

/**
 * The steps that take bookings to a goal.
 *
 * One goes to the row's person and to the slot under the pointer. Several keep their distance from each other, in days
 * and, in the rows of the roles or where they are of several people, in rows. Taken among other rows than are shown, they
 * keep their people.
 *
 * @param rows  in the order in which they are shown
 * @param copy  leaves them where they are and books the same again
 */
export function planMove(rota: Rota, rows: readonly BoardRow[], grab: Grab, goal: Goal, copy: boolean): Plan {
  const steps: Step[] = []
  let lost = 0
  const days = dayNumber(goal.date) - dayNumber(grab.date)
  const taken = rows.findIndex(({ key }) => key === grab.row)
  const down = taken < 0 ? 0 : rows.findIndex(({ key }) => key === goal.row.key) - taken
  const alone = grab.all.length === 1
  const ofOne = grab.all.every(({ personId }) => personId === grab.held.personId)
  for (const booking of grab.all) {
    const row = alone || (ofOne && goal.row.kind === 'person') ? goal.row : rowBelow(rota, rows, booking, down)
    const personId = goal.row.kind === 'place' ? booking.personId : row?.kind === 'person' ? row.person.id : null
    const slot = alone
      ? slotAtGoal(rota, booking, goal, days)
      : row?.kind === 'place'
        ? slotInPlace(rota, booking, row, days)
        : slotLater(rota, booking, days)
    if (personId === null || slot === null) lost++
    else if (copy) {
      if (slot.id !== booking.slotId || personId !== booking.personId) {
        steps.push({ kind: 'book', slotId: slot.id, personId, place: booking.place })
      }
    } else if (slot.id !== booking.slotId || personId !== booking.personId) {
      steps.push({ kind: 'move', bookingId: booking.id, slotId: slot.id, personId })
    }
  }
  return { steps, lost }
}

function rowBelow(rota: Rota, rows: readonly BoardRow[], booking: Booking, down: number): BoardRow | null {
  const at = rows.findIndex(row => isRowOf(rota, row, booking))
  return at < 0 ? null : (rows[at + down] ?? null)
}

/** Whether a booking stands in a row. */
function isRowOf(rota: Rota, row: BoardRow, booking: Booking): boolean {
  if (row.kind === 'person') return row.person.id === booking.personId
  if (row.place !== booking.place || row.seat !== booking.seat) return false
  const slot = rota.get('slot', booking.slotId)
  return slot.roleId === row.role.id && lineOfSlot(rota, row.role, slot) === row.line
}

/** The slot of a row of places so many days after that of a booking. */
function slotInPlace(
  rota: Rota,
  booking: Booking,
  row: BoardRow & { readonly kind: 'place' },
  days: number,
): Slot | null {
  const slot = rota.get('slot', booking.slotId)
  if (slot.roleId === row.role.id && lineOfSlot(rota, row.role, slot) === row.line)
    return slotLater(rota, booking, days)
  return slotOfPlace(rota, row.role, row.line, addDays(dateInCells(rota, slot), days))
}

/** A date in whose cell a slot is told: of slots that fill days the day after they start, which they fill wholly. */
export function dateInCells(rota: Rota, slot: Slot): LocalDate {
  const date = dateOfSlot(rota, slot)
  return fillsDays(rota.get('role', slot.roleId)) ? addDays(date, 1) : date
}

/** The slot of a booking's role that a goal means: that of its row, the one pointed at, or the same start days later. */
function slotAtGoal(rota: Rota, booking: Booking, goal: Goal, days: number): Slot | null {
  const from = rota.get('slot', booking.slotId)
  if (goal.row.kind === 'place') return slotOfPlace(rota, goal.row.role, goal.row.line, goal.date)
  if (goal.at !== null) return slotAt(rota, from.roleId, goal.at)
  return slotLater(rota, booking, days)
}

/** The slot of a role at a moment. */
export function slotAt(rota: Rota, roleId: string, at: Instant): Slot | null {
  return slotsWithin(rota, roleId, { start: at, end: (at + minute) as Instant })[0] ?? null
}

/** The slot of a booking's role with the same start, so many days later; of slots that fill days the one that holds that day. */
export function slotLater(rota: Rota, booking: Booking, days: number): Slot | null {
  const slot = rota.get('slot', booking.slotId)
  if (days === 0) return slot
  const role = rota.get('role', slot.roleId)
  return slotOfPlace(rota, role, lineOfSlot(rota, role, slot), addDays(dateInCells(rota, slot), days))
}

/**
 * The steps that book somebody on a role's slots over some dates, and take them off those where they are no longer to be.
 *
 * @param line  which start of a daily role
 * @param dates  the first and the last one, both meant
 * @param keep  bookings of the block as it was; those outside of the dates are taken off
 */
export function planBlock(
  rota: Rota,
  person: { readonly id: string },
  pen: { readonly roleId: string; readonly line: number },
  dates: { readonly first: LocalDate; readonly last: LocalDate },
  keep: readonly Booking[] = [],
): readonly Step[] {
  const role = rota.get('role', pen.roleId)
  const steps: Step[] = []
  const there = new Map(keep.map(booking => [booking.slotId, booking]))
  const wanted = new Set<string>()
  for (let date = dates.first; date <= dates.last; date = addDays(date, 1)) {
    const slot = slotOfPlace(rota, role, pen.line, date)
    if (slot !== null) wanted.add(slot.id)
  }
  for (const slotId of wanted) {
    if (there.has(slotId)) continue
    steps.push({ kind: 'book', slotId, personId: person.id, place: keep[0]?.place ?? 'shifter' })
  }
  for (const booking of keep) {
    const slot = rota.get('slot', booking.slotId)
    const inCells = [dates.first, dates.last].some(date => isInCell(rota, role, slot, date))
    if (!wanted.has(booking.slotId) && !inCells) steps.push({ kind: 'remove', bookingId: booking.id })
  }
  return steps
}
