import { yearOf } from './civil-time.ts'
import { creditOf } from './credit.ts'
import type { Rota } from './rota.ts'
import { dateOfSlot } from './slots.ts'

/** What somebody earned in a year as shifter, in points. */
export interface Earned {
  readonly total: number
  /** By role id; roles in which nothing was earned are not in it. */
  readonly byRole: ReadonlyMap<string, number>
  /** January … December, by the date on which a slot starts. */
  readonly byMonth: readonly number[]
}

interface Sum {
  total: number
  readonly byRole: Map<string, number>
  readonly byMonth: number[]
}

/**
 * What each person, or each institute, earned in a local year.
 *
 * @returns by person id, or by the institute's name, which may be empty; who was on no slot is not in it
 */
export function earnedIn(rota: Rota, year: number, owner: 'person' | 'institute'): ReadonlyMap<string, Earned> {
  const sums = new Map<string, Sum>()
  for (const { slotId, personId, place } of rota.rows.booking.values()) {
    const slot = rota.get('slot', slotId)
    const date = dateOfSlot(rota, slot)
    if (place !== 'shifter' || yearOf(date) !== year) continue
    const key = owner === 'person' ? personId : rota.get('person', personId).institute
    let sum = sums.get(key)
    if (!sum) {
      sum = { total: 0, byRole: new Map(), byMonth: Array(12).fill(0) }
      sums.set(key, sum)
    }
    const points = creditOf(rota, slot)
    const month = Number(date.slice(5, 7)) - 1
    sum.total += points
    sum.byRole.set(slot.roleId, (sum.byRole.get(slot.roleId) ?? 0) + points)
    sum.byMonth[month] = (sum.byMonth[month] ?? 0) + points
  }
  return sums
}
