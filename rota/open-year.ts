import { bookingsOnSlot } from './bookings.ts'
import { added, type Change, type RowChange, removed, replaced } from './change.ts'
import { dateOf, yearInterval, yearOf } from './civil-time.ts'
import { slotsStartingIn } from './pattern.ts'
import type { Pattern } from './role.ts'
import { type Rota, sameRow } from './rota.ts'
import type { Slot } from './slot.ts'
import { rolesInOrder, slotsOfRole, slotsWithin } from './slots.ts'
import { beginningOfTime, type Instant, type Interval } from './time.ts'

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

/**
 * Makes the slots that start in a year and are not there yet, for every role.
 *
 * Time that a slot of the role takes already is left to it, so a year opened twice stays as it is.
 *
 * @returns a change without rows if all are there
 */
export function decideOpenYear(rota: Rota, year: number, newId: () => string): Change {
  const rows = rolesInOrder(rota).flatMap(({ id: roleId, pattern, retired }) =>
    slotsStartingIn(pattern, rota.zone, year)
      .filter(({ start }) => retired === null || dateOf(rota.zone, start) < retired)
      .flatMap(piece => remainders(piece, slotsWithin(rota, roleId, piece).filter(isOfPattern)))
      .map(piece => added('slot', newSlot(newId(), roleId, piece))),
  )
  return { label: `Open ${year}`, rows }
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
