import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CalendarServer, ServerState } from '../../rota/dav/server.ts'
import { call } from '../bridge.ts'
import { useRota } from '../snapshot.ts'
import { look } from '../view.ts'
import { lastSentWords, serverWords, serving } from '../words/server.ts'
import classes from './export.module.css'
import own from './server.module.css'
import { ServerAddresses } from './server-addresses.tsx'

/** What is set up, and the way to what will be sent; asks for the password where it is not known any more. */
export function ServerSummary(props: {
  readonly state: ServerState
  readonly server: CalendarServer
  readonly onSaved: (state: ServerState) => void
  readonly onChange: () => void
  readonly onAsk: () => void
}) {
  const { state, server, onSaved, onChange, onAsk } = props
  const rota = useRota()
  const [password, setPassword] = useState('')

  async function save(server: CalendarServer | null): Promise<boolean> {
    const reply = await call('server.save', { server, password: state.passwordKnown ? null : password })
    if (reply.ok) onSaved(reply.value)
    return reply.ok
  }

  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (state.passwordKnown || (await save(server))) onAsk()
  }

  async function change(): Promise<void> {
    if (state.passwordKnown || password === '' || (await save(server))) onChange()
  }

  return (
    <form className={classes.form} onSubmit={event => void ask(event)}>
      <div>
        <p className={own.summary}>{serverWords(rota, server)}</p>
        <p className={own.last}>{lastSentWords(rota.zone, state)}</p>
      </div>
      <ServerAddresses calendars={server.calendars} />
      {!state.passwordKnown && (
        <TextInput
          type="password"
          autoComplete="off"
          label={serving.password}
          description={serving.kept[state.kept]}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
        />
      )}
      <footer className={classes.foot}>
        <Button onClick={() => void change()}>{serving.change}</Button>
        <Button onClick={() => void save(null)}>{serving.forget}</Button>
        <span className={classes.note} />
        <Button onClick={() => look({ dialog: null })}>{serving.close}</Button>
        <Button type="submit" variant="filled" data-next>
          {serving.see}
        </Button>
      </footer>
    </form>
  )
}
