import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Reply } from '../../rota/contract.ts'
import type { Failure } from '../../rota/failure.ts'
import { type CalendarFolder, type FolderState, folderParts } from '../../rota/ical/folder.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { usePublished } from '../publish/published.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { exporting } from '../words/export.ts'
import { failureWords } from '../words/failure.ts'
import { filesWords, folderAccount, keeping, reportWords } from '../words/folder.ts'
import { followedStates } from '../words/publish.ts'
import classes from './export.module.css'
import { RadioChoice } from './radio-choice.tsx'

type Draft = Omit<CalendarFolder, 'path'> & { readonly path: string | null }

/** Keeps calendars up to date in a folder: which ones, where, and what came of it. */
export function FolderPart() {
  const rota = useRota()
  const publication = usePublished(state => state.published?.publication)
  const [kept, setKept] = useState<FolderState>({ folder: null, report: null, changed: null })
  const [draft, setDraft] = useState<Draft>({
    path: null,
    parts: [...folderParts],
    state: publication ? 'published' : 'draft',
    times: 'zone',
  })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const chosen = useId()
  const noFolder = missing && draft.path === null
  const [trouble] = kept.report?.troubles ?? []

  useEffect(() => {
    void call('folder.read', undefined).then(reply => {
      if (!reply.ok) return setFailure(reply.failure)
      setKept(reply.value)
      if (reply.value.folder) setDraft(reply.value.folder)
    })
  }, [])

  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })

  async function find(): Promise<void> {
    const reply = await call('folder.find', undefined)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value !== null) change({ path: reply.value })
  }

  async function show(asked: Promise<Reply<FolderState>>): Promise<void> {
    setBusy(true)
    setFailure(null)
    const reply = await asked
    setBusy(false)
    if (reply.ok) setKept(reply.value)
    else setFailure(reply.failure)
  }

  function keep(event: FormEvent): void {
    event.preventDefault()
    const { path, ...rest } = draft
    if (busy) return
    if (path === null || rest.parts.length === 0) {
      setMissing(true)
      focus(path === null ? 'button' : 'input')
      return
    }
    const folder = { path, ...rest }
    const isKept = JSON.stringify(folder) === JSON.stringify(kept.folder)
    void show(isKept ? call('folder.update', undefined) : call('folder.choose', { folder }))
  }

  async function stop(): Promise<void> {
    // The button goes with what it stops.
    focus('button')
    await show(call('folder.choose', { folder: null }))
    notify('done', keeping.stopped)
  }

  /** Leads to the first field of a sort: the folder is chosen by a button, calendars are ticked. */
  function focus(what: 'button' | 'input'): void {
    form.current?.querySelector<HTMLElement>(what)?.focus()
  }

  return (
    <form ref={form} className={classes.form} onSubmit={keep}>
      {failure ? <Account {...failureWords(failure)} /> : trouble && <Account {...folderAccount(trouble)} />}
      <p className={classes.again}>{keeping.what}</p>
      <div className={classes.folder}>
        <span>
          <span className={classes.label}>{keeping.folder}</span>
          <span id={chosen} className={noFolder ? classes.missing : classes.path}>
            {noFolder ? keeping.noFolder : (draft.path ?? keeping.none)}
          </span>
        </span>
        <Button data-autofocus aria-describedby={chosen} onClick={() => void find()}>
          {keeping.choose}
        </Button>
      </div>
      <Checkbox.Group
        size="xs"
        label={keeping.which}
        value={draft.parts}
        error={missing && draft.parts.length === 0 && keeping.noParts}
        onChange={values => change({ parts: folderParts.filter(part => values.includes(part)) })}
      >
        <div className={classes.tables}>
          {folderParts.map(part => (
            <Checkbox key={part} size="xs" value={part} label={keeping.parts[part]} />
          ))}
        </div>
      </Checkbox.Group>
      {publication && (
        <RadioChoice
          label={exporting.state}
          value={draft.state}
          options={followedStates(rota.zone, publication)}
          onChange={state => change({ state })}
        />
      )}
      <RadioChoice
        label={exporting.times}
        value={draft.times}
        options={{ zone: exporting.timesInZone(rota.zone), utc: exporting.timesInUtc }}
        onChange={times => change({ times })}
      />
      {kept.changed && (
        <div>
          <span className={classes.label}>{keeping.changed}</span>
          <span className={classes.path}>{filesWords(rota.zone, kept.changed)}</span>
        </div>
      )}
      <footer className={classes.foot}>
        <span role="status" className={classes.note}>
          {busy ? keeping.working : reportWords(kept.report)}
        </span>
        {kept.folder && <Button onClick={() => void stop()}>{keeping.stop}</Button>}
        <Button onClick={() => look({ dialog: null })}>{keeping.close}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy}>
          {kept.folder ? keeping.again : keeping.keep}
        </Button>
      </footer>
    </form>
  )
}
