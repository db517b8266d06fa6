import type { Booking } from '../../rota/booking.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, useView } from '../view.ts'
import { bookingCommands as names } from '../words/booking.ts'
import { attemptOrTell } from './attempt.ts'
import { addShadow, repeat } from './follow-up.ts'

/** The booking that is open in the side panel, if any, with the rota it stands in. */
function opened(): { readonly rota: Rota; readonly booking: Booking } | null {
  const shown = useSnapshot.getState()
  const bookingId = useView.getState().open?.bookingId
  if (shown.status !== 'ready' || !bookingId) return null
  const booking = shown.rota.rows.booking.get(bookingId)
  return booking ? { rota: shown.rota, booking } : null
}

/** A command about the booking that is open. */
function ofOpen(
  id: string,
  name: (booking: Booking | undefined) => string,
  run: (rota: Rota, booking: Booking) => void | Promise<void>,
  keys: readonly string[] = [],
): Command {
  return {
    id,
    name: () => name(opened()?.booking),
    menu: 'rota',
    keys,
    edits: true,
    enabled: () => opened() !== null,
    run: () => {
      const open = opened()
      if (open) return run(open.rota, open.booking)
    },
  }
}

const isShown = () => useSnapshot.getState().status === 'ready'

/** What can be done with bookings: the one that is open, those that are offered, those of a whole stretch. */
export const bookingCommands: readonly Command[] = [
  {
    id: 'offers',
    edits: true,
    name: () => names.offers,
    menu: 'rota',
    keys: ['CommandOrControl+Shift+O'],
    enabled: isShown,
    run: () => look({ dialog: { kind: 'offers' } }),
  },
  {
    id: 'copy-plan',
    edits: true,
    name: () => names.copy,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => look({ dialog: { kind: 'copy-plan' } }),
  },
  {
    id: 'clear-plan',
    edits: true,
    name: () => names.clear,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => look({ dialog: { kind: 'clear-plan' } }),
  },
  ofOpen(
    'swap-booking',
    () => names.swap,
    (_, { id }) => look({ dialog: { kind: 'swap', bookingId: id } }),
  ),
  ofOpen(
    'hand-over-booking',
    () => names.handOver,
    (_, { id }) => look({ dialog: { kind: 'hand-over', bookingId: id } }),
  ),
  ofOpen(
    'offer-booking',
    booking => (booking?.offered ? names.keep : names.offer),
    async (_, { id, offered }) => {
      await attemptOrTell('booking.offer', { bookingId: id, offered: !offered })
    },
  ),
  ofOpen(
    'pin-booking',
    booking => (booking?.pinned ? names.unpin : names.pin),
    async (_, { id, pinned }) => {
      await attemptOrTell('booking.pin', { bookingId: id, pinned: !pinned })
    },
  ),
  ofOpen(
    'shadow-booking',
    () => names.shadow,
    (rota, { slotId }) => {
      const { open } = useView.getState()
      if (open) addShadow(open.date, rota.get('slot', slotId))
    },
  ),
  ofOpen('repeat-booking', () => names.repeat, repeat, ['CommandOrControl+D']),
]
