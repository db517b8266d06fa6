import { Button } from '@mantine/core'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Failure } from '../../rota/failure.ts'
import { isOpenKind } from '../../rota/ical/scope.ts'
import { countChanges } from '../../rota/publication-changes.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { useDraft, usePublished } from '../publish/published.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { eventsWords, exported, exporting } from '../words/export.ts'
import { failureWords } from '../words/failure.ts'
import { publishedOn } from '../words/publish.ts'
import classes from './export.module.css'
import { type FileExtras, FileOptions } from './file-options.tsx'
import { RadioChoice } from './radio-choice.tsx'
import { choiceOf, eventsIn, type ScopeChoice, scopeOf } from './scope-choice.ts'
import { ScopeFields } from './scope-fields.tsx'
import type { WayProps } from './ways.tsx'

const close = () => look({ dialog: null })

/** Exports a part of the rota as a calendar file; Enter does it. */
export function FilePart({ scope: first }: WayProps) {
  const rota = useRota()
  const [choice, setChoice] = useState<ScopeChoice>(() => choiceOf(rota, first))
  const [times, setTimes] = useState<'zone' | 'utc'>('zone')
  const [extras, setExtras] = useState<FileExtras>({ tombstones: true, alarm: null, attendees: false })
  const [missing, setMissing] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const scope = useMemo(() => scopeOf(choice), [choice])
  const published = usePublished(state => state.published)
  const changes = countChanges(useDraft(rota)?.changes ?? [])
  const [chosen, setState] = useState<'draft' | 'published'>(first.kind === 'call' ? 'draft' : 'published')
  // What is as it was published needs no choice.
  const state = published?.rota ? chosen : 'draft'
  const shown = (state === 'published' && published?.rota) || rota
  const events = useMemo(() => (scope === null ? null : eventsIn(shown, scope)), [shown, scope])

  function change(changed: ScopeChoice): void {
    setChoice(changed)
    setMissing(false)
  }

  async function write(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setFailure(null)
    if (scope === null) {
      // The field has to say that it is wrong before it can be found.
      flushSync(() => setMissing(true))
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    setBusy(true)
    const reply = await call('export.calendar', { scope, times, state, ...extras })
    setBusy(false)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value !== null) {
      close()
      notify('done', exported(reply.value))
    }
  }

  return (
    <form ref={form} className={classes.form} noValidate onSubmit={event => void write(event)}>
      {failure && <Account {...failureWords(failure)} />}
      <ScopeFields choice={choice} missing={missing} onChange={change} />
      {published?.rota && changes > 0 && (
        <RadioChoice
          label={exporting.state}
          value={state}
          options={{
            published: exporting.published(publishedOn(rota.zone, published.publication)),
            draft: exporting.draft(changes),
          }}
          onChange={setState}
        />
      )}
      <RadioChoice
        label={exporting.times}
        value={times}
        options={{ zone: exporting.timesInZone(rota.zone), utc: exporting.timesInUtc }}
        onChange={setTimes}
      />
      {!isOpenKind(choice.kind) && (
        <FileOptions extras={extras} ofOne={choice.kind === 'person'} onChange={setExtras} />
      )}
      <p className={classes.again}>{exporting.again}</p>
      <p role="status" className={classes.events}>
        {busy ? exporting.exporting : eventsWords(events)}
      </p>
      <footer className={classes.foot}>
        <span className={classes.note}>{exporting.exportHint}</span>
        <Button onClick={close}>{exporting.cancel}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy}>
          {exporting.export}
        </Button>
      </footer>
    </form>
  )
}
