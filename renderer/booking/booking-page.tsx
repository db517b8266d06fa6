import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Booking } from '../../rota/booking.ts'
import { levelThroughout } from '../../rota/people.ts'
import type { Rota } from '../../rota/rota.ts'
import { breachesOf } from '../../rota/rules/check.ts'
import type { Slot } from '../../rota/slot.ts'
import { saveBooking } from '../export/save-booking.ts'
import { HandbookLink } from '../handbook/handbook-link.tsx'
import { RowHistory } from '../history/row-history.tsx'
import { Edits } from '../ui/edits.tsx'
import { Icon } from '../ui/icon.tsx'
import { look, type OpenDay, visitDay } from '../view.ts'
import { bookingPage } from '../words/booking.ts'
import { levelNames } from '../words/coverage.ts'
import { slotTimes } from '../words/dates.ts'
import { dayPanel, slotName } from '../words.ts'
import { attemptOrTell } from './attempt.ts'
import classes from './booking-page.module.css'
import { BreachLine } from './breach-line.tsx'
import { addShadow, repeat } from './follow-up.ts'
import { discardNote, enterNote, useNote } from './note-draft.ts'

/** One booking: who it is, what it breaks, its note and history, and all that can be done with it. */
export function BookingPage(props: {
  readonly rota: Rota
  readonly slot: Slot
  readonly booking: Booking
  readonly open: OpenDay
}) {
  const { rota, slot, booking, open } = props
  const { id: bookingId, offered, pinned } = booking
  const heading = useRef<HTMLHeadingElement>(null)
  const person = rota.get('person', booking.personId)
  const level = levelThroughout(rota, person.id, slot.roleId, slot)
  const breaches = breachesOf(rota, booking)
  const facts = [
    level && levelNames[level],
    booking.place === 'shadow' ? dayPanel.shadow : null,
    person.institute,
    person.subsystem,
  ].filter(Boolean)

  useEffect(() => {
    // Every visit asks for the focus again.
    if (open.bookingId !== null) heading.current?.focus()
  }, [open])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    visitDay(open.date, slot.id)
  }

  return (
    <section className={classes.page} aria-label={bookingPage.label} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <button
          type="button"
          className={classes.back}
          aria-label={bookingPage.back}
          title={bookingPage.back}
          onClick={() => visitDay(open.date, slot.id)}
        >
          <Icon name="back" />
        </button>
        <div>
          <h3 ref={heading} tabIndex={-1} className={classes.name}>
            {person.name}
          </h3>
          <p className={classes.facts}>
            {rota.get('role', slot.roleId).code} {slotTimes(rota.zone, slot)}
          </p>
          <p className={classes.facts}>{facts.join(' · ')}</p>
          <HandbookLink rota={rota} roleId={slot.roleId} />
        </div>
      </header>
      <div className={classes.body}>
        {offered && <Mark name={bookingPage.offered} meaning={bookingPage.offeredMeaning} risk />}
        {pinned && <Mark name={bookingPage.pinned} meaning={bookingPage.pinnedMeaning} />}
        <Edits>
          <div className={classes.actions}>
            {offered && (
              <Button variant="filled" disabled={pinned} onClick={() => look({ dialog: { kind: 'take', bookingId } })}>
                {bookingPage.take}
              </Button>
            )}
            <Button disabled={pinned} onClick={() => look({ dialog: { kind: 'swap', bookingId } })}>
              {bookingPage.swap}
            </Button>
            <Button disabled={pinned} onClick={() => look({ dialog: { kind: 'hand-over', bookingId } })}>
              {bookingPage.handOver}
            </Button>
            <Button onClick={() => void attemptOrTell('booking.offer', { bookingId, offered: !offered })}>
              {offered ? bookingPage.keep : bookingPage.offer}
            </Button>
            <Button onClick={() => void attemptOrTell('booking.pin', { bookingId, pinned: !pinned })}>
              {pinned ? bookingPage.unpin : bookingPage.pin}
            </Button>
            {booking.place === 'shifter' && (
              <Button onClick={() => addShadow(open.date, slot)}>{bookingPage.shadow}</Button>
            )}
            <Button onClick={() => void repeat(rota, booking)} aria-keyshortcuts="Control+D">
              {bookingPage.repeat}
              <span className={classes.key} aria-hidden="true">
                {bookingPage.repeatKey}
              </span>
            </Button>
            <Button onClick={() => void saveBooking(bookingId)}>{bookingPage.saveCalendar}</Button>
            <Button
              disabled={pinned}
              aria-label={dayPanel.takeOffFrom(person.name, slotName(rota, slot))}
              onClick={() => {
                void attemptOrTell('booking.remove', { bookingId }).then(done => done && visitDay(open.date, slot.id))
              }}
            >
              {bookingPage.takeOff}
            </Button>
          </div>
        </Edits>
        <section aria-label={bookingPage.breaks}>
          <h4 className={classes.heading}>{bookingPage.breaks}</h4>
          {breaches.length === 0 && <p className={classes.quiet}>{bookingPage.breaksNothing}</p>}
          {breaches.map(breach => (
            <p key={breach.rule} className={classes.breach}>
              <BreachLine rota={rota} slot={slot} breach={breach} />
            </p>
          ))}
          {booking.reason !== null && <p className={classes.breach}>{dayPanel.anyway(booking.reason)}</p>}
        </section>
        <NoteForm booking={booking} />
        <RowHistory
          of="booking"
          id={bookingId}
          zone={rota.zone}
          title={<h4 className={classes.heading}>{bookingPage.history}</h4>}
        />
      </div>
    </section>
  )
}

function Mark(props: { readonly name: string; readonly meaning: string; readonly risk?: boolean }) {
  return (
    <p className={classes.mark}>
      <span className={classes.chip} data-risk={props.risk || undefined}>
        {props.name}
      </span>{' '}
      {props.meaning}
    </p>
  )
}

/** The note of a booking; what is typed stays until it is saved, also while something else is looked at. */
function NoteForm({ booking }: { readonly booking: Booking }) {
  const { id: bookingId } = booking
  const text = useNote(bookingId) ?? booking.note
  const differs = text.trim() !== booking.note

  async function save(): Promise<void> {
    if (await attemptOrTell('booking.note', { bookingId, note: text.trim() })) discardNote(bookingId)
  }

  return (
    <section className={classes.note}>
      <Edits>
        <Textarea
          label={bookingPage.note}
          placeholder={bookingPage.notePlaceholder}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={500}
          value={text}
          onChange={event => enterNote(bookingId, event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void save()
          }}
        />
        {differs && (
          <div className={classes.actions}>
            <Button variant="filled" onClick={() => void save()} aria-keyshortcuts="Control+Enter">
              {bookingPage.saveNote}
              <span className={classes.key} aria-hidden="true">
                {bookingPage.noteKey}
              </span>
            </Button>
          </div>
        )}
      </Edits>{' '}
    </section>
  )
}
