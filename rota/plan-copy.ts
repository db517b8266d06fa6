import type { Booking } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import type { Breach } from './breach.ts'
import type { Change, RowChange } from './change.ts'
import { addDays, addMonths, dayNumber, instantOf, intervalOf, timeOf, yearOf } from './civil-time.ts'
import { datesLabel } from './date-label.ts'
import { type Decision, decided, notFound } from './decision.ts'
import { demandOfSlots } from './demand.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import { breachesOf, isHard } from './rules/check.ts'
import type { Slot } from './slot.ts'
import { dateOfSlot, slotsWithin } from './slots.ts'
import type { DateRange, LocalDate } from './time.ts'
import { tryOut } from './trial.ts'

/** Whose bookings are copied from where to where. */
export interface CopyOrder {
  readonly roleIds: readonly string[]
  readonly from: DateRange
  readonly to: DateRange
}

/** What becomes of one booking that is copied. */
export interface CopiedBooking {
  readonly booking: Booking
  /** Where it goes; null if there is no such slot, so that nothing happens. */
  readonly slot: Slot | null
  readonly fate:
    | 'booked'
    /** A hard rule forbids it: `breaches` say which. */
    | 'refused'
    /** Somebody is in that place already. */
    | 'occupied'
    /** The slot asks for fewer shifters. */
    | 'unneeded'
    | 'no-slot'
  /** Of a booked one the warnings. */
  readonly breaches: readonly Breach[]
}

/** A copy before it is made: what becomes of each booking, and the one change that does it. */
export interface CopyPlan {
  readonly bookings: readonly CopiedBooking[]
  readonly change: Change
}

/**
 * Plans to book the same people again in another stretch.
 *
 * Daily and weekly patterns are shifted by whole weeks, so that weekdays fit; monthly ones by months. What would lie
 * outside the target is left out. Days at an end of the target that this leaves over, up to a week, are filled as the same
 * weekdays of the week beside them. Bookings are taken in the order of time, each judged with those before it; notes, pins
 * and offers stay behind.
 */
export function planCopy(rota: Rota, { roleIds, from, to }: CopyOrder, newId: () => string): CopyPlan {
  const bookings: CopiedBooking[] = []
  const rows: RowChange[] = []
  let tried = rota
  for (const { source, date, role } of sourcesOf(rota, roleIds, from, to)) {
    const slot = slotAt(rota, role, date, source)
    for (const booking of bookingsOnSlot(rota).get(source.id) ?? []) {
      if (slot === null) {
        bookings.push({ booking, slot, fate: 'no-slot', breaches: [] })
        continue
      }
      const others = (bookingsOnSlot(tried).get(slot.id) ?? []).filter(({ place }) => place === booking.place)
      if (others.some(({ seat, personId }) => seat === booking.seat || personId === booking.personId)) {
        bookings.push({ booking, slot, fate: 'occupied', breaches: [] })
        continue
      }
      if (booking.place === 'shifter' && others.length >= (demandOfSlots(rota).get(slot.id)?.required ?? 0)) {
        bookings.push({ booking, slot, fate: 'unneeded', breaches: [] })
        continue
      }
      const { personId, place } = booking
      const trial = tryOut(tried, [{ kind: 'book', slotId: slot.id, personId, place }], newId)
      const placed = trial.ok ? trial.placed[0] : undefined
      if (!trial.ok || !placed) throw new RangeError('a copy cannot be tried on the rota it was made for')
      const breaches = breachesOf(trial.rota, placed)
      const refused = breaches.some(breach => isHard(rota, breach))
      bookings.push({ booking, slot, fate: refused ? 'refused' : 'booked', breaches })
      if (refused) continue
      tried = trial.rota
      rows.push(...trial.rows)
    }
  }
  return { bookings, change: { label: copyTitle(rota, roleIds, from, to, rows.length), rows } }
}

/** Copies a plan as one change; what is refused, occupied or not needed is left out. */
export function decideCopy(rota: Rota, order: CopyOrder, newId: () => string): Decision {
  if (order.roleIds.some(id => !rota.rows.role.has(id))) return notFound('role')
  return decided(planCopy(rota, order, newId).change)
}

interface Source {
  readonly role: Role
  readonly source: Slot
  /** The date on which its copy starts. */
  readonly date: LocalDate
}

/** The slots that are copied, with the dates on which their copies start, in the order of time. */
function sourcesOf(rota: Rota, roleIds: readonly string[], from: DateRange, to: DateRange): Source[] {
  return roleIds
    .map(id => rota.get('role', id))
    .flatMap(role =>
      slotsStartingOn(rota, role.id, from).flatMap(source =>
        targetsOf(role, dateOfSlot(rota, source), from, to).map(date => ({ role, source, date })),
      ),
    )
    .filter(({ source, date }) => !source.extra && to.start <= date && date < to.end)
    .sort((a, b) => dayNumber(a.date) - dayNumber(b.date) || a.source.start - b.source.start)
}

/** The dates to which a date goes: its own, and a week before or after that where no other date goes. */
function targetsOf(role: Role, date: LocalDate, from: DateRange, to: DateRange): LocalDate[] {
  const own = shifted(role, date, from, to)
  const days = ({ start, end }: DateRange) => dayNumber(end) - dayNumber(start)
  if (role.pattern.kind === 'monthly' || Math.abs(days(from) - days(to)) >= 7) return [own]
  const [first, end] = [shifted(role, from.start, from, to), shifted(role, from.end, from, to)]
  const [before, after] = [addDays(own, -7), addDays(own, 7)]
  return [...(before < first ? [before] : []), own, ...(after >= end ? [after] : [])]
}

/** Where a date goes: by the whole weeks that are nearest to the shift asked for, or by its months. */
function shifted({ pattern }: Role, date: LocalDate, from: DateRange, to: DateRange): LocalDate {
  if (pattern.kind !== 'monthly') {
    const days = dayNumber(to.start) - dayNumber(from.start)
    return addDays(date, 7 * Math.round(days / 7))
  }
  const months = (at: LocalDate) => 12 * yearOf(at) + Number(at.slice(5, 7))
  return addMonths(date, months(to.start) - months(from.start))
}

/** The slots of a role that start on the dates of a stretch, ascending. */
export function slotsStartingOn(rota: Rota, roleId: string, dates: DateRange): readonly Slot[] {
  const stretch = intervalOf(rota.zone, dates)
  return slotsWithin(rota, roleId, stretch).filter(({ start }) => start >= stretch.start)
}

function slotAt(rota: Rota, role: Role, date: LocalDate, like: Slot): Slot | null {
  const start = instantOf(rota.zone, date, timeOf(rota.zone, like.start))
  const day = { start: date, end: addDays(date, 1) }
  return slotsStartingOn(rota, role.id, day).find(slot => !slot.extra && slot.start === start) ?? null
}

function copyTitle(rota: Rota, roleIds: readonly string[], from: DateRange, to: DateRange, n: number): string {
  const codes = roleIds.map(id => rota.get('role', id).code).join(', ')
  return `Copy ${n} ${n === 1 ? 'booking' : 'bookings'} of ${codes} from ${rangeTitle(from)} to ${rangeTitle(to)}`
}

/** A stretch of dates as labels name it; its end is exclusive. */
export function rangeTitle({ start, end }: DateRange): string {
  return datesLabel(start, addDays(end, -1))
}
