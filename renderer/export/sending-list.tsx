import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CalendarPlan, Contested } from '../../rota/dav/server.ts'
import { calendarName } from '../../rota/ical/wording.ts'
import { useRota } from '../snapshot.ts'
import { changedWords, insisting, planHeads, planWords, serving, titleWords, totalWords } from '../words/server.ts'
import { ContestedList } from './contested-list.tsx'
import classes from './export.module.css'
import own from './server.module.css'

/** What sending now would do to each calendar, at a revision of the rota. */
export interface Sendings {
  readonly revision: number
  readonly calendars: readonly CalendarPlan[]
}

/**
 * What will be sent, before it is: each calendar with its events that are new, changed and removed. What others changed or
 * removed there comes first, and is left alone unless ours is wanted, event by event; nothing of that is remembered.
 */
export function SendingList(props: {
  readonly sendings: Sendings
  readonly onBack: () => void
  readonly onSend: (insisted: readonly Contested[], requests: number) => void
}) {
  const { sendings, onBack, onSend } = props
  const rota = useRota()
  const [insisted, setInsisted] = useState<readonly Contested[]>([])
  const total = (of: (calendar: CalendarPlan) => number) => sendings.calendars.reduce((sum, each) => sum + of(each), 0)
  const requests =
    insisted.length + total(({ added, changed, removed }) => added.length + changed.length + removed.length)
  const { zone } = rota
  const contested = total(contestedIn)
  const calendars = sendings.calendars.toSorted((a, b) => Number(contestedIn(b) > 0) - Number(contestedIn(a) > 0))

  return (
    <>
      <ul className={own.plans}>
        {calendars.map(calendar => (
          <li key={calendar.url}>
            <h3>{calendarName(rota, calendar.scope)}</h3>
            <p>{planWords(calendar)}</p>
            {(['foreign', 'gone'] as const).map(
              head =>
                calendar[head].length > 0 && (
                  <ContestedList
                    key={head}
                    head={planHeads[head]}
                    contested={calendar[head]}
                    insisted={insisted}
                    onChange={setInsisted}
                  />
                ),
            )}
            <TitleList head={planHeads.added} titles={calendar.added.map(title => titleWords(zone, title))} />
            <TitleList head={planHeads.changed} titles={calendar.changed.map(title => changedWords(zone, title))} />
            <TitleList head={planHeads.removed} titles={calendar.removed.map(title => titleWords(zone, title))} />
          </li>
        ))}
      </ul>
      {contested > 0 && <p className={classes.again}>{insisting.note}</p>}
      <footer className={classes.foot}>
        <span role="status" className={classes.note}>
          {totalWords(requests, contested)}
        </span>
        <Button data-next={requests === 0 || undefined} onClick={onBack}>
          {serving.back}
        </Button>
        <Button variant="filled" disabled={requests === 0} data-next onClick={() => onSend(insisted, requests)}>
          {serving.send}
        </Button>
      </footer>
    </>
  )
}

function contestedIn({ foreign, gone }: CalendarPlan): number {
  return foreign.length + gone.length
}

function TitleList({ head, titles }: { readonly head: string; readonly titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <details open={titles.length <= 5}>
      <summary>
        {head} ({titles.length})
      </summary>
      <ul>
        {titles.map((title, index) => (
          // Two events may be called the same, and nothing here moves.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>{title}</li>
        ))}
      </ul>
    </details>
  )
}
