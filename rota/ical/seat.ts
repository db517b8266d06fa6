import type { Booking, Place } from '../booking.ts'
import { bookingsOnSlot } from '../bookings.ts'
import { coverageOf } from '../coverage.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import type { CalendarScope } from './scope.ts'

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

/** The seats that a calendar shows, in no order; with the scope `open` those that nobody has, else those that somebody has. */
export function seatsIn(rota: Rota, scope: CalendarScope): Seat[] {
  if (scope.kind === 'open') return openSeats(rota)
  const seats: Seat[] = []
  for (const booking of rota.rows.booking.values()) {
    const slot = rota.get('slot', booking.slotId)
    if (isIn(rota, scope, slot, booking)) seats.push({ slot, place: booking.place, seat: booking.seat, booking })
  }
  return seats
}

function isIn(rota: Rota, scope: Exclude<CalendarScope, { kind: 'open' }>, slot: Slot, booking: Booking): boolean {
  switch (scope.kind) {
    case 'rota':
      return true
    case 'role':
      return slot.roleId === scope.roleId
    case 'person':
      return booking.personId === scope.personId
    case 'institute':
      return rota.get('person', booking.personId).institute === scope.institute
  }
}

/** As many free seats of a slot as people are missing on it: one who is on it without counting leaves a seat to fill. */
function openSeats(rota: Rota): Seat[] {
  const seats: Seat[] = []
  const onSlot = bookingsOnSlot(rota)
  for (const { slotId, demand, counted } of coverageOf(rota).values()) {
    const taken = new Set(onSlot.get(slotId)?.flatMap(({ place, seat }) => (place === 'shifter' ? seat : [])))
    let missing = demand.required - counted
    for (let seat = 1; missing > 0; seat++) {
      if (taken.has(seat)) continue
      seats.push({ slot: rota.get('slot', slotId), place: 'shifter', seat, booking: null })
      missing--
    }
  }
  return seats
}
