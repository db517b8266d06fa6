import { coverageOf } from '../coverage.ts'
import { locationOf } from '../handbook-note.ts'
import { plainText } from '../plain-text.ts'
import { derived, type Rota } from '../rota.ts'
import { type Instant, type Interval, overlaps } from '../time.ts'
import type { CalendarEvent } from './event.ts'
import type { CalendarOptions } from './options.ts'
import { type GoneSeat, goneSeats, type LoggedChange, type Revisions, revisionsOf } from './revisions.ts'
import { type CalendarScope, isOpenScope } from './scope.ts'
import { type Seat, seatKey, seatsIn } from './seat.ts'
import { attendeeName, categoriesOf, descriptionOf, goneDescription, goneSummary, summaryOf } from './wording.ts'

/** What of {@link CalendarOptions} decides which events there are and what they say. */
export type EventOptions = Partial<Pick<CalendarOptions, 'tombstones' | 'alarm' | 'attendees'>>

/** What became of the events of all bookings: what calendars of the same rota have in common. */
export function bookedRevisions(rota: Rota, log: readonly LoggedChange[]): ReadonlyMap<string, Revisions> {
  return revisionsOf(rota, log, seatsIn(rota, { kind: 'rota' }), 'hidden')
}

/**
 * The events of a part of a rota, by start, then UID: a booking each, in an open scope a missing place each.
 *
 * Tombstones reach back as far as the rota has slots.
 *
 * @param log  the whole history, oldest first; its last step led to `rota`
 * @param known  {@link bookedRevisions}, where they are at hand
 * @throws RangeError if the scope names a role or person that the rota does not have
 */
export function eventsOf(
  rota: Rota,
  log: readonly LoggedChange[],
  scope: CalendarScope,
  options: EventOptions = {},
  known?: ReadonlyMap<string, Revisions>,
): CalendarEvent[] {
  const seats = seatsIn(rota, scope)
  const revisions = isOpenScope(scope)
    ? revisionsOf(rota, log, seats, 'shown')
    : (known ?? revisionsOf(rota, log, seats, 'hidden'))
  const gone = options.tombstones
    ? goneSeats(rota, log, seats, scope).filter(({ slot }) => overlaps(span(rota), slot))
    : []
  const events = seats.map(seat => eventOf(rota, seat, revisions, scope.kind === 'person' ? 'own' : 'others', options))
  return [...events, ...gone.map(seat => tombstone(rota, seat))].sort(
    (a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1),
  )
}

/** The event of one booking, as it stands on its person's own calendar. @throws RangeError if the rota lacks the booking */
export function eventOfBooking(
  rota: Rota,
  log: readonly LoggedChange[],
  bookingId: string,
  options: EventOptions = {},
): CalendarEvent {
  const booking = rota.get('booking', bookingId)
  const { place, seat } = booking
  const only = { slot: rota.get('slot', booking.slotId), place, seat, booking }
  return eventOf(rota, only, revisionsOf(rota, log, [only], 'hidden'), 'own', options)
}

function eventOf(
  rota: Rota,
  seat: Seat,
  revisions: ReadonlyMap<string, Revisions>,
  whose: 'own' | 'others',
  { alarm = null, attendees = false }: EventOptions,
): CalendarEvent {
  const { slot, booking } = seat
  const key = seatKey(slot.id, seat.place, seat.seat)
  const demand = booking ? null : (coverageOf(rota).get(slot.id)?.demand ?? null)
  const person = booking && rota.get('person', booking.personId)
  return {
    ...marks(rota, key, revisions.get(key) as Revisions),
    start: slot.start,
    end: slot.end,
    status: 'CONFIRMED',
    summary: summaryOf(rota, seat),
    description: descriptionOf(rota, seat, demand),
    location: plainText(locationOf(rota, slot.roleId)),
    categories: categoriesOf(rota.get('role', slot.roleId), person),
    busy: whose === 'own' && rota.get('role', slot.roleId).mode === 'on-site',
    attendee: attendees && person ? { name: attendeeName(person), email: person.email } : null,
    alarm: whose === 'own' ? alarm : null,
    bookingId: booking?.id ?? null,
  }
}

/** What stays of a booking that went: as it was when it went, keeping nobody's time. */
function tombstone(rota: Rota, { key, revisions, slot, role, person, booking }: GoneSeat): CalendarEvent {
  return {
    ...marks(rota, key, revisions),
    start: slot.start,
    end: slot.end,
    status: 'CANCELLED',
    summary: goneSummary(role, person, booking.place),
    description: goneDescription(rota, role),
    location: '',
    categories: categoriesOf(role, person),
    busy: false,
    attendee: null,
    alarm: null,
    bookingId: null,
  }
}

function marks(rota: Rota, key: string, { sequence, created, changed }: Revisions) {
  const uid = `${key}@${rota.heading.id}.watchbill`
  return { uid, sequence, created: wholeSeconds(created), changed: wholeSeconds(changed) }
}

function wholeSeconds(at: number): number {
  return Math.floor(at / 1000) * 1000
}

/** From the first slot of the rota to its last, so that what was made by mistake and taken back leaves nothing. */
const span = derived(['slot'], ({ rows }): Interval => {
  const slots = [...rows.slot.values()]
  return {
    start: slots.reduce((first, { start }) => (start < first ? start : first), slots[0]?.start ?? (0 as Instant)),
    end: slots.reduce((last, { end }) => (end > last ? end : last), slots[0]?.end ?? (0 as Instant)),
  }
})
