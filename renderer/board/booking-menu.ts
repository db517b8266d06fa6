import type { Booking } from '../../rota/booking.ts'
import type { Rota } from '../../rota/rota.ts'
import { swapSteps } from '../../rota/swap.ts'
import { bookingMenu as menuOfOne } from '../booking/booking-menu.ts'
import { editing, type MenuEntry } from '../ui/context-menu.ts'
import { board } from '../words/board.ts'
import { arrange } from './arrange.ts'

/** What can be done with the chosen bookings themselves: with one what can be done everywhere, two exchange their people. */
export function bookingMenu(rota: Rota, bookings: readonly Booking[]): readonly MenuEntry[] {
  const [one, other] = bookings
  if (one === undefined) return []
  if (other === undefined) return menuOfOne(rota, one)
  if (bookings.length !== 2 || one.personId === other.personId) return []
  const names = [one, other].map(({ personId }) => rota.get('person', personId).name) as [string, string]
  return editing([{ label: board.menu.swap(...names), run: () => void arrange(rota, swapSteps(one, other)) }])
}
