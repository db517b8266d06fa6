import { yearOf } from './civil-time.ts'
import { loadsIn } from './load.ts'
import type { Rota } from './rota.ts'
import { dateOfSlot } from './slots.ts'

/** Who does a role in a year that did it before, and who does not. Person ids. */
export interface Returning {
  /** Everybody who is a shifter in the year. */
  readonly people: readonly string[]
  /** Of them, who never was before, as far as the rota goes back. */
  readonly first: readonly string[]
  /** Of them, who was a shifter in the year before. */
  readonly back: readonly string[]
  /** How many were shifters in the year before; null where the rota has no booking of the role from before the year. */
  readonly lastYear: number | null
}

/**
 * Who came back to a role, or to any.
 *
 * Where the rota has no booking from before the year, nothing is known: then nobody is the first time on it.
 *
 * @param roleId  null: all roles
 */
export function returningIn(rota: Rota, roleId: string | null, year: number): Returning {
  const people = [...loadsIn(rota, roleId, year).keys()]
  const before = new Set<string>()
  for (const { slotId, personId, place } of rota.rows.booking.values()) {
    const slot = rota.get('slot', slotId)
    if (place !== 'shifter' || (roleId !== null && slot.roleId !== roleId)) continue
    if (yearOf(dateOfSlot(rota, slot)) < year) before.add(personId)
  }
  if (before.size === 0) return { people, first: [], back: [], lastYear: null }
  const last = loadsIn(rota, roleId, year - 1)
  return {
    people,
    first: people.filter(id => !before.has(id)),
    back: people.filter(id => last.has(id)),
    lastYear: last.size,
  }
}
