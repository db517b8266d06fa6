import type { Booking } from '../../rota/booking.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { saveBooking } from '../export/save-booking.ts'
import { editing, type MenuEntry } from '../ui/context-menu.ts'
import { look, visitBooking } from '../view.ts'
import { bookingPage } from '../words/booking.ts'
import { attemptOrTell } from './attempt.ts'
import { addShadow } from './follow-up.ts'

/** What can be done with a booking, for the context menu wherever bookings are shown. */
export function bookingMenu(rota: Rota, booking: Booking): readonly MenuEntry[] {
  const { id: bookingId, offered, pinned } = booking
  const slot = rota.get('slot', booking.slotId)
  const date = dateOfSlot(rota, slot)
  const ask = (kind: 'swap' | 'hand-over' | 'take') => () => look({ dialog: { kind, bookingId } })
  const entries: MenuEntry[] = [
    { label: bookingPage.swap, disabled: pinned, run: ask('swap') },
    { label: bookingPage.handOver, disabled: pinned, run: ask('hand-over') },
    {
      label: offered ? bookingPage.keep : bookingPage.offer,
      run: () => void attemptOrTell('booking.offer', { bookingId, offered: !offered }),
    },
    {
      label: pinned ? bookingPage.unpin : bookingPage.pin,
      run: () => void attemptOrTell('booking.pin', { bookingId, pinned: !pinned }),
    },
  ]
  entries.push({ label: bookingPage.saveCalendar, run: () => void saveBooking(bookingId) })
  if (offered) entries.unshift({ label: bookingPage.take, disabled: pinned, run: ask('take') })
  if (booking.place === 'shifter') entries.push({ label: bookingPage.shadow, run: () => addShadow(date, slot) })
  return [{ label: bookingPage.openShort, run: () => visitBooking(date, booking) }, ...editing(entries)]
}
