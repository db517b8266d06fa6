import { absencesOfPerson } from '../people.ts'
import { overlaps } from '../time.ts'
import type { Rule } from './attempt.ts'

/** ABSENT: no absence of the person overlaps the slot. */
export const absent: Rule = {
  id: 'ABSENT',
  severity: 'hard',
  canOverride: true,
  check({ rota, slot, personId }) {
    for (const absence of absencesOfPerson(rota).get(personId) ?? []) {
      if (absence.start >= slot.end) return null
      if (overlaps(absence, slot)) {
        const { start, end, reason } = absence.row
        return { rule: 'ABSENT', start, end, reason }
      }
    }
    return null
  },
}
