import type { Booking } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { demandOfSlots } from './demand.ts'
import { levelThroughout } from './people.ts'
import type { Role } from './role.ts'
import { derived, type Rota } from './rota.ts'
import { breaksHardRule } from './rules/check.ts'
import { minimumRest } from './rules/rest-11h.ts'
import type { Demand, Slot } from './slot.ts'
import { slotsOfRole, slotsWithin } from './slots.ts'
import { poolOfRole } from './standing.ts'
import type { Instant } from './time.ts'

/** From quiet to alarming. */
export const statuses = ['none', 'covered', 'thin', 'gap'] as const
/** `none`: nobody is asked for · `gap`: fewer counted than required · `thin`: met, but too few experts or spares · `covered`. */
export type Status = (typeof statuses)[number]

/** How a slot is staffed, against what it needs. */
export interface SlotCoverage {
  readonly slotId: string
  readonly demand: Demand
  /** Bookings in place `shifter`, counted or not. */
  readonly shifters: number
  /** Shifters who are qualified or expert for the whole slot. */
  readonly counted: number
  /** Those of them who are experts. */
  readonly experts: number
  readonly shadows: number
  /** People not on the slot who would break no hard rule if booked on it. */
  readonly spares: number
  readonly status: Status
  /** More counted than required. */
  readonly surplus: boolean
}

/** Every table that coverage reads except the bookings themselves. */
const ground = ['slot', 'role', 'person', 'qualification', 'absence', 'period', 'kindDemand', 'heading'] as const

/**
 * The coverage of every slot, by slot id.
 *
 * When only bookings changed since it was last computed, only the slots that they can touch are computed again.
 * From scratch O(slots × people qualified in their role).
 */
export const coverageOf = derived<ReadonlyMap<string, SlotCoverage>>(['booking', ...ground], (rota, earlier) => {
  if (earlier && ground.every(table => earlier.rows[table] === rota.rows[table])) {
    const coverage = new Map(earlier.value)
    const before = earlier.rows.booking ?? new Map<string, Booking>()
    for (const slot of slotsTouched(rota, before)) coverage.set(slot.id, judge(rota, slot))
    return coverage
  }
  return new Map([...rota.rows.slot.values()].map(slot => [slot.id, judge(rota, slot)]))
})

/** The slots whose coverage may differ because bookings do: those that overlap or need rest from a changed one. */
function slotsTouched(rota: Rota, before: ReadonlyMap<string, Booking>): Set<Slot> {
  const after = rota.rows.booking
  const changed = [
    ...[...before.values()].filter(booking => after.get(booking.id) !== booking),
    ...[...after.values()].filter(booking => before.get(booking.id) !== booking),
  ]
  const touched = new Set<Slot>()
  for (const slotId of new Set(changed.map(booking => booking.slotId))) {
    const { start, end } = rota.get('slot', slotId)
    const reach = { start: (start - minimumRest) as Instant, end: (end + minimumRest) as Instant }
    for (const roleId of slotsOfRole(rota).keys()) {
      for (const slot of slotsWithin(rota, roleId, reach)) touched.add(slot)
    }
  }
  return touched
}

function judge(rota: Rota, slot: Slot): SlotCoverage {
  const role = rota.get('role', slot.roleId)
  const demand = demandOfSlots(rota).get(slot.id) as Demand
  let shifters = 0
  let counted = 0
  let experts = 0
  let shadows = 0
  for (const { personId, place } of bookingsOnSlot(rota).get(slot.id) ?? []) {
    if (place === 'shadow') {
      shadows++
      continue
    }
    shifters++
    const level = levelThroughout(rota, personId, slot.roleId, slot)
    if (level === 'qualified' || level === 'expert') counted++
    if (level === 'expert') experts++
  }
  const spares = countSpares(rota, slot, role)
  const status: Status =
    demand.required === 0
      ? 'none'
      : counted < demand.required
        ? 'gap'
        : experts < demand.experts || spares < role.thinBelow
          ? 'thin'
          : 'covered'
  const surplus = counted > demand.required
  return { slotId: slot.id, demand, shifters, counted, experts, shadows, spares, status, surplus }
}

function countSpares(rota: Rota, slot: Slot, role: Role): number {
  let spares = 0
  for (const person of poolOfRole(rota).get(slot.roleId) ?? []) {
    if (!breaksHardRule({ rota, slot, role, person, place: 'shifter', ignoring: null })) spares++
  }
  return spares
}
