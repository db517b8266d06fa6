import { bookingsOnSlot } from '../bookings.ts'
import { demandOfSlots } from '../demand.ts'
import type { Rule } from './attempt.ts'

/** FULL: more shifters than required. */
export const full: Rule = {
  id: 'FULL',
  severity: 'soft',
  canOverride: true,
  check({ rota, slot, place, ignoring }) {
    if (place !== 'shifter') return null
    const others = (bookingsOnSlot(rota).get(slot.id) ?? []).filter(
      booking => booking.place === 'shifter' && booking.id !== ignoring,
    )
    const required = demandOfSlots(rota).get(slot.id)?.required ?? 0
    const shifters = others.length + 1
    return shifters > required ? { rule: 'FULL', required, shifters } : null
  },
}
