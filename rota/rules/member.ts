import { membershipOf } from '../people.ts'
import { encloses } from '../time.ts'
import type { Rule } from './attempt.ts'

/** MEMBER: the slot lies between the person's joined date and left date. */
export const member: Rule = {
  id: 'MEMBER',
  severity: 'hard',
  canOverride: true,
  check({ rota, slot, personId }) {
    const stretch = membershipOf(rota).get(personId)
    if (stretch && encloses(stretch, slot)) return null
    const { joined, left } = rota.get('person', personId)
    return { rule: 'MEMBER', joined, left }
  },
}
