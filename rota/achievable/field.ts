import type { Booking } from '../booking.ts'
import { bookingsOf } from '../bookings.ts'
import { yearInterval, yearOf } from '../civil-time.ts'
import { coverageOf, type SlotCoverage } from '../coverage.ts'
import { creditOf } from '../credit.ts'
import { levelThroughout } from '../people.ts'
import type { Rota } from '../rota.ts'
import { breaksHardRuleForGood } from '../rules/check.ts'
import { minimumRest } from '../rules/rest-11h.ts'
import type { Slot } from '../slot.ts'
import { dateOfSlot, rolesInOrder, slotsWithin } from '../slots.ts'
import { poolOfRole } from '../standing.ts'
import { contains } from '../time.ts'
import { collide } from './collide.ts'

/** What may be done to cover a year. */
export interface Terms {
  /** Whether shifters who are booked stay where they are; if not, only pinned ones do. Shadows always stay. */
  readonly keepBookings: boolean
  /** Whether nobody earns more in a role than its load cap, as if rule LOAD were hard. */
  readonly keepCaps: boolean
}

/** A slot with places that somebody could be booked in. People and openings are numbers: they are asked for 100,000 times. */
export interface Opening {
  readonly index: number
  readonly slot: Slot
  /** How many places are open. */
  readonly places: number
  /** How many of them want experts. */
  readonly experts: number
  /** Who could take it if nothing else were planned, ascending. */
  readonly able: readonly number[]
  /** Those of them who are experts. */
  readonly expert: ReadonlySet<number>
  /** Openings that nobody can take as well as this one. */
  readonly rivals: readonly number[]
  readonly credit: number
}

/** What a plan for a year is made in. */
export interface Field {
  /** The rota with only the bookings that stay, and with the rules of the terms. */
  readonly base: Rota
  /** The roles that need anybody in the year, in the order in which screens show them. */
  readonly roleIds: readonly string[]
  /** The slots of the year that need anybody, with what stays counted on them, ascending by start. */
  readonly demanded: readonly SlotCoverage[]
  /** Ascending by start. */
  readonly openings: readonly Opening[]
  /** Ids, by name. */
  readonly people: readonly string[]
  /** The bookings that were set aside where they would fit again: opening and person. */
  readonly aside: readonly (readonly [opening: number, person: number])[]
  /** Whether rule LOAD is hard. */
  readonly hasCaps: boolean
  /** Credit that a person may still earn in a role under its cap. */
  readonly roomOf: (person: number, roleId: string) => number
}

/** Sets up what a plan for the slots that start in a local year is made in. O(slots × people with a level in their role). */
export function fieldOf(rota: Rota, year: number, terms: Terms): Field {
  const base = baseOf(rota, year, terms)
  const people = [...base.rows.person.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  const numbers = new Map(people.map((id, index) => [id, index]))
  const ableOn = (slot: Slot) => {
    const role = base.get('role', slot.roleId)
    return (poolOfRole(base).get(slot.roleId) ?? [])
      .filter(person => !breaksHardRuleForGood({ rota: base, slot, role, person, place: 'shifter', ignoring: null }))
      .map(({ personId }) => numbers.get(personId) as number)
      .sort((a, b) => a - b)
  }
  const isExpert = (slot: Slot) => (person: number) =>
    levelThroughout(base, people[person] as string, slot.roleId, slot) === 'expert'
  const demanded = slotsOfYear(base, year)
    .map(({ id }) => coverageOf(base).get(id) as SlotCoverage)
    .filter(({ demand }) => demand.required > 0)
  const open = demanded.filter(({ counted, demand }) => counted < demand.required)
  const rivals = rivalsAmong(
    base,
    open.map(({ slotId }) => base.get('slot', slotId)),
  )
  const openings = open.map(({ slotId, counted, experts, demand }, index): Opening => {
    const slot = base.get('slot', slotId)
    const able = ableOn(slot)
    const places = demand.required - counted
    return {
      index,
      slot,
      places,
      experts: Math.min(places, Math.max(0, demand.experts - experts)),
      able,
      expert: new Set(able.filter(isExpert(slot))),
      rivals: rivals[index] ?? [],
      credit: creditOf(base, slot),
    }
  })
  const bySlot = new Map(openings.map(opening => [opening.slot.id, opening]))
  const aside = [...rota.rows.booking.values()].flatMap(booking => {
    const opening = base.rows.booking.has(booking.id) ? undefined : bySlot.get(booking.slotId)
    const person = numbers.get(booking.personId) as number
    return opening?.able.includes(person) ? [[opening.index, person] as const] : []
  })
  const needed = new Set(demanded.map(({ slotId }) => base.get('slot', slotId).roleId))
  const roleIds = rolesInOrder(base).flatMap(({ id }) => (needed.has(id) ? [id] : []))
  const hasCaps = base.heading.rules.severities.LOAD === 'hard'
  const roomOf = hasCaps ? roomUnderCaps(base, people, year) : () => Number.POSITIVE_INFINITY
  return { base, roleIds, demanded, openings, people, aside, hasCaps, roomOf }
}

/** The slots that start in a local year, ascending by start. */
function slotsOfYear(rota: Rota, year: number): Slot[] {
  const stretch = yearInterval(rota.zone, year)
  return rolesInOrder(rota)
    .flatMap(({ id }) => slotsWithin(rota, id, stretch))
    .filter(({ start }) => contains(stretch, start))
    .sort((a, b) => a.start - b.start)
}

function baseOf(rota: Rota, year: number, { keepBookings, keepCaps }: Terms): Rota {
  const stretch = yearInterval(rota.zone, year)
  const stays = ({ place, pinned, slotId }: Booking) =>
    keepBookings || pinned || place === 'shadow' || !contains(stretch, rota.get('slot', slotId).start)
  const booking = new Map([...rota.rows.booking].filter(([, row]) => stays(row)))
  const severities = { ...rota.heading.rules.severities, ...(keepCaps ? { LOAD: 'hard' as const } : {}) }
  const heading = { ...rota.heading, rules: { ...rota.heading.rules, severities } }
  return rota.withTables({ booking, ...(keepCaps ? { heading: new Map([[heading.id, heading]]) } : {}) })
}

/** For each of some slots, ascending by start, the numbers of those that collide with it. O(slots × those near in time). */
function rivalsAmong(rota: Rota, slots: readonly Slot[]): number[][] {
  const rest = minimumRest(rota)
  const rivals: number[][] = slots.map(() => [])
  slots.forEach((slot, index) => {
    for (let next = index + 1; next < slots.length; next++) {
      const other = slots[next] as Slot
      if (other.start >= slot.end + rest) break
      if (!collide(rota, slot, other)) continue
      rivals[index]?.push(next)
      rivals[next]?.push(index)
    }
  })
  return rivals
}

function roomUnderCaps(rota: Rota, people: readonly string[], year: number): Field['roomOf'] {
  const rooms = new Map<string, number>()
  return (person, roleId) => {
    const key = `${person}/${roleId}`
    const known = rooms.get(key)
    if (known !== undefined) return known
    const cap = rota.get('role', roleId).loadCap ?? Number.POSITIVE_INFINITY
    const room = bookingsOf(rota, people[person] as string)
      .filter(({ booking, slot }) => booking.place === 'shifter' && slot.roleId === roleId)
      .filter(({ slot }) => yearOf(dateOfSlot(rota, slot)) === year)
      .reduce((left, { slot }) => left - creditOf(rota, slot), cap)
    rooms.set(key, room)
    return room
  }
}
