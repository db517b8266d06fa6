import { collide } from './achievable/collide.ts'
import { bookingsOf, bookingsOnSlot } from './bookings.ts'
import { withLevel } from './leverage.ts'
import { levelThroughout } from './people.ts'
import type { Rota } from './rota.ts'
import { breaksHardRule } from './rules/check.ts'
import type { Slot } from './slot.ts'
import { slotsOfRole } from './slots.ts'
import { standingOf } from './standing.ts'
import type { Instant } from './time.ts'
import { beginningOfTime } from './time.ts'

/** How somebody gets to the shadow bookings that a role asks for before a moment. */
export interface Shadowing {
  /** How many are still missing; their bookings in the role that end before count, in whatever place. */
  readonly missing: number
  /** The latest slots beside somebody experienced that make up for it, by start; fewer than missing: there are not enough. */
  readonly slots: readonly Slot[]
}

/** Between when somebody shadows, and how often. */
export interface ShadowingTerms {
  /** Slots that start before are over. */
  readonly after: Instant
  /** The moment from which they are to be qualified. */
  readonly before: Instant
  /** How many shadow bookings come first. */
  readonly wanted: number
}

/**
 * Proposes shadow bookings beside experienced shifters, as late as they can be.
 *
 * Experienced is an expert, or who has been a shifter of the role before. Who holds no level in the role yet is taken for
 * a trainee, whom it first has to be made.
 */
export function shadowingOf(
  rota: Rota,
  personId: string,
  roleId: string,
  { after, before, wanted }: ShadowingTerms,
): Shadowing {
  const done = bookingsOf(rota, personId).filter(({ role, end }) => role.id === roleId && end <= before).length
  const missing = Math.max(0, wanted - done)
  const role = rota.get('role', roleId)
  const standing = standingOf(rota, personId, roleId)
  const person = standing.held.length > 0 ? standing : withLevel(standing, roleId, 'trainee', beginningOfTime)
  const slots: Slot[] = []
  for (const slot of (slotsOfRole(rota).get(roleId) ?? []).toReversed()) {
    if (slots.length === missing) break
    if (slot.end > before || slot.start < after) continue
    const next = slots[0]
    if (next !== undefined && collide(rota, slot, next)) continue
    if (!hasExperienced(rota, slot)) continue
    if (breaksHardRule({ rota, slot, role, person, place: 'shadow', ignoring: null })) continue
    slots.unshift(slot)
  }
  return { missing, slots }
}

/** Whether an expert is on a slot, or somebody qualified who has been a shifter of the role before. */
function hasExperienced(rota: Rota, slot: Slot): boolean {
  return (bookingsOnSlot(rota).get(slot.id) ?? []).some(({ personId, place }) => {
    if (place !== 'shifter') return false
    const level = levelThroughout(rota, personId, slot.roleId, slot)
    if (level === 'expert') return true
    return (
      level === 'qualified' &&
      bookingsOf(rota, personId).some(
        ({ role, booking, end }) => role.id === slot.roleId && booking.place === 'shifter' && end <= slot.start,
      )
    )
  })
}
