import { useState } from 'react'
import type { BookedSlot } from '../../rota/bookings.ts'
import { yearOf } from '../../rota/civil-time.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import type { Instant } from '../../rota/time.ts'
import { personPage } from '../words/people.ts'
import type { Ground } from './columns.ts'
import classes from './person-panel.module.css'
import { SlotLine } from './slot-line.tsx'

const atFirst = 8

/** What a person is booked on, what comes before what was; of the past the latest first. */
export function PersonBookings(props: {
  readonly bookings: readonly BookedSlot[]
  readonly ground: Ground
  readonly now: Instant
}) {
  const { ground, now } = props
  const [all, setAll] = useState(false)
  const coming = props.bookings.filter(({ end }) => end > now)
  const past = props.bookings.filter(({ end }) => end <= now).reverse()
  const shown = all ? past : past.slice(0, atFirst)
  const years = (booked: BookedSlot) => {
    const year = yearOf(dateOfSlot(ground.rota, booked.slot))
    return year === ground.year ? null : <span className={classes.shadow}>{year}</span>
  }
  const list = (slots: readonly BookedSlot[]) => (
    <ul className={classes.list}>
      {slots.map(booked => (
        <li key={booked.booking.id}>
          <SlotLine booked={booked} ground={ground} />
          {years(booked)}
        </li>
      ))}
    </ul>
  )
  if (coming.length + past.length === 0) return <p className={classes.quiet}>{personPage.noBookings}</p>
  return (
    <>
      {coming.length > 0 && (
        <section>
          <h3 className={classes.title}>{personPage.coming(coming.length)}</h3>
          {list(coming)}
        </section>
      )}
      {past.length > 0 && (
        <section>
          <h3 className={classes.title}>{personPage.past(past.length)}</h3>
          {list(shown)}
          {shown.length < past.length && (
            <button type="button" className={classes.link} onClick={() => setAll(true)}>
              {personPage.more(past.length - shown.length)}
            </button>
          )}
        </section>
      )}
    </>
  )
}
