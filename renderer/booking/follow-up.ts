import { nextSlotOf } from '../../rota/block.ts'
import type { Booking } from '../../rota/booking.ts'
import { bookingsOnSlot } from '../../rota/bookings.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import type { LocalDate } from '../../rota/time.ts'
import { goToBooking, goToSlot } from '../gaps.ts'
import { notify } from '../notice.ts'
import { useSnapshot } from '../snapshot.ts'
import { visitDay } from '../view.ts'
import { bookingPage } from '../words/booking.ts'
import { slotName } from '../words.ts'
import { attemptOrTell } from './attempt.ts'
import { enter } from './draft.ts'

/** Shows the candidates for a shadow beside somebody, trainees first. */
export function addShadow(date: LocalDate, slot: Slot): void {
  enter(slot.id, { place: 'shadow' })
  visitDay(date, slot.id, true)
}

/** Books the same person in the same place on the next slot of the same time of day, and goes there. */
export async function repeat(rota: Rota, { slotId, personId, place }: Booking): Promise<void> {
  const next = nextSlotOf(rota, rota.get('slot', slotId))
  if (next === null) return notify('problem', bookingPage.noNext)
  const isThere = (bookingsOnSlot(rota).get(next.id) ?? []).some(booking => booking.personId === personId)
  if (isThere) notify('done', bookingPage.nextHas(rota.get('person', personId).name, slotName(rota, next)))
  else if (!(await attemptOrTell('booking.book', { slotId: next.id, personId, place, reason: null }))) return
  const shown = useSnapshot.getState()
  if (shown.status !== 'ready') return
  const booked = bookingsOnSlot(shown.rota)
    .get(next.id)
    ?.find(booking => booking.personId === personId)
  if (booked) goToBooking(shown.rota, booked)
  else goToSlot(shown.rota, next, false)
}
