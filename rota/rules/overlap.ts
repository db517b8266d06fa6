import { findOther, type Rule } from './attempt.ts'

/** OVERLAP: no other booking of the person overlaps the slot. The slot itself is rule DOUBLE's. */
export const overlap: Rule = {
  id: 'OVERLAP',
  severity: 'hard',
  canOverride: true,
  check(attempt) {
    const other = findOther(attempt, attempt.slot, ({ slot }) => slot.id !== attempt.slot.id)
    return (
      other && { rule: 'OVERLAP', slotId: other.slot.id, roleId: other.role.id, start: other.start, end: other.end }
    )
  },
}
