import type { BookedSlot } from '../bookings.ts'
import { type Attempt, findOther, type Rule } from './attempt.ts'

function isElsewhere(other: BookedSlot, { slot }: Attempt): boolean {
  return other.slot.id !== slot.id && other.role.mode !== 'team'
}

/** OVERLAP: no other booking of the person overlaps the slot; a team bars nobody. The slot itself is rule DOUBLE's. */
export const overlap: Rule = {
  id: 'OVERLAP',
  severity: 'hard',
  canOverride: true,
  check(attempt) {
    const other = attempt.role.mode === 'team' ? null : findOther(attempt, attempt.slot, isElsewhere)
    return (
      other && { rule: 'OVERLAP', slotId: other.slot.id, roleId: other.role.id, start: other.start, end: other.end }
    )
  },
}
