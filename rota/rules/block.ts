import { blockOf } from '../block.ts'
import { bookingsOnSlot } from '../bookings.ts'
import type { Rule } from './attempt.ts'

/**
 * BLOCK: for roles booked in blocks, the block is split: somebody else is shifter on another slot of it, and the person
 * on none.
 */
export const block: Rule = {
  id: 'BLOCK',
  severity: 'soft',
  canOverride: true,
  check({ rota, slot, role, person, place, ignoring }) {
    if (role.blockLength === null || place !== 'shifter') return null
    const shifters = blockOf(rota, slot)
      .filter(({ id }) => id !== slot.id)
      .flatMap(({ id }) => bookingsOnSlot(rota).get(id) ?? [])
      .filter(booking => booking.place === 'shifter' && booking.id !== ignoring)
    const split = shifters.length > 0 && !shifters.some(booking => booking.personId === person.personId)
    return split ? { rule: 'BLOCK', length: role.blockLength } : null
  },
}
