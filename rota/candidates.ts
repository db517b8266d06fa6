import type { Place } from './booking.ts'
import { bookingsOf } from './bookings.ts'
import type { Breach } from './breach.ts'
import { yearOf } from './civil-time.ts'
import { coverageOf } from './coverage.ts'
import { loadsIn, noLoad } from './load.ts'
import { levelThroughout, qualificationsOfRole, wishesOfPerson } from './people.ts'
import type { Person } from './person.ts'
import { counts, type Level } from './qualification.ts'
import type { Rota } from './rota.ts'
import { checkBooking, isHard } from './rules/check.ts'
import type { Slot } from './slot.ts'
import { dateOfSlot } from './slots.ts'
import { hour, overlaps } from './time.ts'

/** Why somebody stands where they stand among the candidates. */
export type Reason =
  /** The slot still lacks an expert, and they are one. */
  | { readonly kind: 'expert-needed' }
  /** They wished for this time. */
  | { readonly kind: 'wanted' }
  /** Shifter bookings in the role in the slot's year, the points they earn, and the average of those over everybody qualified. */
  | { readonly kind: 'load'; readonly bookings: number; readonly credit: number; readonly average: number }
  /** Whole hours to their nearest other booking before or after; null if they have none. */
  | { readonly kind: 'rest'; readonly hours: number | null }

/** Somebody who may take a place. */
export interface Candidate {
  readonly person: Person
  /** Held for the whole slot; null only for a shadow of no level, which rule QUAL forbids. */
  readonly level: Level | null
  /** Soft breaches: warnings. */
  readonly warnings: readonly Breach[]
  readonly reasons: readonly Reason[]
}

/** Somebody who may not, and every rule that says so, hard ones first. */
export interface Unable {
  readonly person: Person
  readonly level: Level | null
  readonly breaches: readonly Breach[]
}

/** Everybody, in the order in which a coordinator would ask them. */
export interface Candidates {
  /** Best first: trainees for a shadow, then fewest warnings, an expert where one is missing, who wished for it, least load, longest rest, name. */
  readonly able: readonly Candidate[]
  /** Nearest misses first: who holds a level in the role, then fewest breaches, then name. People on the slot are left out. */
  readonly unable: readonly Unable[]
}

/**
 * Judges everybody for a place in a slot.
 *
 * @throws RangeError if the slot is not there
 */
export function candidatesFor(rota: Rota, slotId: string, place: Place): Candidates {
  const slot = rota.get('slot', slotId)
  const coverage = coverageOf(rota).get(slotId)
  const expertMissing = place === 'shifter' && coverage !== undefined && coverage.experts < coverage.demand.experts
  const load = loadsIn(rota, slot.roleId, yearOf(dateOfSlot(rota, slot)))
  const pool = poolOf(rota, slot)
  const average = pool.reduce((sum, id) => sum + (load.get(id)?.credit ?? 0), 0) / Math.max(1, pool.length)
  const able: { candidate: Candidate; keys: readonly number[] }[] = []
  const unable: Unable[] = []
  for (const person of rota.rows.person.values()) {
    const breaches = checkBooking(rota, { slotId, personId: person.id, place })
    if (breaches.some(({ rule }) => rule === 'DOUBLE')) continue
    const level = levelThroughout(rota, person.id, slot.roleId, slot)
    if (breaches.some(breach => isHard(rota, breach))) {
      unable.push({ person, level, breaches })
      continue
    }
    const { bookings, credit } = load.get(person.id) ?? noLoad
    const expertNeeded = expertMissing && level === 'expert'
    const wanted = wishes(rota, person.id, slot)
    const rest = nearestBooking(rota, person.id, slot)
    const reasons: Reason[] = [
      { kind: 'load', bookings, credit, average },
      { kind: 'rest', hours: rest },
    ]
    if (wanted) reasons.unshift({ kind: 'wanted' })
    if (expertNeeded) reasons.unshift({ kind: 'expert-needed' })
    able.push({
      candidate: { person, level, warnings: breaches, reasons },
      keys: [
        place === 'shadow' && level !== 'trainee' ? 1 : 0,
        breaches.length,
        expertNeeded ? 0 : 1,
        wanted ? 0 : 1,
        credit,
        -(rest ?? Number.MAX_VALUE),
      ],
    })
  }
  able.sort((a, b) => compareKeys(a.keys, b.keys) || byName(a.candidate.person, b.candidate.person))
  const miss = ({ level, breaches }: Unable) => [level === null ? 1 : 0, breaches.length]
  unable.sort((a, b) => compareKeys(miss(a), miss(b)) || byName(a.person, b.person))
  return { able: able.map(({ candidate }) => candidate), unable }
}

/** The people who are qualified or expert in the slot's role at least for the slot. */
function poolOf(rota: Rota, slot: Slot): string[] {
  const holders = [...(qualificationsOfRole(rota).get(slot.roleId)?.keys() ?? [])]
  return holders.filter(id => counts(levelThroughout(rota, id, slot.roleId, slot)))
}

function wishes(rota: Rota, personId: string, slot: Slot): boolean {
  return (wishesOfPerson(rota).get(personId) ?? []).some(
    stretch => stretch.row.wish === 'wanted' && overlaps(stretch, slot),
  )
}

function nearestBooking(rota: Rota, personId: string, slot: Slot): number | null {
  let nearest: number | null = null
  for (const { start, end } of bookingsOf(rota, personId)) {
    const apart = Math.max(start - slot.end, slot.start - end, 0)
    if (nearest === null || apart < nearest) nearest = apart
  }
  return nearest === null ? null : Math.floor(nearest / hour)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return 0
}

function byName(a: Person, b: Person): number {
  return a.name.localeCompare(b.name, 'en')
}
