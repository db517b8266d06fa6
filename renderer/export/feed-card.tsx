import { Button, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import { type Feed, type FeedState, type FeedStep, feedStates } from '../../rota/feed.ts'
import { latestPublication } from '../../rota/publish.ts'
import type { Rota } from '../../rota/rota.ts'
import { notify } from '../notice.ts'
import { copyText } from '../ui/copy.ts'
import { exporting } from '../words/export.ts'
import { feeding, feedName, fetchedWords } from '../words/feed.ts'
import { followedStates } from '../words/publish.ts'
import classes from './feed-card.module.css'
import { Question } from './question.tsx'

/** A calendar that is handed out: its address, which state it shows, and how it ends. */
export function FeedCard(props: {
  readonly rota: Rota
  readonly feed: Feed
  readonly obey: (step: FeedStep, done: string) => Promise<FeedState | null>
}) {
  const { rota, feed, obey } = props
  const { id, address } = feed
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null)
  const askedBy = useRef<HTMLButtonElement>(null)
  const copyButton = useRef<HTMLButtonElement>(null)
  const name = feedName(rota, feed)
  const publication = latestPublication(rota)
  const states = followedStates(rota.zone, publication)
  const label = (action: string) => ({ 'aria-label': feeding.actionOf(action, name) })

  function copy(): void {
    copyText(address ?? '')
    notify('done', feeding.copied(name))
  }

  function answer(yes: boolean): void {
    setAsked(null)
    const next = (yes && copyButton.current) || askedBy.current
    next?.focus()
    if (yes && asked) void obey({ do: asked, id }, feeding.endings[asked].done(name))
  }

  const question = asked && feeding.endings[asked]
  return (
    <li className={classes.feed} data-feed={id}>
      <div>
        <strong>{name}</strong>
        <span className={classes.about}>{fetchedWords(rota.zone, feed)}</span>
      </div>
      <code className={classes.address} title={feeding.address(name)}>
        {address ?? feeding.noAddress}
      </code>
      <NativeSelect
        size="xs"
        value={feed.state}
        data={feedStates.map(state => ({
          value: state,
          label: states[state],
          disabled: state === 'published' && publication === null,
        }))}
        onChange={event => {
          const state = event.currentTarget.value === 'draft' ? 'draft' : 'published'
          void obey({ do: 'show', id, state }, feeding.shows(name, states[state]))
        }}
        {...label(exporting.state)}
      />
      <div className={classes.actions}>
        {address !== null && (
          <Button ref={copyButton} data-next onClick={copy} {...label(feeding.copy)}>
            {feeding.copy}
          </Button>
        )}
        {(['renew', 'revoke'] as const).map(ending => (
          <Button
            key={ending}
            onClick={event => {
              askedBy.current = event.currentTarget
              setAsked(ending)
            }}
            {...label(feeding.endings[ending].action)}
          >
            {feeding.endings[ending].action}
          </Button>
        ))}
      </div>
      {question && <Question key={asked} {...question} title={question.title(name)} onAnswer={answer} />}
    </li>
  )
}
