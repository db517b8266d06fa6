import { addDays, yearOf, yearStart } from './civil-time.ts'
import { creditOf, isOfficialHoliday, isWeekend } from './credit.ts'
import { qualificationsOfRole } from './people.ts'
import { derived, groupBy, type Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { dateOfSlot, isNight } from './slots.ts'
import { hoursOf } from './time.ts'

/** What somebody carries of the slots on which they are a shifter; shadows carry nothing. */
export interface Load {
  readonly bookings: number
  readonly nights: number
  /** Slots that start on a Saturday or Sunday. */
  readonly weekends: number
  /** Slots that start on an official holiday. */
  readonly holidays: number
  /** Elapsed hours of on-call slots, in weeks. */
  readonly onCallWeeks: number
  /** Elapsed hours of all. */
  readonly hours: number
  /** Points. */
  readonly credit: number
}

export const noLoad: Load = {
  bookings: 0,
  nights: 0,
  weekends: 0,
  holidays: 0,
  onCallWeeks: 0,
  hours: 0,
  credit: 0,
}

/** Two loads added up. */
export function together(a: Load, b: Load): Load {
  return {
    bookings: a.bookings + b.bookings,
    nights: a.nights + b.nights,
    weekends: a.weekends + b.weekends,
    holidays: a.holidays + b.holidays,
    onCallWeeks: a.onCallWeeks + b.onCallWeeks,
    hours: a.hours + b.hours,
    credit: a.credit + b.credit,
  }
}

const loadsOfSlots = derived(['slot', 'role', 'holiday', 'heading'], () => new Map<string, Load>())

/** What one booking of a slot gives to carry. */
function loadOfSlot(rota: Rota, slot: Slot): Load {
  const known = loadsOfSlots(rota).get(slot.id)
  if (known) return known
  const hours = hoursOf(slot)
  const load = {
    bookings: 1,
    nights: Number(isNight(rota, slot)),
    weekends: Number(isWeekend(rota, slot)),
    holidays: Number(isOfficialHoliday(rota, slot)),
    onCallWeeks: rota.get('role', slot.roleId).mode === 'on-call' ? hours / 168 : 0,
    hours,
    credit: creditOf(rota, slot),
  }
  loadsOfSlots(rota).set(slot.id, load)
  return load
}

/** Loads by person id. */
export type Loads = ReadonlyMap<string, Load>

interface YearLoads {
  readonly ofPerson: Loads
  /** By role id. */
  readonly ofRole: ReadonlyMap<string, Loads>
}

const loadsByYear = derived(['booking', 'slot', 'role', 'holiday', 'heading'], () => new Map<number, YearLoads>())

const nobody: Loads = new Map()

/**
 * What everybody carries of a role's slots that start in a local year, or of all roles; who carries nothing is not in it.
 *
 * @param roleId  null: all roles
 */
export function loadsIn(rota: Rota, roleId: string | null, year: number): Loads {
  let loads = loadsByYear(rota).get(year)
  if (!loads) {
    loads = loadsOfYear(rota, year)
    loadsByYear(rota).set(year, loads)
  }
  return roleId === null ? loads.ofPerson : (loads.ofRole.get(roleId) ?? nobody)
}

function loadsOfYear(rota: Rota, year: number): YearLoads {
  const ofPerson = new Map<string, Load>()
  const ofRole = new Map<string, Map<string, Load>>()
  for (const { slotId, personId, place } of rota.rows.booking.values()) {
    const slot = rota.get('slot', slotId)
    if (place !== 'shifter' || yearOf(dateOfSlot(rota, slot)) !== year) continue
    const load = loadOfSlot(rota, slot)
    let role = ofRole.get(slot.roleId)
    if (!role) {
      role = new Map()
      ofRole.set(slot.roleId, role)
    }
    for (const loads of [ofPerson, role]) loads.set(personId, together(loads.get(personId) ?? noLoad, load))
  }
  return { ofPerson, ofRole }
}

/** Who is qualified or expert in a role at some time of a year, or in any role. */
export function ableIn(rota: Rota, roleId: string | null, year: number): ReadonlySet<string> {
  const [first, last] = [yearStart(year), addDays(yearStart(year + 1), -1)]
  const roles = roleId === null ? [...qualificationsOfRole(rota).values()] : [qualificationsOfRole(rota).get(roleId)]
  const able = new Set<string>()
  for (const byPerson of roles) {
    for (const [personId, held] of byPerson ?? []) {
      const holds = held.some(
        ({ row }) => row.level !== 'trainee' && (row.from ?? first) <= last && (row.until ?? last) > first,
      )
      if (holds) able.add(personId)
    }
  }
  return able
}

/** What those who are on a role in a year, or could have been, carry; who carries nothing has {@link noLoad}. */
export function loadsOfPool(rota: Rota, roleId: string | null, year: number): Loads {
  const loads = loadsIn(rota, roleId, year)
  const idle = [...ableIn(rota, roleId, year)].filter(personId => {
    const { joined, left } = rota.get('person', personId)
    return (joined ?? '') < yearStart(year + 1) && (left ?? '9') > yearStart(year)
  })
  return new Map([...idle.map(personId => [personId, noLoad] as const), ...loads])
}

/** The loads of people added up by their institutes. */
export function byInstitute(rota: Rota, loads: Loads): Loads {
  const groups = groupBy(loads, ([personId]) => rota.get('person', personId).institute)
  return new Map(
    [...groups].map(([institute, people]) => [
      institute,
      people.reduce((sum, [, load]) => together(sum, load), noLoad),
    ]),
  )
}
