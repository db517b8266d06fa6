import { bookingsOf } from '../rota/bookings.ts'
import type { Person } from '../rota/person.ts'
import type { Rota } from '../rota/rota.ts'
import { now } from './clock.ts'
import { goToSlot } from './gaps.ts'
import { notify } from './notice.ts'
import { finderWords } from './words/finder.ts'

/** Shows where a person is on duty next, else where they last were. */
export function goToPerson(rota: Rota, person: Person): void {
  const bookings = bookingsOf(rota, person.id)
  const goal = bookings.find(({ end }) => end > now()) ?? bookings.at(-1)
  if (goal) goToSlot(rota, goal.slot, false)
  else notify('done', finderWords.noBooking(person.name))
}
