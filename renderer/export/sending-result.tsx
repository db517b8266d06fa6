import { Button } from '@mantine/core'
import type { SendingResult, ServerCalendar } from '../../rota/dav/server.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { leftHeads, resultWords, serving, titleWords } from '../words/server.ts'
import { serverTroubleWords } from '../words/server-trouble.ts'
import classes from './export.module.css'
import own from './server.module.css'
import { ServerAddresses } from './server-addresses.tsx'

/** What came of sending: what was done, what was left and why, and the way to do the rest. */
export function SendingResultView({
  result,
  calendars,
  onLookAgain,
}: {
  readonly result: SendingResult
  /** What is sent. */
  readonly calendars: readonly ServerCalendar[]
  readonly onLookAgain: () => void
}) {
  const { zone } = useRota()
  const { stopped, failed, foreign, gone } = result
  const words = resultWords(result)
  const whole = stopped === null && failed.length === 0
  const lists = [
    [leftHeads.foreign, foreign.map(title => titleWords(zone, title))],
    [leftHeads.gone, gone.map(title => titleWords(zone, title))],
    [
      leftHeads.failed,
      failed.map(({ title, trouble }) => `${titleWords(zone, title)}: ${serverTroubleWords(trouble).title}`),
    ],
  ] as const
  const left = lists.filter(([, lines]) => lines.length > 0)
  return (
    <>
      {stopped === null ? (
        <p role="status" className={classes.events}>
          {words.title}
        </p>
      ) : (
        <Account {...words} />
      )}
      {left.length > 0 && (
        <div className={own.plans}>
          {left.map(([head, lines]) => (
            <details key={head} open>
              <summary>
                {head} ({lines.length})
              </summary>
              <ul>
                {lines.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      )}
      {stopped === null && (
        <>
          <p className={classes.text}>{serving.handOut}</p>
          <ServerAddresses calendars={calendars} />
        </>
      )}
      <footer className={classes.foot}>
        <span className={classes.note} />
        <Button variant={whole ? 'default' : 'filled'} data-next={!whole || undefined} onClick={onLookAgain}>
          {whole ? serving.lookAgain : serving.retry}
        </Button>
        <Button
          variant={whole ? 'filled' : 'default'}
          data-next={whole || undefined}
          onClick={() => look({ dialog: null })}
        >
          {serving.close}
        </Button>
      </footer>
    </>
  )
}
