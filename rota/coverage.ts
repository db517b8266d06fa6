import type { Booking } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { bySlot } from './by-slot.ts'
import { demandOfSlots } from './demand.ts'
import { hasSpares } from './depth.ts'
import { levelThroughout } from './people.ts'
import { counts } from './qualification.ts'
import type { Rota } from './rota.ts'
import type { Demand, Slot } from './slot.ts'

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
  readonly status: Status
  /** More counted than required. */
  readonly surplus: boolean
}

/** The coverage of every slot, by slot id. From scratch O(slots × people with a level in their role) at worst. */
export const coverageOf = bySlot(judge)

function judge(rota: Rota, slot: Slot): SlotCoverage {
  const demand = demandOfSlots(rota).get(slot.id) as Demand
  let shifters = 0
  let counted = 0
  let experts = 0
  let shadows = 0
  for (const booking of bookingsOnSlot(rota).get(slot.id) ?? []) {
    if (booking.place === 'shadow') {
      shadows++
      continue
    }
    shifters++
    const level = levelCounted(rota, slot, booking)
    if (level !== null) counted++
    if (level === 'expert') experts++
  }
  const status = statusUnder(rota, slot, { counted, experts }, demand)
  const surplus = counted > demand.required
  return { slotId: slot.id, demand, shifters, counted, experts, shadows, status, surplus }
}

/** How a slot stands with so many people who count, if it needs so many. @param staffed  who counts on it as it is */
export function statusUnder(
  rota: Rota,
  slot: Slot,
  { counted, experts }: Pick<SlotCoverage, 'counted' | 'experts'>,
  demand: Demand,
): Status {
  if (demand.required === 0) return 'none'
  if (counted < demand.required) return 'gap'
  const isThin = experts < demand.experts || !hasSpares(rota, slot, rota.get('role', slot.roleId).thinBelow)
  return isThin ? 'thin' : 'covered'
}

/** As what a shifter counts on a slot; null: not at all. */
function levelCounted(rota: Rota, slot: Slot, { personId }: Booking): 'qualified' | 'expert' | null {
  const level = levelThroughout(rota, personId, slot.roleId, slot)
  return counts(level) ? level : null
}

const nobody: readonly Booking[] = []

/** The bookings that count on a slot beyond what it requires: those of the highest seats. O(people on the slot). */
export function surplusOn(rota: Rota, slot: Slot): readonly Booking[] {
  const { surplus, demand } = coverageOf(rota).get(slot.id) as SlotCoverage
  if (!surplus) return nobody
  const counting = (bookingsOnSlot(rota).get(slot.id) ?? nobody).filter(
    booking => booking.place === 'shifter' && levelCounted(rota, slot, booking) !== null,
  )
  return counting.slice(demand.required)
}
