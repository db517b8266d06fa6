import { Button, Tabs, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import { concernedSeats, type Message, mailtoOf } from '../../rota/message.ts'
import type { Rota } from '../../rota/rota.ts'
import { useAppState } from '../app-state.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { type MessageMark, messageMarks, messageSubject, messageText, messaging } from '../words/message.ts'
import { personsWords } from '../words/publish.ts'
import type { Concerned } from './concerned.ts'
import classes from './messages.module.css'

/** A message for each of some people, to be changed, opened in the mail program or kept as a file, and marked so. */
export function MessageDesk({ now, concerned }: { readonly now: Rota; readonly concerned: Concerned }) {
  const { before, after, changes } = concerned
  const by = useAppState(app => app.state?.preferences.name ?? '')
  const [messages, setMessages] = useState(() =>
    changes.map((change): Message => {
      const { personId } = change
      const text = messageText(before, after, change, by)
      return { personId, subject: messageSubject(after), text, seats: concernedSeats(change) }
    }),
  )
  const [marks, setMarks] = useState<Readonly<Record<MessageMark, readonly string[]>>>({ opened: [], saved: [] })
  const [failure, setFailure] = useState<Failure | null>(null)

  function write(personId: string, written: Partial<Message>): void {
    setMessages(messages.map(message => (message.personId === personId ? { ...message, ...written } : message)))
  }

  function mark(as: MessageMark, done: readonly Message[]): void {
    setMarks(known => ({ ...known, [as]: [...known[as], ...done.map(({ personId }) => personId)] }))
  }

  async function open(message: Message, url: string): Promise<void> {
    const reply = await call('link.open', { url })
    setFailure(reply.ok ? null : reply.failure)
    if (reply.ok) mark('opened', [message])
  }

  async function save(saved: Message[]): Promise<void> {
    const reply = await call('message.save', { messages: saved })
    setFailure(reply.ok ? null : reply.failure)
    if (!reply.ok || reply.value === null) return
    mark('saved', saved)
    notify('done', messaging.saved(saved.length, reply.value.path))
  }

  return (
    <div className={classes.desk}>
      {failure && <Account {...failureWords(failure)} />}
      <p className={classes.text}>{messaging.about}</p>
      <Tabs orientation="vertical" defaultValue={changes[0]?.personId ?? null} keepMounted={false}>
        <Tabs.List className={classes.people} aria-label={messaging.people}>
          {changes.map((change, index) => {
            const { name, counts } = personsWords(after, before, change)
            const marked = messageMarks.filter(each => marks[each].includes(change.personId))
            return (
              <Tabs.Tab key={change.personId} value={change.personId} data-autofocus={index === 0 || undefined}>
                <span className={classes.person}>
                  {name}
                  <span className={classes.counts}>{counts}</span>
                  {marked.length > 0 && <span className={classes.mark}>{messaging.marked(marked)}</span>}
                </span>
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
        {messages.map(message => {
          const { email } = now.get('person', message.personId)
          const { url, cut } = mailtoOf(email, message, messaging.cutHere)
          return (
            <Tabs.Panel key={message.personId} value={message.personId} className={classes.message}>
              <p className={classes.to}>{messaging.to(email)}</p>
              <TextInput
                label={messaging.subject}
                value={message.subject}
                maxLength={500}
                onChange={event => write(message.personId, { subject: event.currentTarget.value })}
              />
              <Textarea
                label={messaging.text}
                value={message.text}
                rows={15}
                maxLength={100_000}
                onChange={event => write(message.personId, { text: event.currentTarget.value })}
              />
              {cut && <p className={classes.note}>{messaging.cut}</p>}
              <div className={classes.actions}>
                <Button variant="filled" onClick={() => void open(message, url)}>
                  {messaging.open}
                </Button>
                <Button onClick={() => void save([message])}>{messaging.save}</Button>
              </div>
            </Tabs.Panel>
          )
        })}
      </Tabs>
      <footer className={classes.foot}>
        <span className={classes.note}>{messaging.attached}</span>
        {messages.length > 1 && (
          <Button onClick={() => void save(messages)}>{messaging.saveAll(messages.length)}</Button>
        )}
        <Button onClick={() => look({ dialog: null })}>{messaging.close}</Button>
      </footer>
    </div>
  )
}
