import { type ReactNode, useEffect, useState } from 'react'
import type { HistoryEntry } from '../../rota/history/entry.ts'
import { wholeMinute } from '../../rota/time.ts'
import { call } from '../bridge.ts'
import { useSnapshot } from '../snapshot.ts'
import { bookingPage, momentInFull } from '../words/booking.ts'
import { history } from '../words/history.ts'
import classes from './row-history.module.css'

/** Most changes that are listed. */
const most = 20

/** What was done with a booking, or with a person and all that is theirs, by whom and when, latest first. */
export function RowHistory(props: {
  readonly of: 'booking' | 'person'
  readonly id: string
  readonly zone: string
  readonly title: ReactNode
}) {
  const { of, id, zone } = props
  const revision = useSnapshot(state => (state.status === 'ready' ? state.revision : 0))
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every revision may have added to it
  useEffect(() => {
    let asked = true
    void call('history.of', { table: of, id }).then(reply => {
      if (asked && reply.ok) setEntries(reply.value)
    })
    return () => {
      asked = false
    }
  }, [of, id, revision])
  if (entries === null) return null
  const latestFirst = [...entries].sort((a, b) => b.revision - a.revision)
  return (
    <section aria-label={bookingPage.history}>
      {props.title}
      <ul className={classes.history}>
        {latestFirst.slice(0, most).map(({ revision: number, label, at, by }) => (
          <li key={number}>
            {label}
            <span className={classes.quiet}>{bookingPage.by(by, momentInFull(zone, wholeMinute(at)))}</span>
          </li>
        ))}
        {latestFirst.length > most && <li className={classes.quiet}>{history.earlier(latestFirst.length - most)}</li>}
      </ul>
    </section>
  )
}
