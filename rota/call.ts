import { intervalOf } from './civil-time.ts'
import { coverageOf } from './coverage.ts'
import { creditOf } from './credit.ts'
import { crucialKindsIn } from './demand.ts'
import { sparesOf } from './depth.ts'
import { kindOf } from './kind-by-code.ts'
import { luminosityOf } from './luminosity.ts'
import { levelThroughout } from './people.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { isNight, rolesInOrder, slotsWithin } from './slots.ts'
import type { DateRange } from './time.ts'

/** The open places of a slot, as a call for shifters tells them. */
export interface OpenSlot {
  readonly slot: Slot
  readonly role: Role
  /** How many people are looked for; where only experts are missing, how many of them. At least 1. */
  readonly places: number
  /** How many of them have to be experts. */
  readonly experts: number
  /** Points that each of them earns. */
  readonly credit: number
  /** The names of the kinds of its periods in which some role asks an expert, such as commissioning or special runs. */
  readonly crucial: readonly string[]
  readonly night: boolean
  /** What comes in meanwhile, in /fb. */
  readonly luminosity: number
  /** Ids of those who could take a place as they are, without training: spares, and experts where only those are missing. */
  readonly able: readonly string[]
}

/** What of a call is told. */
export interface CallFilter {
  readonly roleId: string | null
  /** Only what somebody of them could take without training. */
  readonly institute: string | null
  readonly subsystem: string | null
}

/**
 * The slots of some dates that have open places, worst harm first: experts demanded, then periods that ask for some, such as
 * commissioning and special runs, then nights, then by luminosity at stake, then by start.
 *
 * @param range  local dates; slots that share time with them are told
 *
 * O(slots + open slots × people with a level in their role).
 */
export function callFor(rota: Rota, range: DateRange, filter: CallFilter): readonly OpenSlot[] {
  const stretch = intervalOf(rota.zone, range)
  return rolesInOrder(rota)
    .filter(({ id }) => filter.roleId === null || id === filter.roleId)
    .flatMap(role => slotsWithin(rota, role.id, stretch).flatMap(slot => openSlot(rota, role, slot) ?? []))
    .filter(({ able }) => isForAll(filter) || able.some(id => isOf(rota, id, filter)))
    .sort(
      (a, b) =>
        Number(b.experts > 0) - Number(a.experts > 0) ||
        Number(b.crucial.length > 0) - Number(a.crucial.length > 0) ||
        Number(b.night) - Number(a.night) ||
        b.luminosity - a.luminosity ||
        a.slot.start - b.slot.start,
    )
}

/** The open places of a slot; null: it has none. */
function openSlot(rota: Rota, role: Role, slot: Slot): OpenSlot | null {
  const coverage = coverageOf(rota).get(slot.id)
  if (coverage === undefined) return null
  const { demand } = coverage
  const experts = Math.max(0, demand.experts - coverage.experts)
  const places = Math.max(demand.required - coverage.counted, experts)
  if (places <= 0) return null
  const onlyExperts = experts === places
  return {
    slot,
    role,
    places,
    experts,
    credit: creditOf(rota, slot),
    crucial: crucialKindsIn(rota, slot).map(code => kindOf(rota, code).name),
    night: isNight(rota, slot),
    luminosity: luminosityOf(rota, slot),
    able: sparesOf(rota, slot).filter(id => !onlyExperts || levelThroughout(rota, id, role.id, slot) === 'expert'),
  }
}

/** Whom a group of people can help: in how many open slots of a role, and how many of them need no training for one. */
export interface GroupCall {
  /** An institute or a subsystem. */
  readonly group: string
  readonly role: Role
  readonly slots: number
  readonly people: number
}

/**
 * For each institute or subsystem and each role, how many of the open slots its people could take as they are, most people
 * first. Nobody without a group is told.
 */
export function callByGroup(
  rota: Rota,
  open: readonly OpenSlot[],
  by: 'institute' | 'subsystem',
): readonly GroupCall[] {
  const found = new Map<string, { group: string; role: Role; slots: Set<string>; people: Set<string> }>()
  for (const { slot, role, able } of open) {
    for (const id of able) {
      const group = rota.get('person', id)[by]
      if (group === '') continue
      const key = `${role.id} ${group}`
      const call = found.get(key) ?? { group, role, slots: new Set(), people: new Set() }
      found.set(key, call)
      call.slots.add(slot.id)
      call.people.add(id)
    }
  }
  return [...found.values()]
    .map(({ group, role, slots, people }) => ({ group, role, slots: slots.size, people: people.size }))
    .sort((a, b) => b.people - a.people || b.slots - a.slots || a.group.localeCompare(b.group, 'en'))
}

function isForAll({ institute, subsystem }: CallFilter): boolean {
  return institute === null && subsystem === null
}

function isOf(rota: Rota, personId: string, { institute, subsystem }: CallFilter): boolean {
  const person = rota.get('person', personId)
  return (
    (institute === null || person.institute === institute) && (subsystem === null || person.subsystem === subsystem)
  )
}
