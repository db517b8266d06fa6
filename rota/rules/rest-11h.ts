import type { BookedSlot } from '../bookings.ts'
import type { Rota } from '../rota.ts'
import { hour, type Instant, minute, overlaps } from '../time.ts'
import { type Attempt, findOther, type Rule } from './attempt.ts'

function needsRest(other: BookedSlot, { slot }: Attempt): boolean {
  return other.role.mode === 'on-site' && !overlaps(other, slot)
}

/** Milliseconds of rest that the rota asks for: the 11 h of Directive 2003/88/EC, article 3, or more. */
export function minimumRest(rota: Rota): number {
  return rota.heading.rules.restHours * hour
}

/**
 * REST-11H: at least 11 h, or what the rota asks for above that, elapsed between two on-site bookings of a person;
 * on-call ones do not count.
 *
 * Bookings that overlap have no rest between them: rule OVERLAP has those.
 */
export const rest11h: Rule = {
  id: 'REST-11H',
  severity: 'hard',
  canOverride: true,
  check(attempt) {
    const { rota, slot, role } = attempt
    if (role.mode !== 'on-site') return null
    const least = minimumRest(rota)
    const reach = { start: (slot.start - least) as Instant, end: (slot.end + least) as Instant }
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
