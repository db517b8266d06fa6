import { addMonths, dateOf, instantOf } from '../civil-time.ts'
import { otherBookings, type Rule } from './attempt.ts'

/** RECENT: no booking (shifter or shadow) in the role in the last N months before the slot; N is the role's, off if null. */
export const recent: Rule = {
  id: 'RECENT',
  severity: 'soft',
  canOverride: true,
  check(attempt) {
    const { rota, slot, role } = attempt
    const months = role.recentMonths
    if (months === null) return null
    const last = otherBookings(attempt).findLast(other => other.role.id === role.id && other.end <= slot.start)
    const since = instantOf(rota.zone, addMonths(dateOf(rota.zone, slot.start), -months))
    return last && last.end > since ? null : { rule: 'RECENT', months, last: last?.end ?? null }
  },
}
