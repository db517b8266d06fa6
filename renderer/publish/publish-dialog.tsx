import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CalendarServer } from '../../rota/dav/server.ts'
import type { Failure } from '../../rota/failure.ts'
import type { Rota } from '../../rota/rota.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { shownAt, useRota } from '../snapshot.ts'
import { tellDone } from '../tell-done.ts'
import { Account } from '../ui/account.tsx'
import { copyText } from '../ui/copy.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { messaging } from '../words/message.ts'
import { changesText, personsWords, publishIntro, publishing } from '../words/publish.ts'
import classes from './publish.module.css'
import { useDraft, usePublished } from './published.ts'

const close = () => look({ dialog: null })

/** Publishes the rota: says beforehand for whom something changes, as text to send; Enter does it. */
export function PublishDialog() {
  const rota = useRota()
  const published = usePublished(state => state.published)
  const changes = useDraft(rota)?.changes ?? []
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [server, setServer] = useState<CalendarServer | null>(null)

  useEffect(() => {
    void call('server.read', undefined).then(reply => setServer(reply.ok ? reply.value.server : null))
  }, [])

  async function publish(then: 'close' | 'send'): Promise<void> {
    if (busy) return
    setBusy(true)
    const reply = await call('publish', undefined)
    setBusy(false)
    if (!reply.ok) return setFailure(reply.failure)
    if (then === 'close') close()
    else look({ dialog: { kind: 'export', way: 'server', scope: { kind: 'rota' } } })
    if (reply.value) await shownAt(reply.value.revision)
    tellDone(publishing.done)
  }

  function copy(before: Rota): void {
    copyText(changesText(rota, before, changes))
    notify('done', publishing.copied(changes.length))
  }

  const before: Rota | null = published?.rota ?? null
  return (
    <Dialog title={publishing.title} closeLabel={publishing.close} width={560} onClose={close}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          void publish('close')
        }}
      >
        {failure && <Account {...failureWords(failure)} />}
        <p className={classes.intro}>{publishIntro(rota.zone, published?.publication ?? null, changes)}</p>
        {before && changes.length > 0 && (
          <>
            {/* A list that scrolls has to be reachable by the keyboard. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <ul className={classes.list} aria-label={publishing.list} tabIndex={0}>
              {changes.map(change => {
                const { name, counts, slots } = personsWords(rota, before, change)
                return (
                  <li key={change.personId}>
                    <span className={classes.person}>{name}: </span>
                    <span className={classes.counts}>{counts}</span>
                    <span className={classes.slots}>{slots.join(' · ')}</span>
                  </li>
                )
              })}
            </ul>
            <div className={classes.tell}>
              <Button onClick={() => look({ dialog: { kind: 'messages', revision: null } })}>
                {messaging.command}
              </Button>
              <Button onClick={() => copy(before)}>{publishing.copy}</Button>
            </div>
          </>
        )}
        <footer className={classes.foot}>
          <Button onClick={close}>{publishing.cancel}</Button>
          {server && <Button onClick={() => void publish('send')}>{publishing.publishAndSend}</Button>}
          <Button type="submit" variant="filled" aria-disabled={busy} data-autofocus>
            {publishing.publish}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
