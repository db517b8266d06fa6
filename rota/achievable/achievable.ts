import { yearInterval } from '../civil-time.ts'
import { coverageOf, type SlotCoverage } from '../coverage.ts'
import { membershipOf, qualificationsOfRole } from '../people.ts'
import type { Rota } from '../rota.ts'
import { type Interval, overlaps } from '../time.ts'
import { Draft } from './draft.ts'
import { type Field, fieldOf, type Terms } from './field.ts'
import { type Planned, settle } from './plan.ts'
import { type Relaxation, relax, type Seats, type Shortage } from './relaxation.ts'
import { keptFrom, type Unfilled } from './unfilled.ts'

/** What can be done, between what a plan attains and what no plan exceeds; exact where they are equal. */
export interface Reach {
  /** How many places are asked for. */
  readonly demanded: number
  /** How many of them are filled in the rota as it is. */
  readonly booked: number
  readonly attained: number
  readonly bound: number
}

/** The best that a role can do in a year. */
export interface RoleReach {
  readonly roleId: string
  /** How many people are qualified or expert in it, and in the pool, at some time of the year. */
  readonly people: number
  readonly places: Reach
  /** Places that ask for an expert, in the same plan. */
  readonly experts: Reach
}

/** The best that a rota can do in a year, all roles together. */
export interface Achievable {
  /** In the order in which screens show them; only roles that need anybody in the year. */
  readonly roles: readonly RoleReach[]
  /** Of all places together: roles that need the same people may not all reach their own bounds. */
  readonly places: Reach
  /** What the plan books beside what stays, by slot, then by name. */
  readonly plan: readonly Planned[]
  /** Slots that the plan leaves short, ascending by start, with what keeps each person from them. */
  readonly unfilled: readonly Unfilled[]
  /** Why no plan can fill all places, as far as that is proven. */
  readonly shortages: readonly Shortage[]
}

/** What it is at: making a plan, looking for what none exceeds, looking for a better one, asking the rules. */
export type Stage = 'plan' | 'bound' | 'better' | 'rules'

/**
 * Finds how many demanded places of the slots that start in a local year can be filled at all under every hard rule, and
 * why the others cannot.
 *
 * It makes a plan that comes as near as it can, of which every booking is checked against the rules, and a bound that no
 * plan exceeds. They meet where the slots of nobody collide, so for weeks on call, and mostly elsewhere. Places come before
 * experts. Deterministic.
 *
 * O(slots × people with a level in their role) for what is filled easily; each place that it cannot fill at first costs
 * about as much again.
 *
 * @param onStage  is told what it goes on to
 */
export function achievableIn(
  rota: Rota,
  year: number,
  terms: Terms,
  onStage: (stage: Stage) => void = () => {},
): Achievable {
  onStage('plan')
  const field = fieldOf(rota, year, terms)
  const first = new Draft(field, field.aside, true)
  onStage('bound')
  const bounds = boundsOf(field, first)
  onStage('better')
  const draft = bestDraft(field, first, bounds)
  onStage('rules')
  const { rota: planned, bookings } = settle(field, draft)
  const counts = countsOf(field, bookings)
  const roles = field.roleIds.map((roleId, at): RoleReach => {
    const own = field.demanded.filter(({ slotId }) => field.base.get('slot', slotId).roleId === roleId)
    const experts = tightest(field, expertSeats(field, draft, roleId)).bound
    return {
      roleId,
      people: peopleIn(rota, roleId, year),
      places: reachOf(rota, own, counts, placesOf, bounds.roles[at]?.bound ?? 0),
      experts: reachOf(rota, own, counts, expertsOf, experts),
    }
  })
  const separate = sumOf(bounds.roles)
  const joint = bounds.joint && bounds.joint.bound < separate ? bounds.joint : null
  return {
    roles,
    places: reachOf(rota, field.demanded, counts, placesOf, joint?.bound ?? separate),
    plan: bookings,
    unfilled: unfilledIn(field, planned, counts),
    shortages: joint?.shortages ?? bounds.roles.flatMap(({ shortages }) => shortages),
  }
}

function peopleIn(rota: Rota, roleId: string, year: number): number {
  const stretch = yearInterval(rota.zone, year)
  return [...(qualificationsOfRole(rota).get(roleId) ?? [])].filter(
    ([personId, held]) =>
      overlaps(membershipOf(rota).get(personId) as Interval, stretch) &&
      held.some(each => each.row.level !== 'trainee' && overlaps(each, stretch)),
  ).length
}

/** What no plan exceeds. */
interface Bounds {
  /** In the openings of each role, in the order of the field. */
  readonly roles: readonly Relaxation[]
  /** In all openings together; null where a plan reaches what the roles by themselves allow. */
  readonly joint: Relaxation | null
}

