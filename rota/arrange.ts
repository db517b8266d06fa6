import { z } from 'zod'
import { type Booking, Place } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { added, apply, type RowChange, removed, replaced } from './change.ts'
import { dateOf, timeOf } from './civil-time.ts'
import { dateLabel } from './date-label.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import type { RefusedBooking } from './failure.ts'
import type { Rota } from './rota.ts'
import { canOverride, checkBooking, isHard } from './rules/check.ts'
import type { Slot } from './slot.ts'

/** One thing to do with a booking. */
export const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('book'), slotId: z.uuid(), personId: z.uuid(), place: Place }),
  /** To another person, another slot or both. On its slot it keeps its seat, whoever takes it. */
  z.object({ kind: z.literal('move'), bookingId: z.uuid(), slotId: z.uuid(), personId: z.uuid() }),
  z.object({ kind: z.literal('remove'), bookingId: z.uuid() }),
])
export type Step = z.infer<typeof Step>

/** How an arrangement is made. */
export interface Terms {
  /** What the history calls it; null: what its steps say. */
  readonly label: string | null
  /** Why to do it although a hard rule is broken; null refuses it. Kept with the bookings that break one. */
  readonly reason: string | null
}

/**
 * Does several things with bookings as one change.
 *
 * All of it is judged as it stands when everything is done, so two people can exchange their slots. Refused with the hard
 * breaches of every booking that is made or moved, unless there is a reason and all of them can be overridden; soft
 * breaches never refuse. Hindered by pinned bookings that it would move or take off. A booking that comes to somebody
 * else is no longer offered.
 *
 * @param steps  at most one for each booking that is there
 * @returns not found if a step names a booking, slot or person that is not there; conflict if two steps name one booking
 */
export function decideArrangement(rota: Rota, steps: readonly Step[], terms: Terms, newId: () => string): Decision {
  const missing = firstMissing(rota, steps)
  if (missing) return notFound(missing)
  const touched = steps.flatMap(step => (step.kind === 'book' ? [] : [rota.get('booking', step.bookingId)]))
  if (new Set(touched).size < touched.length) return { ok: false, failure: { kind: 'conflict' } }
  const pinned = touched.filter(booking => booking.pinned).length
  if (pinned > 0) return hindered({ why: 'pinned', bookings: pinned })

  const placed = placements(rota, steps, newId)
  const rows: RowChange[] = [
    ...steps.flatMap(step => (step.kind === 'remove' ? [removed('booking', rota.get('booking', step.bookingId))] : [])),
    ...placed.map(({ before, after }) => (before ? replaced('booking', before, after) : added('booking', after))),
  ]
  const label = terms.label ?? titleOf(rota, steps)
  const tried = apply(rota, { label, rows })
  if (!tried.ok) throw new RangeError('an arrangement does not fit the rota it was made for')

  const refused: RefusedBooking[] = []
  const broken = new Set<string>()
  for (const { after } of placed) {
    const { id, slotId, personId, place } = after
    const proposal = { slotId, personId, place, ignoring: id }
    const breaches = checkBooking(tried.rota, proposal).filter(breach => isHard(rota, breach))
    if (breaches.length === 0) continue
    broken.add(id)
    if (terms.reason === null || !breaches.every(canOverride)) refused.push({ slotId, personId, breaches })
  }
  if (refused.length > 0) return { ok: false, failure: { kind: 'refused', bookings: refused } }
  return decided({
    label,
    rows: rows.map(row =>
      row.table === 'booking' && row.after
        ? { ...row, after: { ...row.after, reason: broken.has(row.id) ? terms.reason : null } }
        : row,
    ),
  })
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
function placements(rota: Rota, steps: readonly Step[], newId: () => string): Placement[] {
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

/** What the history calls some steps, e.g. `Move Ada Quill from DQM, 2017-07-14 23:00 to DB, 2017-07-12 09:00`. */
function titleOf(rota: Rota, steps: readonly Step[]): string {
  const [step] = steps
  if (step && steps.length === 1) return titleOfOne(rota, step)
  const counts = (['book', 'move', 'remove'] as const).map(kind => steps.filter(each => each.kind === kind).length)
  const verbs = ['book', 'move', 'take off']
  const parts = counts.flatMap((n, index) => (n > 0 ? [`${verbs[index]} ${n}`] : []))
  const sentence = `${parts.join(', ')} bookings`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function titleOfOne(rota: Rota, step: Step): string {
  if (step.kind === 'book') {
    const as = step.place === 'shadow' ? ' as shadow' : ''
    return `Book ${rota.get('person', step.personId).name}${as} on ${slotTitle(rota, rota.get('slot', step.slotId))}`
  }
  const booking = rota.get('booking', step.bookingId)
  const { name } = rota.get('person', booking.personId)
  const from = slotTitle(rota, rota.get('slot', booking.slotId))
  if (step.kind === 'remove') return `Take ${name} off ${from}`
  const other = rota.get('person', step.personId).name
  if (step.slotId === booking.slotId) return `Hand ${from} from ${name} to ${other}`
  const to = slotTitle(rota, rota.get('slot', step.slotId))
  return step.personId === booking.personId ? `Move ${name} from ${from} to ${to}` : `Move ${from} to ${other}, ${to}`
}

/** A slot as labels name it, e.g. `DQM, 14 Jul 2017 23:00`. */
export function slotTitle(rota: Rota, slot: Slot): string {
  const { code } = rota.get('role', slot.roleId)
  return `${code}, ${dateLabel(dateOf(rota.zone, slot.start))} ${timeOf(rota.zone, slot.start)}`
}
