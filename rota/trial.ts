import type { Step } from './arrange.ts'
import type { Booking, Place } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { added, apply, type RowChange, removed, replaced } from './change.ts'
import type { Failure } from './failure.ts'
import type { Rota } from './rota.ts'

/** Some steps carried out in memory, whether rules allow them or not. */
export interface Trial {
  readonly ok: true
  readonly rows: readonly RowChange[]
  /** The rota when all of them are done. */
  readonly rota: Rota
  /** The bookings that were made, or moved to another slot or person, as they stand then. */
  readonly placed: readonly Booking[]
}

/**
 * Tries some steps. A move to where a booking is already does nothing.
 *
 * @returns why they cannot be tried: one names what is not there, two name one booking, or one touches a pinned booking
 */
export function tryOut(
  rota: Rota,
  steps: readonly Step[],
  newId: () => string,
): Trial | { readonly ok: false; readonly failure: Failure } {
  const missing = firstMissing(rota, steps)
  if (missing) return { ok: false, failure: { kind: 'not-found', what: missing } }
  const touched = steps.flatMap(step => (step.kind === 'book' ? [] : [rota.get('booking', step.bookingId)]))
  if (new Set(touched).size < touched.length) return { ok: false, failure: { kind: 'conflict' } }
  const doing = steps.filter(step => !staysPut(rota, step))
  const pinned = doing.filter(step => step.kind !== 'book' && rota.get('booking', step.bookingId).pinned).length
  if (pinned > 0) return { ok: false, failure: { kind: 'hindered', hindrance: { why: 'pinned', bookings: pinned } } }

  const placements = placementsOf(rota, doing, newId)
  const rows: RowChange[] = [
    ...doing.flatMap(step => (step.kind === 'remove' ? [removed('booking', rota.get('booking', step.bookingId))] : [])),
    ...placements.map(({ before, after }) => (before ? replaced('booking', before, after) : added('booking', after))),
  ]
  const tried = apply(rota, { label: '', rows })
  if (!tried.ok) throw new RangeError('steps do not fit the rota they were made for')
  return { ok: true, rows, rota: tried.rota, placed: placements.map(({ after }) => after) }
}

function staysPut(rota: Rota, step: Step): boolean {
  if (step.kind !== 'move') return false
  const { slotId, personId } = rota.get('booking', step.bookingId)
  return step.slotId === slotId && step.personId === personId
}

function firstMissing(rota: Rota, steps: readonly Step[]): 'booking' | 'slot' | 'person' | null {
  for (const step of steps) {
    if (step.kind !== 'book' && !rota.rows.booking.has(step.bookingId)) return 'booking'
    if (step.kind === 'remove') continue
    if (!rota.rows.slot.has(step.slotId)) return 'slot'
    if (!rota.rows.person.has(step.personId)) return 'person'
  }
  return null
}

interface Placement {
  readonly before: Booking | null
  readonly after: Booking
}

/** Where everything that is made or moved comes to sit: those that stay on their slot first, then in the order of the steps. */
function placementsOf(rota: Rota, steps: readonly Step[], newId: () => string): Placement[] {
  const leaving = new Set<string>()
  for (const step of steps) {
    if (step.kind === 'remove') leaving.add(step.bookingId)
    else if (step.kind === 'move' && rota.get('booking', step.bookingId).slotId !== step.slotId)
      leaving.add(step.bookingId)
  }
  const taken = new Map<string, Set<number>>()
  const seatIn = (slotId: string, place: Place): number => {
    const key = `${slotId}/${place}`
    const seats =
      taken.get(key) ??
      new Set(
        (bookingsOnSlot(rota).get(slotId) ?? [])
          .filter(booking => booking.place === place && !leaving.has(booking.id))
          .map(({ seat }) => seat),
      )
    let seat = 1
    while (seats.has(seat)) seat++
    taken.set(key, seats.add(seat))
    return seat
  }
  return steps.flatMap((step): Placement[] => {
    if (step.kind === 'remove') return []
    const { slotId, personId } = step
    if (step.kind === 'book') {
      const { place } = step
      const seat = seatIn(slotId, place)
      const fresh = { id: newId(), slotId, personId, place, seat, reason: null }
      return [{ before: null, after: { ...fresh, note: '', pinned: false, offered: false } }]
    }
    const before = rota.get('booking', step.bookingId)
    const seat = before.slotId === slotId ? before.seat : seatIn(slotId, before.place)
    const offered = before.offered && before.personId === personId
    return [{ before, after: { ...before, slotId, personId, seat, offered } }]
  })
}
