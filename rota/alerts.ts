import { type BookedSlot, bookingsOf } from './bookings.ts'
import { addDays, dateOf, instantOf } from './civil-time.ts'
import { coverageOf } from './coverage.ts'
import { levelThroughout, qualificationsOfRole } from './people.ts'
import { counts } from './qualification.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { rolesInOrder, slotsWithin } from './slots.ts'
import type { Instant, Interval, LocalDate } from './time.ts'

/** Somebody who is no longer qualified in a role from a date on, and is booked in it all the same. */
export interface RunningOut {
  readonly personId: string
  readonly roleId: string
  /** First date on which they are neither qualified nor expert. */
  readonly date: LocalDate
  /** Their shifter bookings that this leaves without a qualification, by start. */
  readonly bookings: readonly BookedSlot[]
}

/** What a coordinator should know of the weeks ahead. */
export interface Alerts {
  /** By start, then in the order of the roles. */
  readonly gaps: readonly Slot[]
  readonly thin: readonly Slot[]
  /** By date. */
  readonly runningOut: readonly RunningOut[]
  /** Slots that need somebody; 0: there is nothing to be told. */
  readonly demanded: number
}

/** How many days ahead the window looks, today included. */
export const alertDays = 28

/**
 * What is amiss in the days ahead: slots that go on or start in them, and qualifications that run out in them while
 * bookings lie behind.
 *
 * @param now  the current moment; slots that have ended are not told
 * @param days  how many, today included
 */
export function alertsOf(rota: Rota, now: Instant, days = alertDays): Alerts {
  const today = dateOf(rota.zone, now)
  const last = addDays(today, days)
  const ahead = { start: now, end: instantOf(rota.zone, last) }
  const slots = rolesInOrder(rota)
    .flatMap(({ id }) => slotsWithin(rota, id, ahead))
    .sort((a, b) => a.start - b.start)
  const coverage = coverageOf(rota)
  const having = (status: 'gap' | 'thin') => slots.filter(({ id }) => coverage.get(id)?.status === status)
  return {
    gaps: having('gap'),
    thin: having('thin'),
    runningOut: runningOutIn(rota, today, last),
    demanded: slots.filter(({ id }) => coverage.get(id)?.status !== 'none').length,
  }
}

/** Who is no longer qualified from a date after `today` and before `end` on, with the bookings behind it. */
function runningOutIn(rota: Rota, today: LocalDate, end: LocalDate): readonly RunningOut[] {
  const found: RunningOut[] = []
  for (const [roleId, byPerson] of qualificationsOfRole(rota)) {
    for (const [personId, held] of byPerson) {
      const dates = new Set(
        held.flatMap(({ row }) =>
          row.level !== 'trainee' && row.until !== null && row.until > today && row.until < end ? [row.until] : [],
        ),
      )
      for (const date of dates) {
        const from = instantOf(rota.zone, date)
        const next = { start: from, end: instantOf(rota.zone, addDays(date, 1)) }
        if (isQualified(rota, personId, roleId, next)) continue
        const bookings = bookingsOf(rota, personId).filter(
          each =>
            each.role.id === roleId &&
            each.booking.place === 'shifter' &&
            each.end > from &&
            !isQualified(rota, personId, roleId, each),
        )
        if (bookings.length > 0) found.push({ personId, roleId, date, bookings })
      }
    }
  }
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function isQualified(rota: Rota, personId: string, roleId: string, stretch: Interval): boolean {
  return counts(levelThroughout(rota, personId, roleId, stretch))
}
