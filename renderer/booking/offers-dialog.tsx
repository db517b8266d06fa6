import { Button } from '@mantine/core'
import { offersInOrder } from '../../rota/booking-marks.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { goToBooking } from '../gaps.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { look } from '../view.ts'
import { bookingPage, exchange, offerList } from '../words/booking.ts'
import { listedDate, slotTimes } from '../words/dates.ts'
import { slotName } from '../words.ts'
import classes from './offers-dialog.module.css'

/** Every booking that is offered, soonest first, each to be given to somebody. */
export function OffersDialog({ rota }: { readonly rota: Rota }) {
  const offers = offersInOrder(rota)
  return (
    <Dialog title={offerList.title} closeLabel={exchange.close} width={600} onClose={() => look({ dialog: null })}>
      {offers.length === 0 ? (
        <EmptyState
          inline
          title={offerList.none}
          advice={offerList.noneAdvice}
          action={
            <Button data-autofocus onClick={() => look({ dialog: null })}>
              {exchange.close}
            </Button>
          }
        />
      ) : (
        <>
          <p className={classes.lead}>{offerList.lead(offers.length)}</p>
          <ul className={classes.offers}>
            {offers.map(({ booking, slot, role }, index) => {
              const { name } = rota.get('person', booking.personId)
              const called = slotName(rota, slot)
              return (
                <li key={booking.id} className={classes.offer}>
                  <span className={classes.code}>{role.code}</span>
                  <span className={classes.when}>
                    {listedDate(dateOfSlot(rota, slot))}
                    <span className={classes.times}>{slotTimes(rota.zone, slot)}</span>
                  </span>
                  <span className={classes.name}>{name}</span>
                  <Button
                    aria-label={offerList.show(name, called)}
                    onClick={() => {
                      look({ dialog: null })
                      goToBooking(rota, booking)
                    }}
                  >
                    {offerList.showShort}
                  </Button>
                  <Button
                    variant="filled"
                    data-autofocus={index === 0 || undefined}
                    aria-label={offerList.take(name, called)}
                    onClick={() => look({ dialog: { kind: 'take', bookingId: booking.id } })}
                  >
                    {bookingPage.take}
                  </Button>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Dialog>
  )
}
