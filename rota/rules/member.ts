import { encloses } from '../time.ts'
import type { Rule } from './attempt.ts'

/** MEMBER: the slot lies between the person's joined date and left date. */
export const member: Rule = {
  id: 'MEMBER',
  severity: 'hard',
  canOverride: true,
  check({ rota, slot, person }) {
    if (encloses(person.membership, slot)) return null
    const { joined, left } = rota.get('person', person.personId)
    return { rule: 'MEMBER', joined, left }
  },
}
