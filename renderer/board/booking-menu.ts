import type { Booking } from '../../rota/booking.ts'
import type { Rota } from '../../rota/rota.ts'
import { attemptOrTell } from '../booking/attempt.ts'
import { bookingMenu as menuOfOne } from '../booking/booking-menu.ts'
import type { MenuEntry } from '../ui/context-menu.ts'
import { board } from '../words/board.ts'

/** What can be done with the chosen bookings themselves: with one what can be done everywhere, two exchange their people. */
export function bookingMenu(rota: Rota, bookings: readonly Booking[]): readonly MenuEntry[] {
  const [one, other] = bookings
  if (one === undefined) return []
  if (other === undefined) return menuOfOne(rota, one)
  if (bookings.length !== 2 || one.personId === other.personId) return []
  const names = [one, other].map(({ personId }) => rota.get('person', personId).name) as [string, string]
  return [
    {
      label: board.menu.swap(...names),
      run: () => void attemptOrTell('booking.swap', { bookingId: one.id, withId: other.id, reason: null }),
    },
  ]
}
