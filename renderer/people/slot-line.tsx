import type { BookedSlot } from '../../rota/bookings.ts'
import { goToBooking } from '../gaps.ts'
import { look } from '../view.ts'
import { personPage } from '../words/people.ts'
import { slotName } from '../words.ts'
import type { Ground } from './columns.ts'
import classes from './person-panel.module.css'

/** A booking of a person, to be shown where it lies in the year. */
export function SlotLine({ booked, ground }: { readonly booked: BookedSlot; readonly ground: Ground }) {
  const { rota } = ground
  const name = slotName(rota, booked.slot)
  return (
    <button
      type="button"
      className={classes.link}
      aria-label={personPage.goTo(name)}
      onClick={() => {
        look({ screen: 'year' })
        goToBooking(rota, booked.booking)
      }}
    >
      {name}
      {booked.booking.place === 'shadow' && <span className={classes.shadow}>{personPage.shadow}</span>}
    </button>
  )
}
