import { isNight } from '../slots.ts'
import { otherBookings, type Rule } from './attempt.ts'

/** NOVICE: a person's first shifter booking in a role is by day, after the role's number of shadow bookings. */
export const novice: Rule = {
  id: 'NOVICE',
  severity: 'soft',
  canOverride: true,
  check(attempt) {
    const { rota, slot, role, place } = attempt
    if (place !== 'shifter') return null
    const earlier = otherBookings(attempt).filter(other => other.role.id === role.id && other.end <= slot.start)
    if (earlier.some(({ booking }) => booking.place === 'shifter')) return null
    const night = isNight(rota, slot)
    const shadows = earlier.length
    return night || shadows < role.shadowsFirst
      ? { rule: 'NOVICE', night, shadows, shadowsFirst: role.shadowsFirst }
      : null
  },
}
