import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { CalendarPlan } from '../../rota/dav/server.ts'
import { calendarName } from '../../rota/ical/wording.ts'
import { useRota } from '../snapshot.ts'
import { planHeads, planWords, serving, titleWords, totalWords } from '../words/server.ts'
import classes from './export.module.css'
import own from './server.module.css'

/** What sending now would do to each calendar, at a revision of the rota. */
export interface Sendings {
  readonly revision: number
  readonly calendars: readonly CalendarPlan[]
}

const heads = ['added', 'changed', 'removed', 'foreign', 'gone'] as const

/** What will be sent, before it is: each calendar with its events that are new, changed and removed, and what is left alone. */
export function SendingList(props: {
  readonly sendings: Sendings
  readonly onBack: () => void
  readonly onSend: (again: boolean, requests: number) => void
}) {
  const { sendings, onBack, onSend } = props
  const rota = useRota()
  const [again, setAgain] = useState(false)
  const total = (of: (calendar: CalendarPlan) => number) => sendings.calendars.reduce((sum, each) => sum + of(each), 0)
  const gone = total(calendar => calendar.gone.length)
  const differing = total(({ added, changed, removed }) => added.length + changed.length + removed.length)
  const requests = differing + (again ? gone : 0)

  return (
    <>
      <ul className={own.plans}>
        {sendings.calendars.map(calendar => (
          <li key={calendar.url}>
            <h3>{calendarName(rota, calendar.scope)}</h3>
            <p>{planWords(calendar)}</p>
            {heads.map(head => {
              const titles = calendar[head]
              return (
                titles.length > 0 && (
                  <details key={head} open={head === 'foreign' || titles.length <= 5}>
                    <summary>
                      {planHeads[head]} ({titles.length})
                    </summary>
                    <ul>
                      {titles.map((title, index) => (
                        // Two events may be called the same, and nothing here moves.
                        // biome-ignore lint/suspicious/noArrayIndexKey: see above
                        <li key={index}>{titleWords(rota.zone, title)}</li>
                      ))}
                    </ul>
                  </details>
                )
              )
            })}
          </li>
        ))}
      </ul>
      {gone > 0 && (
        <Checkbox
          size="xs"
          label={serving.again(gone)}
          checked={again}
          onChange={event => setAgain(event.currentTarget.checked)}
        />
      )}
      <footer className={classes.foot}>
        <span role="status" className={classes.note}>
          {totalWords(requests, gone + total(calendar => calendar.foreign.length))}
        </span>
        <Button data-next={requests === 0 || undefined} onClick={onBack}>
          {serving.back}
        </Button>
        <Button variant="filled" disabled={requests === 0} data-next onClick={() => onSend(again, requests)}>
          {serving.send}
        </Button>
      </footer>
    </>
  )
}
