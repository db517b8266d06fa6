import { useRota } from '../snapshot.ts'
import type { BookingDialog } from './booking-dialog.ts'
import { ClearPlanDialog } from './clear-plan-dialog.tsx'
import { CopyPlanDialog } from './copy-plan-dialog.tsx'
import { GoneDialog } from './exchange-dialog.tsx'
import { HandOverDialog, TakeDialog } from './hand-over-dialog.tsx'
import { OffersDialog } from './offers-dialog.tsx'
import { SwapDialog } from './swap-dialog.tsx'

/** The dialog about bookings that is open. */
export function BookingDialogs({ dialog }: { readonly dialog: BookingDialog }) {
  const rota = useRota()
  switch (dialog.kind) {
    case 'offers':
      return <OffersDialog rota={rota} />
    case 'copy-plan':
      return <CopyPlanDialog rota={rota} />
    case 'clear-plan':
      return <ClearPlanDialog rota={rota} />
  }
  const booking = rota.rows.booking.get(dialog.bookingId)
  if (!booking) return <GoneDialog />
  switch (dialog.kind) {
    case 'swap':
      return <SwapDialog rota={rota} booking={booking} />
    case 'hand-over':
      return <HandOverDialog rota={rota} booking={booking} />
    case 'take':
      return <TakeDialog rota={rota} booking={booking} />
  }
}
