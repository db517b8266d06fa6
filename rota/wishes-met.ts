import { bookingsOf } from './bookings.ts'
import { yearInterval } from './civil-time.ts'
import { wishesOfPerson } from './people.ts'
import type { Rota } from './rota.ts'
import { overlaps } from './time.ts'

/** How many of some wishes came true. */
export interface WishesMet {
  readonly met: number
  readonly of: number
}

/**
 * How many of a person's wishes that touch a year came true.
 *
 * A stretch that is wanted is met by a booking that touches it, as shifter or shadow in any role; one that is unwanted,
 * by none that does.
 */
export function wishesMetIn(rota: Rota, personId: string, year: number): WishesMet {
  const stretch = yearInterval(rota.zone, year)
  const wishes = (wishesOfPerson(rota).get(personId) ?? []).filter(wish => overlaps(wish, stretch))
  const met = wishes.filter(wish => {
    const booked = bookingsOf(rota, personId).some(booking => overlaps(booking, wish))
    return booked === (wish.row.wish === 'wanted')
  })
  return { met: met.length, of: wishes.length }
}
