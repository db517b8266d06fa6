import type { BookedSlot } from '../bookings.ts'
import { type Attempt, findOther, type Rule } from './attempt.ts'

function isOnSlot(other: BookedSlot, { slot }: Attempt): boolean {
  return other.slot.id === slot.id
}

/** DOUBLE: a person is on a slot at most once. */
export const double: Rule = {
  id: 'DOUBLE',
  severity: 'hard',
  canOverride: false,
  check(attempt) {
    return findOther(attempt, attempt.slot, isOnSlot) && { rule: 'DOUBLE' }
  },
}
