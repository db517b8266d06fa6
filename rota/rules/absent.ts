import { overlaps } from '../time.ts'
import type { Rule } from './attempt.ts'

/** ABSENT: no absence of the person overlaps the slot; who is in a team may be away for a while. */
export const absent: Rule = {
  id: 'ABSENT',
  severity: 'hard',
  canOverride: true,
  check({ slot, role, person }) {
    if (role.mode === 'team') return null
    for (const absence of person.absences) {
      if (absence.start >= slot.end) return null
      if (overlaps(absence, slot)) {
        const { start, end, reason } = absence.row
        return { rule: 'ABSENT', start, end, reason }
      }
    }
    return null
  },
}
