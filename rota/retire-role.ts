import { bookingsOnSlot } from './bookings.ts'
import { type RowChange, removed, replaced } from './change.ts'
import { instantOf } from './civil-time.ts'
import { dateLabel } from './date-label.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { decideSlotsOfRole } from './open-year.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { slotsOfRole } from './slots.ts'
import type { LocalDate } from './time.ts'

/** What becomes of slots on which somebody is booked after a role has ended; `refuse`: then it does not end. */
export const remains = ['refuse', 'keep', 'remove'] as const
export type Remains = (typeof remains)[number]

/** The slots of a role that start on or after a date and hold a booking, ascending. */
export function bookedSlotsFrom(rota: Rota, roleId: string, from: LocalDate): Slot[] {
  return slotsFrom(rota, roleId, from).filter(({ id }) => bookingsOnSlot(rota).has(id))
}

/**
 * Ends a role: it has no slots from a date on. Slots without a booking go; what began before the date stays.
 *
 * @param booked  what becomes of slots from that date on with somebody on them
 * @returns hindered by bookings behind the date where they are neither kept nor removed, and by pinned ones that would go
 */
export function decideRetirement(rota: Rota, roleId: string, from: LocalDate, booked: Remains): Decision {
  const role = rota.rows.role.get(roleId)
  if (!role) return notFound('role')
  const held = bookedSlotsFrom(rota, roleId, from)
  const bookings = held.flatMap(({ id }) => bookingsOnSlot(rota).get(id) ?? [])
  const [first] = held
  if (first && booked === 'refuse') return hindered({ why: 'booked', bookings: bookings.length, first: first.start })
  const pinned = bookings.filter(booking => booking.pinned).length
  if (booked === 'remove' && pinned > 0) return hindered({ why: 'pinned', bookings: pinned })
  const stays = new Set(booked === 'keep' ? held : [])
  const rows: RowChange[] = [replaced('role', role, { ...role, retired: from })]
  if (booked === 'remove') rows.push(...bookings.map(booking => removed('booking', booking)))
  for (const slot of slotsFrom(rota, roleId, from)) if (!stays.has(slot)) rows.push(removed('slot', slot))
  return decided({ label: `Retire ${role.code} from ${dateLabel(from)}`, rows })
}

/** Lets a retired role go on, and makes the slots that it lacks since, as far as years are open. */
export function decideReturn(rota: Rota, roleId: string, newId: () => string): Decision {
  const role = rota.rows.role.get(roleId)
  if (!role) return notFound('role')
  const { retired } = role
  if (retired === null) return decided({ label: '', rows: [] })
  const back = { ...role, retired: null }
  return decided({
    label: `Bring back ${role.code}`,
    rows: [replaced('role', role, back), ...decideSlotsOfRole(rota, back, retired, newId)],
  })
}

function slotsFrom(rota: Rota, roleId: string, from: LocalDate): Slot[] {
  const start = instantOf(rota.zone, from)
  return (slotsOfRole(rota).get(roleId) ?? []).filter(slot => slot.start >= start)
}
