import type { BookedSlot } from '../bookings.ts'
import { dayNumber } from '../civil-time.ts'
import { dateOfSlot, isNight } from '../slots.ts'
import { type Attempt, otherBookings, type Rule } from './attempt.ts'

/** RUN-7: more than 7 local days, or what the rota says, in a row with an on-site shift. A shift is on the date on which it starts. */
export const run7: Rule = {
  id: 'RUN-7',
  severity: 'soft',
  canOverride: true,
  check(attempt) {
    if (attempt.role.mode !== 'on-site') return null
    const days = runWith(attempt, ({ role }) => role.mode === 'on-site')
    return days > attempt.rota.heading.rules.daysInRow ? { rule: 'RUN-7', days } : null
  },
}

/** NIGHT-4: more than 4 night shifts, or what the rota says, in a row, on dates that follow each other. */
export const night4: Rule = {
  id: 'NIGHT-4',
  severity: 'soft',
  canOverride: true,
  check(attempt) {
    if (!isNight(attempt.rota, attempt.slot)) return null
    const nights = runWith(attempt, ({ slot }) => isNight(attempt.rota, slot))
    return nights > attempt.rota.heading.rules.nightsInRow ? { rule: 'NIGHT-4', nights } : null
  },
}

/** Length of the row of dates around the slot's own on which the person has a booking that passes the test. */
function runWith(attempt: Attempt, passes: (other: BookedSlot) => boolean): number {
  const { rota, slot } = attempt
  const days = new Set(
    otherBookings(attempt)
      .filter(passes)
      .map(other => dayNumber(dateOfSlot(rota, other.slot))),
  )
  const own = dayNumber(dateOfSlot(rota, slot))
  let first = own
  while (days.has(first - 1)) first--
  let last = own
  while (days.has(last + 1)) last++
  return last - first + 1
}
