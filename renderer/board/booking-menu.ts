import type { Booking } from '../../rota/booking.ts'
import type { Rota } from '../../rota/rota.ts'
import { run } from '../commands/run.ts'
import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import type { MenuEntry } from '../ui/context-menu.ts'
import { look } from '../view.ts'
import { board } from '../words/board.ts'
import { commandNames } from '../words.ts'

/** What can be done with bookings themselves: one is pinned or offered, two exchange their people. */
export function bookingMenu(rota: Rota, bookings: readonly Booking[]): readonly MenuEntry[] {
  const [one, other] = bookings
  if (one === undefined) return []
  if (bookings.length === 1) {
    const { id, pinned, offered } = one
    return [
      {
        label: offered ? board.menu.takeOfferBack : board.menu.offer,
        run: () => void tell(perform('booking.offer', { bookingId: id, offered: !offered })),
      },
      {
        label: pinned ? board.menu.unpin : board.menu.pin,
        run: () => void tell(perform('booking.pin', { bookingId: id, pinned: !pinned })),
      },
      { label: board.menu.swapWith, disabled: pinned, run: () => look({ dialog: { kind: 'swap', bookingId: id } }) },
      {
        label: board.menu.handOver,
        disabled: pinned,
        run: () => look({ dialog: { kind: 'hand-over', bookingId: id } }),
      },
    ]
  }
  if (bookings.length !== 2 || other === undefined || one.personId === other.personId) return []
  const names = [one, other].map(({ personId }) => rota.get('person', personId).name) as [string, string]
  return [
    {
      label: board.menu.swap(...names),
      run: () => void tell(perform('booking.swap', { bookingId: one.id, withId: other.id, reason: null })),
    },
  ]
}

/** Says what was done, with Undo. */
async function tell(doing: Promise<{ readonly label: string } | null | undefined>): Promise<void> {
  const done = await doing
  if (done) notify('done', done.label, { label: commandNames.undo, run: () => run('undo') })
}
