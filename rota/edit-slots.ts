import { z } from 'zod'
import { slotTitle } from './arrangement-title.ts'
import { bookingsOnSlot } from './bookings.ts'
import { added, removed, replaced } from './change.ts'
import { instantOf } from './civil-time.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { type Rota, sameRow } from './rota.ts'
import { Demand, type Slot } from './slot.ts'
import { LocalDate, TimeOfDay } from './time.ts'

/** What a slot needs and why, given by hand. */
export const OwnDemand = z.object({ demand: Demand, reason: z.string().trim().min(1).max(500) })
export type OwnDemand = z.infer<typeof OwnDemand>

/** A local moment as a form has it. */
const LocalMoment = z.object({ date: LocalDate, time: TimeOfDay })

/** A single slot beside a role's pattern, such as the set-up of a special run. */
export const ExtraSlot = z.object({ roleId: z.uuid(), start: LocalMoment, end: LocalMoment, own: OwnDemand })
export type ExtraSlot = z.infer<typeof ExtraSlot>

/** Gives a slot its own demand, or takes it back; an extra slot has no other, so it keeps one. */
export function decideSlotDemand(rota: Rota, slotId: string, own: OwnDemand | null): Decision {
  const slot = rota.rows.slot.get(slotId)
  if (!slot) return notFound('slot')
  if (slot.extra && own === null) return hindered({ why: 'extra' })
  const title = slotTitle(rota, slot)
  const label = own === null ? `Let the calendar say what ${title} needs` : `${demandTitle(own.demand)} on ${title}`
  const after: Slot = { ...slot, override: own }
  return decided({ label, rows: sameRow(slot, after) ? [] : [replaced('slot', slot, after)] })
}

/**
 * Adds a slot beside the pattern of its role.
 *
 * @returns hindered if it ends before it has begun, or starts when its role is retired
 */
export function decideExtraSlot(rota: Rota, { roleId, start, end, own }: ExtraSlot, newId: () => string): Decision {
  const role = rota.rows.role.get(roleId)
  if (!role) return notFound('role')
  if (role.retired !== null && start.date >= role.retired) return hindered({ why: 'retired', from: role.retired })
  const slot: Slot = {
    id: newId(),
    roleId,
    start: instantOf(rota.zone, start.date, start.time),
    end: instantOf(rota.zone, end.date, end.time),
    override: own,
    extra: true,
  }
  if (slot.end <= slot.start) return hindered({ why: 'no-time' })
  return decided({ label: `Add an extra slot: ${slotTitle(rota, slot)}`, rows: [added('slot', slot)] })
}

/** Removes a slot. @returns hindered while somebody is booked on it */
export function decideSlotRemoval(rota: Rota, slotId: string): Decision {
  const slot = rota.rows.slot.get(slotId)
  if (!slot) return notFound('slot')
  const bookings = bookingsOnSlot(rota).get(slotId)?.length ?? 0
  if (bookings > 0) return hindered({ why: 'booked', bookings, first: slot.start })
  return decided({ label: `Remove the slot ${slotTitle(rota, slot)}`, rows: [removed('slot', slot)] })
}

function demandTitle({ required, experts }: Demand): string {
  if (required === 0) return 'Ask for nobody'
  const people = `Ask for ${required} ${required === 1 ? 'person' : 'people'}`
  return experts === 0 ? people : `${people}, ${experts} ${experts === 1 ? 'expert' : 'experts'}`
}
