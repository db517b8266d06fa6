import { collide } from './achievable/collide.ts'
import { intervalOf } from './civil-time.ts'
import { coverageOf, type SlotCoverage } from './coverage.ts'
import { creditOf } from './credit.ts'
import { depthOf } from './depth.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { slotsOfRole } from './slots.ts'
import { contains, type DateRange } from './time.ts'

/** How many new people a role needs who are qualified, never away, and on nothing else. */
export interface NewPeople {
  /** Places that somebody is missing on and that nobody of today's people could take. */
  readonly places: number
  /** So many are needed at least for these places, and so many suffice. */
  readonly atLeast: number
  readonly enough: number
  /** So many are needed for every slot to have the spares that the role wants once all its places are filled; exact. */
  readonly forDepth: number
}

/**
 * How many new people a role needs for the slots that start in a stretch of dates.
 *
 * @param cap  the most credit that each of them takes; a single slot above it is taken all the same. Null: no cap
 */
export function newPeopleFor(rota: Rota, roleId: string, dates: DateRange, cap: number | null): NewPeople {
  const stretch = intervalOf(rota.zone, dates)
  const slots = (slotsOfRole(rota).get(roleId) ?? []).filter(({ start }) => contains(stretch, start))
  const wanted = rota.get('role', roleId).thinBelow
  let forDepth = 0
  const places: Slot[] = []
  for (const slot of slots) {
    const { status, counted, demand } = coverageOf(rota).get(slot.id) as SlotCoverage
    if (status === 'none') continue
    const spares = depthOf(rota).get(slot.id) ?? 0
    const missing = Math.max(0, demand.required - counted)
    forDepth = Math.max(forDepth, missing + wanted - spares)
    for (let place = spares; place < missing; place++) places.push(slot)
  }
  const credit = places.reduce((sum, slot) => sum + creditOf(rota, slot), 0)
  return {
    places: places.length,
    // Less than a millionth of a point is what adding fractions leaves behind.
    atLeast: Math.max(shareOut(rota, places, null), cap ? Math.ceil(credit / cap - 1e-6) : 0),
    enough: shareOut(rota, places, cap),
    forDepth,
  }
}

/** Among how many people some places, by start, are shared out if each goes to the first who can take it. Without a cap that is the fewest. */
function shareOut(rota: Rota, places: readonly Slot[], cap: number | null): number {
  const people: { last: Slot; credit: number }[] = []
  for (const slot of places) {
    const credit = creditOf(rota, slot)
    const free = people.find(
      person =>
        person.last !== slot &&
        !collide(rota, person.last, slot) &&
        (cap === null || person.credit + credit <= cap + 1e-6),
    )
    if (!free) people.push({ last: slot, credit })
    else {
      free.last = slot
      free.credit += credit
    }
  }
  return people.length
}
