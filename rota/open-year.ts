import { bookingsOnSlot } from './bookings.ts'
import { added, type Change, type RowChange, removed, replaced } from './change.ts'
import { addDays, dateOf, instantOf, yearInterval, yearOf, yearStart } from './civil-time.ts'
import { dateLabel } from './date-label.ts'
import { type Decision, decided, notFound } from './decision.ts'
import { cut, slotsStartingIn } from './pattern.ts'
import type { Pattern, Role } from './role.ts'
import { type Rota, sameRow } from './rota.ts'
import type { Slot } from './slot.ts'
import { rolesInOrder, slotsOfRole, slotsWithin } from './slots.ts'
import { beginningOfTime, type DateRange, type Instant, type Interval, type LocalDate, minute } from './time.ts'

/** The local years in which the rota has slots, ascending. */
export function openYears(rota: Rota): number[] {
  const years = new Set<number>()
  for (const slots of slotsOfRole(rota).values()) {
    let coveredUntil = Number.NEGATIVE_INFINITY
    for (const { start } of slots) {
      if (start < coveredUntil) continue
      const year = yearOf(dateOf(rota.zone, start))
      years.add(year)
      coveredUntil = yearInterval(rota.zone, year).end
    }
  }
  return [...years].sort((a, b) => a - b)
}

/** Makes the slots that start in a year and are not there yet, for every role: see {@link decideOpenSlots}. */
export function decideOpenYear(rota: Rota, year: number, newId: () => string): Change {
  const range = { start: yearStart(year), end: yearStart(year + 1) }
  return { label: `Open ${year}`, rows: missingSlots(rota, rolesInOrder(rota), range, newId) }
}

/**
 * Makes the slots that start on some dates and are not there yet.
 *
 * Time that a slot of the role takes already is left to it, so dates opened twice stay as they are.
 *
 * @param roleIds  null: all roles
 * @returns a change without rows if all are there
 */
export function decideOpenSlots(
  rota: Rota,
  roleIds: readonly string[] | null,
  range: DateRange,
  newId: () => string,
): Decision {
  if (roleIds?.some(id => !rota.rows.role.has(id))) return notFound('role')
  const roles = rolesInOrder(rota).filter(({ id }) => roleIds === null || roleIds.includes(id))
  const dates = `${dateLabel(range.start)} – ${dateLabel(addDays(range.end, -1))}`
  const label = `Open ${roleIds === null ? '' : `${roles.map(({ code }) => code).join(', ')}, `}${dates}`
  return decided({ label, rows: missingSlots(rota, roles, range, newId) })
}

/** The slots that a role lacks from a date on, as far as years are open. @param role  may be one that is not there yet */
export function decideSlotsOfRole(rota: Rota, role: Role, from: LocalDate, newId: () => string): RowChange[] {
  return openYears(rota).flatMap(year => {
    const start = yearStart(year)
    const end = yearStart(year + 1)
    return from < end ? missingSlots(rota, [role], { start: from > start ? from : start, end }, newId) : []
  })
}

function missingSlots(rota: Rota, roles: readonly Role[], range: DateRange, newId: () => string): RowChange[] {
  return roles.flatMap(({ id: roleId, pattern, retired }) =>
    cut(pattern, rota.zone, range.start, range.end)
      .filter(({ start }) => retired === null || dateOf(rota.zone, start) < retired)
      .flatMap(piece => remainders(piece, slotsWithin(rota, roleId, piece).filter(isOfPattern)))
      .map(piece => added('slot', newSlot(newId(), roleId, piece))),
  )
}

/** The slots of a role that a change of its pattern from a moment on would leave as they are, ascending. */
export function slotsThatStay(rota: Rota, roleId: string, from: Instant): Slot[] {
  const onSlot = bookingsOnSlot(rota)
  return (slotsOfRole(rota).get(roleId) ?? []).filter(
    slot => slot.start >= from && (slot.override !== null || onSlot.has(slot.id)),
  )
}

/**
 * Changes how a role's slots are cut from a moment on.
 *
 * Slots that began before the moment, hold a booking or have their own demand stay as they are; the others are replaced
 * by what the new pattern gives in the time between, as far as the year is open. No time is left without a slot.
 *
 * @param from  usually now
 * @returns a change without rows if the pattern is the one the role has and its slots follow it
 */
export function decidePattern(
  rota: Rota,
  roleId: string,
  pattern: Pattern,
  from: Instant,
  newId: () => string,
): Change {
  const role = rota.get('role', roleId)
  const onSlot = bookingsOnSlot(rota)
  const stays = (slot: Slot) => slot.start < from || onSlot.has(slot.id) || slot.override !== null
  const goesOn = ({ start }: Interval) => role.retired === null || dateOf(rota.zone, start) < role.retired
  const timeOfSlot = ({ start, end }: Interval) => `${start}/${end}`
  const loose = new Map(
    (slotsOfRole(rota).get(roleId) ?? [])
      .filter(slot => isOfPattern(slot) && !stays(slot))
      .map(slot => [timeOfSlot(slot), slot]),
  )
  const past = { start: beginningOfTime, end: from }
  const pieces = openYears(rota)
    .flatMap(year => slotsStartingIn(pattern, rota.zone, year))
    .filter(goesOn)
    .flatMap(piece => remainders(piece, [past, ...slotsWithin(rota, roleId, piece).filter(isOfPattern).filter(stays)]))
  const fresh = pieces.filter(piece => !loose.delete(timeOfSlot(piece)))
  const rows: RowChange[] = [...loose.values()].map(slot => removed('slot', slot))
  if (!sameRow(pattern, role.pattern)) rows.push(replaced('role', role, { ...role, pattern }))
  rows.push(...fresh.map(piece => added('slot', newSlot(newId(), roleId, piece))))
  return { label: `Change the pattern of ${role.code}`, rows }
}

/** The moment from which a change holds that was asked for from a date on: what has begun stays. @param now  any millisecond */
export function notBefore(zone: string, from: LocalDate, now: number): Instant {
  return Math.max(instantOf(zone, from), Math.ceil(now / minute) * minute) as Instant
}

/** Whether a slot was cut by a pattern, whose time it takes; one that was added by hand stands beside it. */
function isOfPattern({ extra }: Slot): boolean {
  return !extra
}

/** What is left of a piece of time when others, ascending by start, have taken theirs. */
function remainders(piece: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = []
  let reached = piece.start
  for (const { start, end } of taken) {
    if (start >= piece.end) break
    if (start > reached) left.push({ start: reached, end: start })
    if (end > reached) reached = end
  }
  if (reached < piece.end) left.push({ start: reached, end: piece.end })
  return left
}

function newSlot(id: string, roleId: string, { start, end }: Interval): Slot {
  return { id, roleId, start, end, override: null, extra: false }
}
