import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { dateOf, yearOf } from '../../rota/civil-time.ts'
import type { Failure } from '../../rota/failure.ts'
import { showState } from '../app-state.ts'
import { call } from '../bridge.ts'
import { now } from '../clock.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { newRota } from '../words/welcome.ts'
import classes from './new-rota-dialog.module.css'
import { checkEntry, type NewRotaEntry, type NewRotaMistakes } from './new-rota-entry.ts'
import { allZones } from './zones.ts'

const fieldClasses = { description: classes.below, error: classes.below, options: classes.options }

const usualZone = 'Europe/Zurich'

/** Asks for the name, first year and time zone of a new rota, and makes it. */
export function NewRotaDialog() {
  const [entry, setEntry] = useState<NewRotaEntry>(() => ({
    name: '',
    year: yearOf(dateOf(usualZone, now())),
    zone: usualZone,
  }))
  const [mistakes, setMistakes] = useState<NewRotaMistakes>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const zones = useMemo(allZones, [])
  const close = () => look({ dialog: null })

  function enter<Field extends keyof NewRotaEntry>(field: Field, value: NewRotaEntry[Field]): void {
    setEntry({ ...entry, [field]: value })
    const { [field]: _mended, ...others } = mistakes
    setMistakes(others)
  }

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setFailure(null)
    const checked = checkEntry(entry)
    if (!checked.ok) {
      // The fields have to say that they are wrong before one of them can be found.
      flushSync(() => setMistakes(checked.mistakes))
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    setBusy(true)
    const reply = await call('file.new', checked.input)
    setBusy(false)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value !== null) {
      close()
      await showState(reply.value)
    }
  }

  return (
    <Dialog title={newRota.title} closeLabel={newRota.close} width={440} onClose={close}>
      <form ref={form} className={classes.form} noValidate onSubmit={event => void create(event)}>
        {failure && <Account {...failureWords(failure)} />}
        <TextInput
          data-autofocus
          classNames={fieldClasses}
          label={newRota.name}
          placeholder={newRota.nameExample}
          value={entry.name}
          error={mistakes.name}
          onChange={event => enter('name', event.currentTarget.value)}
        />
        <NumberInput
          size="xs"
          classNames={fieldClasses}
          label={newRota.year}
          description={newRota.yearHint}
          value={entry.year}
          error={mistakes.year}
          onFocus={event => event.currentTarget.select()}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          min={1990}
          max={2100}
          onChange={year => enter('year', year)}
        />
        <Select
          label={newRota.zone}
          description={newRota.zoneHint}
          data={zones}
          value={entry.zone}
          error={mistakes.zone}
          searchable
          allowDeselect={false}
          selectFirstOptionOnChange
          selectFirstOptionOnDropdownOpen
          nothingFoundMessage={newRota.noZone}
          withScrollArea={false}
          openOnFocus={false}
          classNames={fieldClasses}
          onChange={zone => enter('zone', zone)}
        />
        <footer className={classes.foot}>
          <span role="status" className={classes.note}>
            {busy ? newRota.creating : newRota.createHint}
          </span>
          <Button onClick={close}>{newRota.cancel}</Button>
          <Button type="submit" variant="filled" aria-disabled={busy}>
            {newRota.create}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
