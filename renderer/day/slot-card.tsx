import { ActionIcon, Button } from '@mantine/core'
import type { Booking } from '../../rota/booking.ts'
import { bookingsOnSlot } from '../../rota/bookings.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { levelThroughout } from '../../rota/people.ts'
import type { Rota } from '../../rota/rota.ts'
import { breachesOf } from '../../rota/rules/check.ts'
import type { Slot } from '../../rota/slot.ts'
import { hoursOf, type LocalDate } from '../../rota/time.ts'
import { bookingMenu } from '../booking/booking-menu.ts'
import { BreachLine } from '../booking/breach-line.tsx'
import { perform } from '../perform.ts'
import { DraftMark } from '../publish/draft-mark.tsx'
import { openSlotMenu } from '../slots/slot-menu.ts'
import { tellDone } from '../tell-done.ts'
import { isFromKeyboard, openContextMenu } from '../ui/context-menu.ts'
import { Edits } from '../ui/edits.tsx'
import { Icon } from '../ui/icon.tsx'
import { visitBooking, visitDay } from '../view.ts'
import { bookingPage } from '../words/booking.ts'
import { levelNames, statusWords } from '../words/coverage.ts'
import { duration, slotTimes } from '../words/dates.ts'
import { slotWords } from '../words/slots.ts'
import { booking as bookingWords, dayPanel, slotName } from '../words.ts'
import { Glyph } from '../year/glyph.tsx'
import { shadeOf } from '../year/rows.ts'
import classes from './slot-card.module.css'

const nobody: readonly Booking[] = []

/** A slot with its status, the people on it and what can be done about it. */
export function SlotCard(props: {
  readonly rota: Rota
  readonly slot: Slot
  readonly date: LocalDate
  /** Whether this is where the user went: of a gap the button takes the focus, else the slot, so that Enter overfills nothing. */
  readonly goal: boolean
}) {
  const { rota, slot } = props
  const coverage = coverageOf(rota).get(slot.id) as SlotCoverage
  const booked = bookingsOnSlot(rota).get(slot.id) ?? nobody
  const name = slotName(rota, slot)
  const isGap = coverage.status === 'gap'
  return (
    <section
      className={classes.slot}
      aria-label={name}
      tabIndex={-1}
      data-goal={(props.goal && !isGap) || undefined}
      onContextMenu={event => {
        if (event.defaultPrevented) return
        event.preventDefault()
        openSlotMenu(rota, slot, { x: event.clientX, y: event.clientY })
      }}
    >
      <div className={classes.line}>
        <Glyph shade={shadeOf(coverage)} />
        <div className={classes.what}>
          <span className={classes.time}>{slotTimes(rota.zone, slot)}</span>
          <span className={classes.length}>
            {[duration(hoursOf(slot)), slot.extra ? slotWords.extra : null].filter(Boolean).join(' · ')}
          </span>
          <span className={classes.status} data-gap={isGap || undefined}>
            {statusWords(rota, coverage)}
          </span>
        </div>
        <Edits>
          <Button
            size="compact-xs"
            variant={isGap ? 'filled' : 'default'}
            aria-label={dayPanel.bookOn(name)}
            data-goal={(props.goal && isGap) || undefined}
            onClick={() => visitDay(props.date, slot.id, true)}
          >
            {dayPanel.book}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={22}
            aria-label={slotWords.more(name)}
            aria-haspopup="menu"
            onClick={event => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect()
              openSlotMenu(rota, slot, { x: left, y: bottom })
            }}
          >
            <Icon name="more" size={14} />
          </ActionIcon>
        </Edits>
      </div>
      {slot.override && <p className={classes.note}>{dayPanel.override(slot.override.reason)}</p>}
      {booked.length > 0 && (
        <ul className={classes.people}>
          {booked.map(booking => (
            <BookedPerson key={booking.id} rota={rota} slot={slot} name={name} date={props.date} booking={booking} />
          ))}
        </ul>
      )}
    </section>
  )
}

function BookedPerson(props: {
  readonly rota: Rota
  readonly slot: Slot
  readonly name: string
  readonly date: LocalDate
  readonly booking: Booking
}) {
  const { rota, slot, booking } = props
  const person = rota.get('person', booking.personId)
  const level = levelThroughout(rota, person.id, slot.roleId, slot)
  const breaches = breachesOf(rota, booking)
  const facts = [
    level === null ? null : levelNames[level],
    booking.place === 'shadow' ? dayPanel.shadow : null,
    person.institute,
  ].filter(fact => fact !== null && fact !== '')

  async function takeOff(): Promise<void> {
    const committed = await perform('booking.remove', { bookingId: booking.id })
    if (!committed) return
    tellDone(bookingWords.takenOff(person.name, props.name))
  }

  return (
    <li
      className={classes.person}
      onContextMenu={event => {
        event.preventDefault()
        const { left, bottom } = event.currentTarget.getBoundingClientRect()
        const at = isFromKeyboard(event) ? { x: left, y: bottom } : { x: event.clientX, y: event.clientY }
        openContextMenu(bookingPage.menu(person.name, props.name), at, [bookingMenu(rota, booking)])
      }}
    >
      <div className={classes.who}>
        <button
          type="button"
          className={classes.personName}
          aria-label={bookingPage.open(person.name, props.name)}
          onClick={() => visitBooking(props.date, booking)}
        >
          {person.name}
        </button>
        <span className={classes.facts}>{facts.join(' · ')}</span>
        <DraftMark rota={rota} bookingId={booking.id} />
        <Edits>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            className={classes.takeOff}
            aria-label={dayPanel.takeOffFrom(person.name, props.name)}
            onClick={() => void takeOff()}
          >
            {dayPanel.takeOff}
          </Button>
        </Edits>
      </div>
      {breaches.length > 0 && (
        <ul className={classes.breaches}>
          {breaches.map(breach => (
            <li key={breach.rule}>
              <BreachLine rota={rota} slot={slot} breach={breach} />
            </li>
          ))}
        </ul>
      )}
      {(booking.offered || booking.pinned) && (
        <p className={classes.marks}>
          {booking.offered && <span data-risk>{bookingPage.offered}</span>}
          {booking.pinned && <span>{bookingPage.pinned}</span>}
        </p>
      )}
      {booking.note !== '' && <p className={classes.note}>{booking.note}</p>}
      {booking.reason !== null && <p className={classes.note}>{dayPanel.anyway(booking.reason)}</p>}
    </li>
  )
}
