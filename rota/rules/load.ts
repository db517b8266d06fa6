import { yearOf } from '../civil-time.ts'
import { creditOf } from '../credit.ts'
import { dateOfSlot } from '../slots.ts'
import { otherBookings, type Rule } from './attempt.ts'

/** LOAD: more credit in the year than the role's cap per person. A year is that of the date on which a slot starts. */
export const load: Rule = {
  id: 'LOAD',
  severity: 'soft',
  canOverride: true,
  check(attempt) {
    const { rota, slot, role } = attempt
    const cap = role.loadCap
    if (cap === null || attempt.place !== 'shifter') return null
    const year = yearOf(dateOfSlot(rota, slot))
    let credit = creditOf(rota, slot)
    for (const other of otherBookings(attempt)) {
      if (other.role.id !== role.id || other.booking.place !== 'shifter') continue
      if (yearOf(dateOfSlot(rota, other.slot)) === year) credit += creditOf(rota, other.slot)
    }
    return credit > cap ? { rule: 'LOAD', credit, cap, year } : null
  },
}
