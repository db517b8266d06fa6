import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CalendarServer, ServerAccount, ServerContents, ServerState } from '../../rota/dav/server.ts'
import type { Failure } from '../../rota/failure.ts'
import type { CalendarScope } from '../../rota/ical/scope.ts'
import { call } from '../bridge.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { hostOf, serving } from '../words/server.ts'
import classes from './export.module.css'
import { RadioChoice } from './radio-choice.tsx'
import { SendingProgress } from './sending-progress.tsx'
import { ServerCalendars } from './server-calendars.tsx'

/** Which server, and once it answers which calendars go there; one that is known is asked at once. */
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
  const [lacks, setLacks] = useState<'address' | 'user' | null>(null)
  const [busy, setBusy] = useState(false)
  const [isOpening, setOpening] = useState(before !== null && state.passwordKnown)
  const form = useRef<HTMLFormElement>(null)
  const isBefore = before?.address === account.address && before.user === account.user
  const given = password === '' && isBefore && state.passwordKnown ? null : password

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is asked once
  useEffect(() => {
    if (isOpening) void connect()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus goes with the calendars and with asking
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.querySelector<HTMLElement>('[data-next]')?.focus()
  }, [contents, isOpening])

  function change(changed: Partial<ServerAccount>): void {
    setAccount({ ...account, ...changed })
    setLacks(null)
  }

  function ask(field: 'address' | 'user'): void {
    // The field has to say that it is wrong before it can be found.
    flushSync(() => setLacks(field))
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (busy) return
    setFailure(null)
    if (account.address.trim() === '') ask('address')
    else if (account.user.trim() === '' && password !== '') ask('user')
    else void connect()
  }

  async function connect(): Promise<void> {
    setBusy(true)
    const reply = await call('server.look', { ...account, password: given })
    setBusy(false)
    setOpening(false)
    if (reply.ok) setContents(reply.value)
    // Some servers ask nobody's name.
    else if (account.user.trim() === '' && isAboutPassword(reply.failure)) ask('user')
    else setFailure(reply.failure)
  }

  async function save(chosen: Pick<CalendarServer, 'calendars' | 'state'>): Promise<void> {
    const reply = await call('server.save', { server: { ...account, ...chosen }, password: given })
    if (reply.ok) onSaved(reply.value)
    else setFailure(reply.failure)
  }

  const leaving = before ? serving.back : serving.cancel
  const leave = before ? () => onSaved(state) : () => look({ dialog: null })

  if (isOpening) return <SendingProgress words={serving.connecting} progress={null} />
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
          leaving={leaving}
          onLeave={leave}
          onSave={chosen => void save(chosen)}
        />
      </>
    )
  }
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={submit}>
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
        error={lacks === 'address' && serving.lacks.address}
        classNames={{ error: classes.error }}
        onChange={event => change({ address: event.currentTarget.value })}
      />
      <TextInput
        label={serving.user}
        spellCheck={false}
        value={account.user}
        error={lacks === 'user' && serving.lacks.user}
        classNames={{ error: classes.error }}
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
        <Button onClick={leave}>{leaving}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy}>
          {serving.connect}
        </Button>
      </footer>
    </form>
  )
}

function isAboutPassword(failure: Failure): boolean {
  return failure.kind === 'server' && failure.trouble.code === 'password'
}
