import { bookingsOnSlot } from '../bookings.ts'
import { timeOf } from '../civil-time.ts'
import { ordinalOf } from '../pattern.ts'
import type { Role } from '../role.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import { dateOfSlot, slotsWithin } from '../slots.ts'
import { hour, type Instant } from '../time.ts'
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
    const shifters = blockOf(rota, role, role.blockLength, slot)
      .filter(({ id }) => id !== slot.id)
      .flatMap(({ id }) => bookingsOnSlot(rota).get(id) ?? [])
      .filter(booking => booking.place === 'shifter' && booking.id !== ignoring)
    const split = shifters.length > 0 && !shifters.some(booking => booking.personId === person.personId)
    return split ? { rule: 'BLOCK', length: role.blockLength } : null
  },
}

/** The slots booked as one with a slot: same time of day, consecutive days or weeks, counted off in groups. */
export function blockOf(rota: Rota, role: Role, length: number, slot: Slot): readonly Slot[] {
  const groupOf = (of: Slot) => Math.floor(ordinalOf(role.pattern, dateOfSlot(rota, of)) / length)
  const stretch = length * (role.pattern.kind === 'daily' ? 25 : 7 * 25) * hour
  const around = { start: (slot.start - stretch) as Instant, end: (slot.end + stretch) as Instant }
  const time = timeOf(rota.zone, slot.start)
  return slotsWithin(rota, role.id, around).filter(
    other => groupOf(other) === groupOf(slot) && timeOf(rota.zone, other.start) === time,
  )
}
