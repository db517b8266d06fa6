import type { Booking, Place } from '../booking.ts'
import { bookingsOnSlot } from '../bookings.ts'
import { callFor } from '../call.ts'
import { coverageOf } from '../coverage.ts'
import type { Person } from '../person.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import { type CalendarScope, isOpenScope, type OpenScope } from './scope.ts'

/** A numbered place of a slot, and who has it; null: nobody. */
export interface Seat {
  readonly slot: Slot
  readonly place: Place
  readonly seat: number
  readonly booking: Booking | null
}

/** What a place of a slot is called wherever it has to be found again: it outlives whoever has it, and its time. */
export function seatKey(slotId: string, place: Place, seat: number): string {
  return `${slotId}.${place}.${seat}`
}

/** The seats that a calendar shows, in no order: those that somebody has, or of an open scope those that nobody has. */
export function seatsIn(rota: Rota, scope: CalendarScope): Seat[] {
  if (isOpenScope(scope)) return openSeats(rota, scope)
  const seats: Seat[] = []
  for (const booking of rota.rows.booking.values()) {
    const slot = rota.get('slot', booking.slotId)
    if (isInScope(scope, slot, rota.get('person', booking.personId)))
      seats.push({ slot, place: booking.place, seat: booking.seat, booking })
  }
  return seats
}

/** Whether a calendar shows the booking of a person on a slot; an open scope shows none. */
export function isInScope(scope: CalendarScope, { roleId }: Slot, { id, institute }: Person): boolean {
  switch (scope.kind) {
    case 'rota':
      return true
    case 'role':
      return roleId === scope.roleId
    case 'person':
      return id === scope.personId
    case 'institute':
      return institute === scope.institute
    case 'open':
    case 'call':
      return false
  }
}

function openSeats(rota: Rota, scope: OpenScope): Seat[] {
  if (scope.kind === 'call')
    return callFor(rota, scope.range, scope).flatMap(open => freeSeats(rota, open.slot, open.places))
  return [...coverageOf(rota).values()].flatMap(({ slotId, demand, counted }) =>
    freeSeats(rota, rota.get('slot', slotId), demand.required - counted),
  )
}

/** As many free seats of a slot as people are missing on it: one who is on it without counting leaves a seat to fill. */
function freeSeats(rota: Rota, slot: Slot, missing: number): Seat[] {
  const seats: Seat[] = []
  const taken = new Set(
    bookingsOnSlot(rota)
      .get(slot.id)
      ?.flatMap(({ place, seat }) => (place === 'shifter' ? seat : [])),
  )
  for (let seat = 1; seats.length < missing; seat++) {
    if (!taken.has(seat)) seats.push({ slot, place: 'shifter', seat, booking: null })
  }
  return seats
}