function boundsOf(field: Field, draft: Draft): Bounds {
  const roles = field.roleIds.map(roleId => tightest(field, placeSeats(field, draft, roleId)))
  const isReached = sumOf(roles) === draft.size.places
  return { roles, joint: isReached ? null : tightest(field, placeSeats(field, draft, null)) }
}

/** A better plan than a draft that does not reach its bound, if one is found: from the bound, or from nothing. */
function bestDraft(field: Field, first: Draft, { joint }: Bounds): Draft {
  let best = first
  if (joint === null) return best
  for (const [wanted, expertsFirst] of [
    [joint.assigned, true],
    [joint.assigned, false],
    [[], false],
  ] as const) {
    if (best.size.places === joint.bound) break
    const draft = new Draft(field, wanted, expertsFirst)
    if (compareSizes(draft, best) > 0) best = draft
  }
  return best
}

/** Orders drafts by the places that they fill, then by the experts that they bring. */
function compareSizes({ size: a }: Draft, { size: b }: Draft): number {
  return a.places - b.places || a.experts - b.experts
}

function sumOf(bounds: readonly Relaxation[]): number {
  return bounds.reduce((sum, { bound }) => sum + bound, 0)
}

/** The lowest bound of several cuts; stops at one that is reached. */
function tightest(field: Field, seats: readonly Seats[]): Relaxation {
  const taken = seats.reduce((sum, each) => sum + each.taken.length, 0)
  let best = relax(field, seats, 0)
  for (let shift = 1; shift <= 2 && best.bound > taken; shift++) {
    const other = relax(field, seats, shift)
    if (other.bound < best.bound) best = other
  }
  return best
}

function placeSeats({ openings }: Field, draft: Draft, roleId: string | null): Seats[] {
  return openings
    .filter(({ slot }) => roleId === null || slot.roleId === roleId)
    .map(opening => ({ opening, places: opening.places, able: opening.able, taken: draft.on(opening.index) }))
}

function expertSeats({ openings }: Field, draft: Draft, roleId: string): Seats[] {
  return openings
    .filter(({ slot, experts }) => slot.roleId === roleId && experts > 0)
    .map(opening => ({
      opening,
      places: opening.experts,
      able: opening.able.filter(person => opening.expert.has(person)),
      taken: draft.expertsOn(opening),
    }))
}

/** How many people, and how many experts, a plan adds to a slot. */
interface Count {
  readonly people: number
  readonly experts: number
}

function countsOf({ openings, people }: Field, plan: readonly Planned[]): ReadonlyMap<string, Count> {
  const bySlot = new Map<string, Set<string>>()
  for (const { slotId, personId } of plan) bySlot.set(slotId, (bySlot.get(slotId) ?? new Set()).add(personId))
  return new Map(
    openings.map(({ slot, expert }) => {
      const on = bySlot.get(slot.id) ?? new Set<string>()
      const experts = [...expert].filter(person => on.has(people[person] as string)).length
      return [slot.id, { people: on.size, experts }]
    }),
  )
}

const nobody: Count = { people: 0, experts: 0 }

/** Filled places of a slot with some people more; and those that have the expert they ask for. */
const placesOf = ({ counted, demand }: SlotCoverage, { people }: Count) => Math.min(demand.required, counted + people)
const expertsOf = ({ experts, demand }: SlotCoverage, more: Count) => Math.min(demand.experts, experts + more.experts)

function reachOf(
  rota: Rota,
  demanded: readonly SlotCoverage[],
  counts: ReadonlyMap<string, Count>,
  filled: (coverage: SlotCoverage, more: Count) => number,
  openBound: number,
): Reach {
  const sum = (of: (coverage: SlotCoverage) => number) => demanded.reduce((total, each) => total + of(each), 0)
  const everybody: Count = { people: Number.POSITIVE_INFINITY, experts: Number.POSITIVE_INFINITY }
  return {
    demanded: sum(each => filled(each, everybody)),
    booked: sum(({ slotId }) => filled(coverageOf(rota).get(slotId) as SlotCoverage, nobody)),
    attained: sum(each => filled(each, counts.get(each.slotId) ?? nobody)),
    bound: sum(each => filled(each, nobody)) + openBound,
  }
}

function unfilledIn(field: Field, planned: Rota, counts: ReadonlyMap<string, Count>): Unfilled[] {
  return field.demanded.flatMap(coverage => {
    const { slotId, demand } = coverage
    const more = counts.get(slotId) ?? nobody
    const missing = demand.required - placesOf(coverage, more)
    const missingExperts = demand.experts - expertsOf(coverage, more)
    if (missing + missingExperts === 0) return []
    return [{ slotId, missing, missingExperts, kept: keptFrom(planned, planned.get('slot', slotId)) }]
  })
}
