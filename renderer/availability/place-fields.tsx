import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AskedCalendar, CalendarPlace } from '../../rota/availability/place.ts'
import { perform } from '../perform.ts'
import { availability as words } from '../words/availability.ts'
import classes from './availability.module.css'

/** A calendar that somebody chose, and what of it is remembered. */
export interface ChosenPlace {
  /** Empty: it is called by what comes from there. */
  readonly name: string
  readonly kind: 'file' | 'address'
  readonly calendar: AskedCalendar
  readonly place: CalendarPlace | null
}

/** Asks where a calendar lies: a file, or an address. */
export function PlaceFields(props: {
  /** Whether something else has to be said first. */
  readonly off: boolean
  readonly autoFocus: boolean
  readonly onChosen: (chosen: ChosenPlace) => void
}) {
  const { off, onChosen } = props
  const [url, setUrl] = useState('')

  async function choose(): Promise<void> {
    const chosen = await perform('availability.choose', undefined)
    if (!chosen) return
    const place = { kind: 'file', path: chosen.path } as const
    onChosen({ name: chosen.name, kind: 'file', calendar: place, place })
  }

  function ask(event: FormEvent): void {
    event.preventDefault()
    if (off || url.trim() === '') return
    const place = { kind: 'address', url: url.trim() } as const
    onChosen({ name: '', kind: 'address', calendar: place, place })
  }

  return (
    <div className={classes.fields}>
      <Button disabled={off} data-autofocus={props.autoFocus || undefined} onClick={() => void choose()}>
        {words.choose}
      </Button>
      <form className={classes.address} noValidate onSubmit={ask}>
        <TextInput
          label={words.address}
          description={words.addressAbout}
          placeholder={words.addressHint}
          type="url"
          spellCheck={false}
          value={url}
          maxLength={4000}
          onChange={event => setUrl(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={off || url.trim() === ''}>
          {words.read}
        </Button>
      </form>
    </div>
  )
}
