import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FeedState, FeedStep } from '../../rota/feed.ts'
import { scopeKey } from '../../rota/ical/scope.ts'
import { latestPublication } from '../../rota/publish.ts'
import { notify } from '../notice.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { exporting } from '../words/export.ts'
import { failureWords } from '../words/failure.ts'
import { feeding, feedName, feedTrouble } from '../words/feed.ts'
import { followedStates } from '../words/publish.ts'
import classes from './export.module.css'
import own from './feed-card.module.css'
import { FeedCard } from './feed-card.tsx'
import { Question } from './question.tsx'
import { RadioChoice } from './radio-choice.tsx'
import { choiceOf, scopeOf } from './scope-choice.ts'
import { ScopeFields } from './scope-fields.tsx'
import { useFeeds } from './use-feeds.ts'
import type { WayProps } from './ways.tsx'

/** Hands calendars out on this machine, each under an address that nobody can guess. */
export function FeedPart({ scope: first }: WayProps) {
  const rota = useRota()
  const { state, failure, change } = useFeeds()
  const publication = latestPublication(rota)
  // The call for shifters is of some dates; a feed goes on.
  const [choice, setChoice] = useState(() => choiceOf(rota, first.kind === 'call' ? { kind: 'open' } : first))
  const [shown, setShown] = useState<'draft' | 'published'>(publication ? 'published' : 'draft')
  const [missing, setMissing] = useState(false)
  const [asking, setAsking] = useState(false)
  const [wanted, setWanted] = useState<{ readonly id: string | undefined } | null>(null)
  const part = useRef<HTMLDivElement>(null)
  const network = useRef<HTMLInputElement>(null)
  const count = state?.feeds.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that had the focus goes with its feed
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.querySelector<HTMLElement>('[data-next]')?.focus()
  }, [count])
  useEffect(() => {
    if (wanted) part.current?.querySelector<HTMLElement>(`[data-feed="${wanted.id}"] button`)?.focus()
  }, [wanted])

  if (state === null) return failure && <Account {...failureWords(failure)} />
  const trouble = feedTrouble(state.trouble)

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault()
    const scope = scopeOf(choice)
    if (scope === null) {
      // The field has to say that it is wrong before it can be found.
      flushSync(() => setMissing(true))
      part.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    const same = (feeds: FeedState['feeds']) => feeds.find(feed => scopeKey(feed.scope) === scopeKey(scope))
    const done = state && same(state.feeds) ? feeding.already : feeding.added
    const changed = await obey({ do: 'add', scope, state: shown }, done(feedName(rota, { scope })))
    if (changed) setWanted({ id: same(changed.feeds)?.id })
  }

  async function obey(step: FeedStep, done: string): Promise<FeedState | null> {
    const changed = await change(step)
    if (changed) notify('done', done)
    return changed
  }

  function answer(yes: boolean): void {
    setAsking(false)
    network.current?.focus()
    if (yes) void change({ do: 'reach', network: true })
  }

  return (
    <div ref={part} className={classes.form}>
      {failure && <Account {...failureWords(failure)} />}
      {trouble && <Account {...trouble} />}
      <p className={classes.text}>{feeding.about}</p>
      {state.feeds.length === 0 ? (
        <p className={classes.text}>{feeding.none}</p>
      ) : (
        <>
          <h3 className={classes.head}>{feeding.list}</h3>
          <ul className={own.feeds} aria-label={feeding.list}>
            {state.feeds.map(feed => (
              <FeedCard key={feed.id} rota={rota} feed={feed} obey={obey} />
            ))}
          </ul>
          <p className={classes.again}>{feeding.secret}</p>
          <Checkbox
            ref={network}
            size="xs"
            label={feeding.network}
            checked={state.network}
            onChange={() => (state.network ? void change({ do: 'reach', network: false }) : setAsking(true))}
          />
          {asking && <Question {...feeding.question} onAnswer={answer} />}
        </>
      )}
      <form className={classes.form} noValidate onSubmit={event => void add(event)}>
        <h3 className={classes.head}>{feeding.fresh}</h3>
        <ScopeFields
          choice={choice}
          missing={missing}
          onChange={changed => {
            setChoice(changed)
            setMissing(false)
          }}
        />
        <RadioChoice
          label={exporting.state}
          value={shown}
          options={followedStates(rota.zone, publication)}
          disabled={publication ? undefined : 'published'}
          onChange={setShown}
        />
        <footer className={classes.foot}>
          <span className={classes.note} />
          <Button onClick={() => look({ dialog: null })}>{feeding.close}</Button>
          <Button type="submit" variant="filled" data-next>
            {feeding.add}
          </Button>
        </footer>
      </form>
    </div>
  )
}
