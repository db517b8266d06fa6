import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import { savedBooking } from '../words/export.ts'

/** Asks where to, then saves one booking as a calendar file. */
export async function saveBooking(bookingId: string): Promise<void> {
  const saved = await perform('export.booking', { bookingId })
  if (saved) notify('done', savedBooking(saved.path))
}
