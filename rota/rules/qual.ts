import { levelThroughout, qualificationsOf } from '../people.ts'
import { type Instant, minute } from '../time.ts'
import type { Rule } from './attempt.ts'

/** QUAL: a shifter is qualified or expert in the role from the slot's start to its end; a shadow has any level. */
export const qual: Rule = {
  id: 'QUAL',
  severity: 'hard',
  canOverride: true,
  check({ rota, slot, personId, place }) {
    const throughout = levelThroughout(rota, personId, slot.roleId, slot)
    if (throughout !== null && (place === 'shadow' || throughout !== 'trainee')) return null
    const held = qualificationsOf(rota, personId, slot.roleId)
    const enough = held.filter(({ row }) => place === 'shadow' || row.level !== 'trainee')
    const firstMinute = { start: slot.start, end: (slot.start + minute) as Instant }
    const runsOut = enough.findLast(({ start, end }) => start <= slot.start && end < slot.end)
    const begins = enough.find(({ start }) => start > slot.start)
    return {
      rule: 'QUAL',
      level: levelThroughout(rota, personId, slot.roleId, firstMinute),
      from: begins?.row.from ?? null,
      until: runsOut?.row.until ?? null,
    }
  },
}
