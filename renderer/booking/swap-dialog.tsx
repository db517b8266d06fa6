import { useMemo } from 'react'
import type { Booking } from '../../rota/booking.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { swapPartners, swapSteps } from '../../rota/swap.ts'
import { exchange } from '../words/booking.ts'
import { moment, shortDate } from '../words/dates.ts'
import { slotName } from '../words.ts'
import { attempt } from './attempt.ts'
import type { Exchange } from './choice.ts'
import { ExchangeDialog } from './exchange-dialog.tsx'

/** Chooses with whom a booking is swapped. */
export function SwapDialog({ rota, booking }: { readonly rota: Rota; readonly booking: Booking }) {
  const choices = useMemo(
    () =>
      swapPartners(rota, booking).map(({ booking: other, verdict }): Exchange => {
        const slot = rota.get('slot', other.slotId)
        const time = moment(rota.zone, slot.start).split(' ').at(-1)
        return {
          id: other.id,
          name: rota.get('person', other.personId).name,
          detail: `${shortDate(dateOfSlot(rota, slot))} ${time}`,
          summary: null,
          dated: true,
          verdict,
          steps: swapSteps(booking, other),
        }
      }),
    [rota, booking],
  )
  const { name } = rota.get('person', booking.personId)
  return (
    <ExchangeDialog
      rota={rota}
      title={exchange.swapTitle(name, slotName(rota, rota.get('slot', booking.slotId)))}
      label={exchange.swapLabel}
      listLabel={exchange.partners}
      empty={exchange.noPartners}
      choices={choices}
      confirm={choice => exchange.swapWith(choice.name)}
      confirmAnyway={exchange.swapAnyway}
      onConfirm={(choice, reason) => attempt('booking.swap', { bookingId: booking.id, withId: choice.id, reason })}
    />
  )
}
