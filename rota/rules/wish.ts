import { wishesOfPerson } from '../people.ts'
import { overlaps } from '../time.ts'
import type { Rule } from './attempt.ts'

/** WISH: the person would rather not. */
export const wish: Rule = {
  id: 'WISH',
  severity: 'soft',
  canOverride: true,
  check({ rota, slot, person }) {
    const unwanted = (wishesOfPerson(rota).get(person.personId) ?? []).find(
      stretch => stretch.row.wish === 'unwanted' && overlaps(stretch, slot),
    )
    return unwanted ? { rule: 'WISH', start: unwanted.row.start, end: unwanted.row.end } : null
  },
}
