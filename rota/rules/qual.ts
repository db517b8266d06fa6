import { heldThroughout } from '../people.ts'
import { type Instant, minute } from '../time.ts'
import type { Rule } from './attempt.ts'

/** QUAL: a shifter is qualified or expert in the role from the slot's start to its end; a shadow has any level. */
export const qual: Rule = {
  id: 'QUAL',
  severity: 'hard',
  canOverride: true,
  check({ slot, person, place }) {
    const { held } = person
    const throughout = heldThroughout(held, slot)
    if (throughout !== null && (place === 'shadow' || throughout !== 'trainee')) return null
    const enough = held.filter(({ row }) => place === 'shadow' || row.level !== 'trainee')
    const runsOut = enough.findLast(({ start, end }) => start <= slot.start && end < slot.end)
    const begins = enough.find(({ start }) => start > slot.start)
    const firstMinute = { start: slot.start, end: (slot.start + minute) as Instant }
    return {
      rule: 'QUAL',
      level: heldThroughout(held, firstMinute),
      from: begins?.row.from ?? null,
      until: runsOut?.row.until ?? null,
    }
  },
}
