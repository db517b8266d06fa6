import type { Absence } from '../../rota/absence.ts'
import type { Booking } from '../../rota/booking.ts'
import { type BookedSlot, bookingsOf, bookingsOnSlot } from '../../rota/bookings.ts'
import type { Breach } from '../../rota/breach.ts'
import { judgedTables } from '../../rota/by-slot.ts'
import { surplusOn } from '../../rota/coverage.ts'
import { absencesOfPerson, membershipOf, type Timed, wishesOfPerson } from '../../rota/people.ts'
import type { Table } from '../../rota/records.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import { breachesOf, isHard } from '../../rota/rules/check.ts'
import type { Slot } from '../../rota/slot.ts'
import type { Interval } from '../../rota/time.ts'
import type { Wish } from '../../rota/wish.ts'
import { placementsOfRole } from '../year/placement.ts'
import { type BoardRow, bookingInPlace, isNeeded } from './rows.ts'

/** A booking with what the board marks on it. */
export interface Marked extends BookedSlot {
  readonly breach: 'hard' | 'soft' | null
  /** Whether it counts beyond what its slot requires. */
  readonly surplus: boolean
  /** Who has it. */
  readonly name: string
}

/** A slot in which a place that is needed is free. */
export interface OpenPlace extends Interval {
  readonly slot: Slot
}

/** Everything that a row draws. It keeps its identity as long as it says the same. */
export interface Facts {
  readonly bookings: readonly Marked[]
  readonly open: readonly OpenPlace[]
  /** Slots with a demand of their own or that stand beside the pattern; of people none. */
  readonly own: readonly Slot[]
  readonly absences: readonly Timed<Absence>[]
  readonly wishes: readonly Timed<Wish>[]
  /** When the person belongs to the pool; null for places. */
  readonly member: Interval | null
}

const ground = [...judgedTables.filter(table => table !== 'booking'), 'wish', 'holiday'] as const satisfies Table[]

interface Known {
  readonly facts: Map<string, Facts>
  readonly breaches: Map<string, readonly Breach[]>
  /** What was known before bookings changed; empty where anything else did. */
  readonly before: {
    readonly rota: Rota
    readonly facts: ReadonlyMap<string, Facts>
    readonly breaches: ReadonlyMap<string, readonly Breach[]>
  } | null
  readonly rota: Rota
}

const known = derived<Known>(['booking', ...ground], (rota, earlier) => {
  const same = earlier !== null && ground.every(table => earlier.rows[table] === rota.rows[table])
  if (!same) return { rota, facts: new Map(), breaches: new Map(), before: null }
  const { value } = earlier
  // What nobody looked at since the change before is still as it was then, or is judged again.
  return {
    rota,
    facts: new Map(),
    breaches: new Map(),
    before: { rota: value.rota, facts: value.facts, breaches: value.breaches },
  }
})

/** The rules that a booking breaks, judged once until something that it depends on changes. */
export function breachesOn(rota: Rota, booking: Booking): readonly Breach[] {
  const { breaches } = known(rota)
  let found = breaches.get(booking.id)
  if (found === undefined) {
    found = breachesOf(rota, booking)
    breaches.set(booking.id, found)
  }
  return found
}

/** What a row draws. */
export function factsOf(rota: Rota, row: BoardRow): Facts {
  const { facts, before } = known(rota)
  const there = facts.get(row.key)
  if (there) return there
  const earlier = before?.facts.get(row.key)
  const untouched = row.kind === 'person' && keepBreaches(rota, row.person.id)
  const kept = untouched && earlier ? earlier : drawnAnew(rota, row, earlier)
  facts.set(row.key, kept)
  return kept
}

function drawnAnew(rota: Rota, row: BoardRow, earlier: Facts | undefined): Facts {
  const fresh = row.kind === 'person' ? factsOfPerson(rota, row.person.id) : factsOfPlace(rota, row)
  return earlier && sameFacts(earlier, fresh) ? earlier : fresh
}

/**
 * Takes over the judgements of a person's bookings where neither they nor those beside them on their slots have changed.
 *
 * @returns whether all are as they were
 */
function keepBreaches(rota: Rota, personId: string): boolean {
  const { before, breaches } = known(rota)
  if (before === null) return false
  const mine = bookingsOf(rota, personId)
  if (!sameBookings(mine, bookingsOf(before.rota, personId))) return false
  let all = true
  for (const { booking } of mine) {
    const judged = before.breaches.get(booking.id)
    if (judged && sameOnSlot(rota, before.rota, booking.slotId)) breaches.set(booking.id, judged)
    else all = false
  }
  return all
}

function sameOnSlot(a: Rota, b: Rota, slotId: string): boolean {
  const [now, then] = [bookingsOnSlot(a).get(slotId) ?? [], bookingsOnSlot(b).get(slotId) ?? []]
  return now.length === then.length && now.every((booking, index) => booking === then[index])
}

function sameBookings(a: readonly BookedSlot[], b: readonly BookedSlot[]): boolean {
  return a.length === b.length && a.every(({ booking }, index) => booking === b[index]?.booking)
}

function marked(rota: Rota, booked: BookedSlot): Marked {
  const breaches = breachesOn(rota, booked.booking)
  const breach = breaches.length === 0 ? null : breaches.some(each => isHard(rota, each)) ? 'hard' : 'soft'
  const { booking, slot, role, start, end } = booked
  const surplus = surplusOn(rota, slot).includes(booking)
  return { booking, slot, role, start, end, breach, surplus, name: rota.get('person', booking.personId).name }
}

const nothing: readonly never[] = []

function factsOfPerson(rota: Rota, personId: string): Facts {
  return {
    bookings: bookingsOf(rota, personId).map(booked => marked(rota, booked)),
    open: nothing,
    own: nothing,
    absences: absencesOfPerson(rota).get(personId) ?? nothing,
    wishes: wishesOfPerson(rota).get(personId) ?? nothing,
    member: membershipOf(rota).get(personId) ?? null,
  }
}

function factsOfPlace(rota: Rota, row: BoardRow & { readonly kind: 'place' }): Facts {
  const bookings: Marked[] = []
  const open: OpenPlace[] = []
  const own: Slot[] = []
  for (const { slot, line } of placementsOfRole(rota).get(row.role.id) ?? []) {
    if (line !== row.line) continue
    if (slot.override !== null || slot.extra) own.push(slot)
    const booking = bookingInPlace(rota, row, slot)
    const { start, end } = slot
    if (booking) bookings.push(marked(rota, { booking, slot, role: row.role, start, end }))
    else if (isNeeded(rota, row, slot)) open.push({ slot, start, end })
  }
  return { bookings, open, own, absences: nothing, wishes: nothing, member: null }
}

function sameFacts(a: Facts, b: Facts): boolean {
  return (
    a.absences === b.absences &&
    a.wishes === b.wishes &&
    a.bookings.length === b.bookings.length &&
    a.open.length === b.open.length &&
    a.bookings.every((one, index) => sameMarked(one, b.bookings[index] as Marked)) &&
    a.open.every(({ slot }, index) => slot === b.open[index]?.slot) &&
    a.own.every((slot, index) => slot === b.own[index])
  )
}

function sameMarked(a: Marked, b: Marked): boolean {
  return (
    a.booking === b.booking &&
    a.slot === b.slot &&
    a.breach === b.breach &&
    a.surplus === b.surplus &&
    a.name === b.name
  )
}
