import type { BookedSlot } from '../bookings.ts'
import { hour, type Instant, minute, overlaps } from '../time.ts'
import { type Attempt, findOther, type Rule } from './attempt.ts'

function needsRest(other: BookedSlot, { slot }: Attempt): boolean {
  return other.role.mode === 'on-site' && !overlaps(other, slot)
}

/** Milliseconds: the daily rest that Directive 2003/88/EC, article 3, asks for. */
export const minimumRest = 11 * hour

/**
 * REST-11H: at least 11 h elapsed between two on-site bookings of a person; on-call ones do not count.
 *
 * Bookings that overlap have no rest between them: rule OVERLAP has those.
 */
export const rest11h: Rule = {
  id: 'REST-11H',
  severity: 'hard',
  canOverride: true,
  check(attempt) {
    const { slot, role } = attempt
    if (role.mode !== 'on-site') return null
    const reach = { start: (slot.start - minimumRest) as Instant, end: (slot.end + minimumRest) as Instant }
    const other = findOther(attempt, reach, needsRest)
    if (!other) return null
    const side = other.start < slot.start ? 'before' : 'after'
    const rest = side === 'before' ? slot.start - other.end : other.start - slot.end
    return {
      rule: 'REST-11H',
      slotId: other.slot.id,
      roleId: other.role.id,
      start: other.start,
      end: other.end,
      restMinutes: rest / minute,
      side,
    }
  },
}
