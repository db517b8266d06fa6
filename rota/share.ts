import { bookingsOnSlot } from './bookings.ts'
import { slotsStartingIn } from './figures.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { hoursOf, type Interval } from './time.ts'

/** What an institute carries of a role. */
export interface Share {
  /** Slots on which it has a shifter. */
  readonly slots: number
  /** Elapsed hours of its shifters, added up. */
  readonly hours: number
  /** These hours in percent of those of all shifters of the role; null where nobody is booked. */
  readonly percent: number | null
}

/** The share of an institute in a role's slots that start in a stretch of time; shadows carry nothing. */
export function shareOf(rota: Rota, roleId: string, stretch: Interval, institute: string): Share {
  let slots = 0
  let hours = 0
  let all = 0
  for (const slot of slotsStartingIn(rota, roleId, stretch)) {
    const shifters = (bookingsOnSlot(rota).get(slot.id) ?? []).filter(({ place }) => place === 'shifter')
    const theirs = shifters.filter(({ personId }) => rota.get('person', personId).institute === institute).length
    if (theirs > 0) slots++
    hours += theirs * hoursOf(slot)
    all += shifters.length * hoursOf(slot)
  }
  return { slots, hours, percent: all === 0 ? null : (100 * hours) / all }
}

/** The people of an institute who are on a slot, as shifter or shadow, by name. */
export function namesFrom(rota: Rota, slot: Slot, institute: string): string[] {
  return (bookingsOnSlot(rota).get(slot.id) ?? [])
    .map(({ personId }) => rota.get('person', personId))
    .filter(person => person.institute === institute)
    .map(({ name }) => name)
}
