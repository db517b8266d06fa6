import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Unable } from '../../rota/candidates.ts'
import type { Person } from '../../rota/person.ts'
import type { Rota } from '../../rota/rota.ts'
import { canOverride, isHard } from '../../rota/rules/check.ts'
import type { Slot } from '../../rota/slot.ts'
import { levelNames } from '../words/coverage.ts'
import { booking, removedWords } from '../words.ts'
import classes from './booking-panel.module.css'
import { BreachLine } from './breach-line.tsx'
import type { Draft } from './draft.ts'

/** Most people that are listed of those without a level in the role; others are found by typing. */
const most = 60

/** Those who cannot take the slot and why, nearest misses first; each may be booked anyway for a written reason. */
export function UnableList(props: {
  readonly rota: Rota
  readonly slot: Slot
  /** Those who match what was typed. */
  readonly unable: readonly Unable[]
  readonly all: readonly Unable[]
  readonly searching: boolean
  readonly draft: Draft
  readonly onEnter: (changes: Partial<Draft>) => void
  readonly onBook: (person: Person, reason: string) => void
}) {
  const { unable, all, searching } = props
  const [showsAll, showAll] = useState(false)
  if (all.length === 0) return null
  const near = unable.filter(({ level }) => level !== null)
  const far = unable.filter(({ level }) => level === null)
  const shownFar = searching || showsAll ? far.slice(0, most) : []
  const code = props.rota.get('role', props.slot.roleId).code
  return (
    <section aria-label={booking.unable(unable.length, all.length)}>
      <h4 className={classes.heading}>{booking.unable(unable.length, all.length)}</h4>
      <p className={classes.summary}>{removedWords(props.rota, all).join(' · ')}</p>
      <ul className={classes.misses}>
        {[...near, ...shownFar].map(miss => (
          <Miss key={miss.person.id} {...props} miss={miss} />
        ))}
      </ul>
      {far.length > shownFar.length && (
        <p className={classes.summary}>
          {shownFar.length > 0 ? (
            booking.more(far.length - shownFar.length)
          ) : (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => showAll(true)}>
              {booking.withoutLevel(far.length, code)}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

function Miss(props: {
  readonly rota: Rota
  readonly slot: Slot
  readonly miss: Unable
  readonly draft: Draft
  readonly onEnter: (changes: Partial<Draft>) => void
  readonly onBook: (person: Person, reason: string) => void
}) {
  const { rota, slot, draft } = props
  const { person, level, breaches } = props.miss
  const asks = draft.anyway === person.id
  const may = breaches.filter(breach => isHard(rota, breach)).every(canOverride)
  return (
    <li className={classes.miss}>
      <div className={classes.missHead}>
        <span className={classes.name}>
          {person.name}{' '}
          <span className={classes.from}>
            {[level && levelNames[level], person.institute].filter(Boolean).join(' · ')}
          </span>
        </span>
        {may && !asks && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={booking.anywayFor(person.name)}
            onClick={() => props.onEnter({ anyway: person.id })}
          >
            {booking.anyway}
          </Button>
        )}
      </div>
      {breaches.map(breach => (
        <BreachLine key={breach.rule} rota={rota} slot={slot} breach={breach} />
      ))}
      {asks && (
        <AnywayForm
          person={person}
          reason={draft.reasons[person.id] ?? ''}
          onReason={reason => props.onEnter({ reasons: { ...draft.reasons, [person.id]: reason } })}
          onCancel={() => props.onEnter({ anyway: null })}
          onBook={reason => props.onBook(person, reason)}
        />
      )}
    </li>
  )
}

function AnywayForm(props: {
  readonly person: Person
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
  readonly onBook: (reason: string) => void
}) {
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const reason = props.reason.trim()

  function confirm(): void {
    if (reason !== '') {
      props.onBook(reason)
      return
    }
    setAsked(true)
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) confirm()
    else if (event.key === 'Escape') props.onCancel()
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.anyway}>
      <Textarea
        ref={field}
        autoFocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        label={booking.reason}
        aria-label={booking.reasonFor(props.person.name)}
        error={asked && reason === '' ? booking.reasonMissing : null}
        required
        value={props.reason}
        onChange={event => props.onReason(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.buttons}>
        <Button className={classes.confirm} onClick={confirm}>
          {booking.confirmAnyway}
        </Button>
        <Button onClick={props.onCancel}>{booking.cancel}</Button>
      </div>
    </div>
  )
}
