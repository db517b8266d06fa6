import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FeedStep } from '../../rota/feed.ts'
import { latestPublication } from '../../rota/publish.ts'
import { notify } from '../notice.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { feeding, feedName, feedTrouble } from '../words/feed.ts'
import classes from './export.module.css'
import { FeedList } from './feed-list.tsx'
import { RadioChoice } from './radio-choice.tsx'
import { choiceOf, scopeOf } from './scope-choice.ts'
import { ScopeFields } from './scope-fields.tsx'
import { useFeeds } from './use-feeds.ts'
import type { WayProps } from './ways.tsx'

/** Hands calendars out on this machine, each under an address that nobody can guess. */
export function FeedPart({ scope: first }: WayProps) {
  const rota = useRota()
  const { state, failure, change } = useFeeds()
  const isPublished = latestPublication(rota) !== null
  // The call for shifters is of some dates; a feed goes on.
  const [choice, setChoice] = useState(() => choiceOf(rota, first.kind === 'call' ? { kind: 'open' } : first))
  const [shown, setShown] = useState<'draft' | 'published'>(isPublished ? 'published' : 'draft')
  const [missing, setMissing] = useState(false)
  const [asking, setAsking] = useState(false)
  if (state === null) return failure && <Account {...failureWords(failure)} />
  const trouble = feedTrouble(state.trouble)

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault()
    const scope = scopeOf(choice)
    setMissing(scope === null)
    if (scope === null) return
    await obey({ do: 'add', scope, state: shown }, feeding.added(feedName(rota, { scope })))
  }

  async function obey(step: FeedStep, done: string): Promise<void> {
    if (await change(step)) notify('done', done)
  }

  return (
    <div className={classes.form}>
      {failure && <Account {...failureWords(failure)} />}
      {trouble && <Account {...trouble} />}
      <p className={classes.text}>{feeding.about}</p>
      {state.feeds.length === 0 ? (
        <p className={classes.events}>{feeding.none}</p>
      ) : (
        <>
          <FeedList rota={rota} feeds={state.feeds} obey={obey} />
          <p className={classes.again}>{feeding.secret}</p>
          {asking ? (
            <Account {...feeding.question}>
              <div className={classes.answers}>
                <Button variant="filled" onClick={() => setAsking(false)}>
                  {feeding.question.no}
                </Button>
                <Button
                  onClick={() => {
                    setAsking(false)
                    void change({ do: 'reach', network: true })
                  }}
                >
                  {feeding.question.yes}
                </Button>
              </div>
            </Account>
          ) : (
            <Checkbox
              size="xs"
              label={feeding.network}
              checked={state.network}
              onChange={() => (state.network ? void change({ do: 'reach', network: false }) : setAsking(true))}
            />
          )}
        </>
      )}
      <form className={classes.form} noValidate onSubmit={event => void add(event)}>
        <ScopeFields
          choice={choice}
          missing={missing}
          onChange={changed => {
            setChoice(changed)
            setMissing(false)
          }}
        />
        <RadioChoice
          label={feeding.state}
          value={shown}
          options={{ published: isPublished ? feeding.published : feeding.publishedFirst, draft: feeding.draft }}
          disabled={isPublished ? undefined : 'published'}
          onChange={setShown}
        />
        <footer className={classes.foot}>
          <span className={classes.note} />
          <Button onClick={() => look({ dialog: null })}>{feeding.close}</Button>
          <Button type="submit" variant="filled">
            {feeding.add}
          </Button>
        </footer>
      </form>
    </div>
  )
}
