import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CalendarServer, ServerAccount, ServerContents, ServerState } from '../../rota/dav/server.ts'
import type { Failure } from '../../rota/failure.ts'
import type { CalendarScope } from '../../rota/ical/scope.ts'
import { call } from '../bridge.ts'
import { Account } from '../ui/account.tsx'
import { failureWords } from '../words/failure.ts'
import { hostOf, serving } from '../words/server.ts'
import classes from './export.module.css'
import { RadioChoice } from './radio-choice.tsx'
import { ServerCalendars } from './server-calendars.tsx'

/** Which server, and once it answers which calendars go there. */
export function ServerForm(props: {
  readonly state: ServerState
  /** What goes there at first. */
  readonly scope: CalendarScope
  readonly onSaved: (state: ServerState) => void
}) {
  const { state, scope, onSaved } = props
  const before = state.server
  const [account, setAccount] = useState<ServerAccount>(before ?? { kind: 'caldav', address: '', user: '' })
  const [password, setPassword] = useState('')
  const [contents, setContents] = useState<ServerContents | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const isBefore = before?.address === account.address && before.user === account.user
  const given = password === '' && isBefore && state.passwordKnown ? null : password

  const change = (changed: Partial<ServerAccount>) => setAccount({ ...account, ...changed })

  async function connect(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(null)
    const reply = await call('server.look', { ...account, password: given })
    setBusy(false)
    if (reply.ok) setContents(reply.value)
    else setFailure(reply.failure)
  }

  async function save(chosen: Pick<CalendarServer, 'calendars' | 'state'>): Promise<void> {
    const reply = await call('server.save', { server: { ...account, ...chosen }, password: given })
    if (reply.ok) onSaved(reply.value)
    else setFailure(reply.failure)
  }

  if (contents) {
    return (
      <>
        <div className={classes.foot}>
          <span role="status" className={classes.note}>
            {serving.connected(hostOf(contents.home), contents.calendars.length)}
          </span>
          <Button onClick={() => setContents(null)}>{serving.account}</Button>
        </div>
        {failure && <Account {...failureWords(failure)} />}
        <ServerCalendars
          kind={account.kind}
          contents={contents}
          first={before && isBefore && before.kind === account.kind ? before : null}
          scope={scope}
          onSave={chosen => void save(chosen)}
        />
      </>
    )
  }
  return (
    <form className={classes.form} noValidate onSubmit={event => void connect(event)}>
      {before === null && <p className={classes.again}>{serving.intro}</p>}
      {failure && <Account {...failureWords(failure)} />}
      <RadioChoice
        label={serving.kind}
        value={account.kind}
        options={serving.kinds}
        onChange={kind => change({ kind })}
      />
      <TextInput
        label={serving.address}
        data-next
        placeholder={serving.addressExamples[account.kind]}
        spellCheck={false}
        value={account.address}
        onChange={event => change({ address: event.currentTarget.value })}
      />
      <TextInput
        label={serving.user}
        spellCheck={false}
        value={account.user}
        onChange={event => change({ user: event.currentTarget.value })}
      />
      <TextInput
        type="password"
        autoComplete="off"
        label={serving.password}
        description={serving.kept[state.kept]}
        placeholder={isBefore && state.passwordKnown ? serving.passwordKept : ''}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
      />
      <footer className={classes.foot}>
        <span role="status" className={classes.note}>
          {busy && serving.connecting}
        </span>
        {before && <Button onClick={() => onSaved(state)}>{serving.back}</Button>}
        <Button type="submit" variant="filled" aria-disabled={busy}>
          {serving.connect}
        </Button>
      </footer>
    </form>
  )
}
