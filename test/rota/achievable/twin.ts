import type { Terms } from '../../../rota/achievable/field.ts'
import type { Planned } from '../../../rota/achievable/plan.ts'
import { added, apply, type RowChange, removed } from '../../../rota/change.ts'
import { yearInterval } from '../../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../../rota/coverage.ts'
import { creditOf } from '../../../rota/credit.ts'
import { levelThroughout } from '../../../rota/people.ts'
import type { Rota } from '../../../rota/rota.ts'
import { checkBooking, isHard } from '../../../rota/rules/check.ts'
import type { Slot } from '../../../rota/slot.ts'
import { contains } from '../../../rota/time.ts'

/** The rota with only the bookings that the terms let stay. */
export function staying(rota: Rota, year: number, { keepBookings }: Terms): Rota {
  if (keepBookings) return rota
  const goes = [...rota.rows.booking.values()].filter(
    ({ slotId, place, pinned }) =>
      place === 'shifter' && !pinned && contains(yearInterval(rota.zone, year), rota.get('slot', slotId).start),
  )
  return changed(
    rota,
    goes.map(booking => removed('booking', booking)),
  )
}

/** The rota with some people booked as well. */
export function withBookings(rota: Rota, plan: readonly Planned[]): Rota {
  return changed(
    rota,
    plan.map(({ slotId, personId }, at) =>
      added('booking', {
        ...{ id: `twin-${slotId}-${personId}`, slotId, personId, place: 'shifter', seat: 50 + at },
        ...{ reason: null, note: '', pinned: false, offered: false },
      }),
    ),
  )
}

function changed(rota: Rota, rows: readonly RowChange[]): Rota {
  const applied = apply(rota, { label: '', rows })
  if (!applied.ok) throw new Error('the change does not apply')
  return applied.rota
}

/** Whether a hard rule keeps somebody from a slot. */
export function isBarred(rota: Rota, slotId: string, personId: string): boolean {
  return checkBooking(rota, { slotId, personId, place: 'shifter' }).some(breach => isHard(rota, breach))
}

/** What enumeration finds. */
export interface Optimum {
  /** Most places of the year that can be filled. */
  readonly places: number
  /** Most places that want an expert that can have one, in any plan. */
  readonly experts: number
  /** Whether two open slots that somebody could take cannot be taken together, or a cap counts. */
  readonly isCoupled: boolean
  /** Most of some slots that a person could take. */
  readonly mostOf: (personId: string, slotIds: readonly string[]) => number
}

/** Tries every plan of a small rota, asking the rules of pairs of bookings. Exponential. */
export function enumerate(rota: Rota, year: number, terms: Terms): Optimum {
  const base = staying(rota, year, terms)
  const slots = [...base.rows.slot.values()].filter(slot => contains(yearInterval(base.zone, year), slot.start))
  const coverage = (slot: Slot) => coverageOf(base).get(slot.id) as SlotCoverage
  const open = slots.filter(slot => coverage(slot).counted < coverage(slot).demand.required)
  const people = [...base.rows.person.keys()]
  const able = open.map(slot => people.filter(personId => !isBarred(base, slot.id, personId)))
  const bars = new Set<string>()
  open.forEach((one, at) => {
    for (const personId of able[at] ?? []) {
      const booked = withBookings(base, [{ slotId: one.id, personId }])
      for (const other of open)
        if (other !== one && isBarred(booked, other.id, personId)) bars.add(`${personId} ${one.id} ${other.id}`)
    }
  })
  const canTake = (personId: string, taken: readonly Slot[], slot: Slot) => {
    if (taken.some(other => bars.has(`${personId} ${other.id} ${slot.id}`))) return false
    const { id, loadCap } = base.get('role', slot.roleId)
    if (!terms.keepCaps || loadCap === null) return true
    const earned = [...base.rows.booking.values()]
      .filter(booking => booking.personId === personId && booking.place === 'shifter')
      .map(booking => base.get('slot', booking.slotId))
      .concat(taken, slot)
      .filter(({ roleId }) => roleId === id)
    return earned.reduce((sum, each) => sum + creditOf(base, each), 0) <= loadCap
  }
  const isExpert = (personId: string, slot: Slot) => levelThroughout(base, personId, slot.roleId, slot) === 'expert'
  const stays = (of: (each: SlotCoverage) => number) => slots.reduce((sum, slot) => sum + of(coverage(slot)), 0)
  let [places, experts] = [0, 0]
  const visit = (at: number, taken: ReadonlyMap<string, readonly Slot[]>, filled: number, withExpert: number) => {
    const slot = open[at]
    if (!slot) {
      places = Math.max(places, filled)
      experts = Math.max(experts, withExpert)
      return
    }
    const { demand, counted, experts: stay } = coverage(slot)
    const who = (able[at] ?? []).filter(personId => canTake(personId, taken.get(personId) ?? [], slot))
    for (const chosen of subsets(who, demand.required - counted)) {
      const next = new Map(taken)
      for (const personId of chosen) next.set(personId, [...(taken.get(personId) ?? []), slot])
      const come = chosen.filter(personId => isExpert(personId, slot)).length
      const met = Math.min(demand.experts, stay + come) - Math.min(demand.experts, stay)
      visit(at + 1, next, filled + chosen.length, withExpert + met)
    }
  }
  visit(0, new Map(), 0, 0)
  return {
    places: places + stays(({ counted, demand }) => Math.min(counted, demand.required)),
    experts: experts + stays(each => Math.min(each.experts, each.demand.experts)),
    isCoupled: bars.size > 0 || terms.keepCaps,
    mostOf: (personId, slotIds) => {
      const own = open.filter((slot, at) => slotIds.includes(slot.id) && able[at]?.includes(personId))
      const most = (at: number, taken: readonly Slot[]): number => {
        const slot = own[at]
        if (!slot) return taken.length
        const without = most(at + 1, taken)
        return canTake(personId, taken, slot) ? Math.max(without, most(at + 1, [...taken, slot])) : without
      }
      return most(0, [])
    },
  }
}

function subsets(people: readonly string[], most: number): string[][] {
  const [first, ...others] = people
  if (first === undefined || most === 0) return [[]]
  return [...subsets(others, most), ...subsets(others, most - 1).map(chosen => [first, ...chosen])]
}
