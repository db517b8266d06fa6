import { findOther, type Rule } from './attempt.ts'

/** DOUBLE: a person is on a slot at most once. */
export const double: Rule = {
  id: 'DOUBLE',
  severity: 'hard',
  canOverride: false,
  check(attempt) {
    return findOther(attempt, attempt.slot, ({ slot }) => slot.id === attempt.slot.id) && { rule: 'DOUBLE' }
  },
}
