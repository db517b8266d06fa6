import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../rota/history/entry.ts'
import { type Instant, minute } from '../../rota/time.ts'
import { call } from '../bridge.ts'
import { useSnapshot } from '../snapshot.ts'
import { bookingPage, momentInFull } from '../words/booking.ts'
import classes from './booking-page.module.css'

/** What was done with a booking, by whom and when, latest first. */
export function BookingHistory({ bookingId, zone }: { readonly bookingId: string; readonly zone: string }) {
  const revision = useSnapshot(state => (state.status === 'ready' ? state.revision : 0))
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every revision may have added to it
  useEffect(() => {
    let asked = true
    void call('history.of', { table: 'booking', id: bookingId }).then(reply => {
      if (asked && reply.ok) setEntries(reply.value)
    })
    return () => {
      asked = false
    }
  }, [bookingId, revision])
  if (entries === null) return null
  const latestFirst = [...entries].sort((a, b) => b.revision - a.revision)
  return (
    <section aria-label={bookingPage.history}>
      <h4 className={classes.heading}>{bookingPage.history}</h4>
      <ul className={classes.history}>
        {latestFirst.map(({ revision: number, label, at, by }) => (
          <li key={number}>
            {label}
            <span className={classes.quiet}>
              {bookingPage.by(by, momentInFull(zone, (Math.floor(at / minute) * minute) as Instant))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
