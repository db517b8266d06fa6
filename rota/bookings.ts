import type { Booking } from './booking.ts'
import type { Role } from './role.ts'
import { derived, type Earlier, groupBy, type Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { type Instant, type Interval, reachesOf } from './time.ts'

/** A booking with the time and role of its slot. */
export interface BookedSlot extends Interval {
  readonly booking: Booking
  readonly slot: Slot
  readonly role: Role
}

/** The bookings on each slot, by slot id, shifters before shadows, then by seat. */
export const bookingsOnSlot = derived<ReadonlyMap<string, readonly Booking[]>>(['booking'], (rota, earlier) => {
  if (!earlier) return groupBy([...rota.rows.booking.values()].sort(byPlace), ({ slotId }) => slotId)
  return updated(earlier, rota.rows.booking, ({ slotId }) => slotId, byPlace)
})

function byPlace(a: Booking, b: Booking): number {
  return a.place === b.place ? a.seat - b.seat : a.place < b.place ? 1 : -1
}

/** The bookings of each person, by person id, in no order. */
const bookingsByPerson = derived<ReadonlyMap<string, readonly Booking[]>>(['booking'], (rota, earlier) =>
  earlier
    ? updated(earlier, rota.rows.booking, ({ personId }) => personId)
    : groupBy(rota.rows.booking.values(), ({ personId }) => personId),
)

/** Earlier groups with the bookings of now: only groups that differ are made anew, so that a verdict costs little. */
function updated(
  earlier: Earlier<ReadonlyMap<string, readonly Booking[]>>,
  after: ReadonlyMap<string, Booking>,
  keyOf: (booking: Booking) => string,
  order?: (a: Booking, b: Booking) => number,
): ReadonlyMap<string, readonly Booking[]> {
  const { gone, come } = changedBookings(earlier.rows.booking ?? new Map(), after)
  const groups = new Map(earlier.value)
  for (const key of new Set([...gone, ...come].map(keyOf))) {
    const stay = (groups.get(key) ?? []).filter(booking => after.get(booking.id) === booking)
    const group = [...stay, ...come.filter(booking => keyOf(booking) === key)]
    if (group.length > 0) groups.set(key, order ? group.sort(order) : group)
    else groups.delete(key)
  }
  return groups
}

type Bookings = ReadonlyMap<string, Booking>

/** What was found last: everything that follows bookings asks for the same two states. */
let lastChanged: { readonly before: Bookings; readonly after: Bookings; readonly found: Changed } | null = null

/** Bookings as they were and as they are now, of those that differ. */
interface Changed {
  readonly gone: readonly Booking[]
  readonly come: readonly Booking[]
}

/** Which bookings differ between two states of the table. O(bookings), once for the same two states. */
export function changedBookings(before: Bookings, after: Bookings): Changed {
  if (lastChanged?.before === before && lastChanged.after === after) return lastChanged.found
  const found = { gone: lacking(before, after), come: lacking(after, before) }
  lastChanged = { before, after, found }
  return found
}

/** The bookings that others lack. Most stand in the same place of both, which is quicker to see than to look up. */
function lacking(bookings: Bookings, others: Bookings): Booking[] {
  const found: Booking[] = []
  const beside = others.values()
  for (const booking of bookings.values()) {
    if (beside.next().value !== booking && others.get(booking.id) !== booking) found.push(booking)
  }
  return found
}

/** All bookings of a person, ready to be searched by time. */
export interface PersonsBookings {
  readonly byStart: readonly BookedSlot[]
  /** For {@link firstReaching}. */
  readonly reaches: readonly Instant[]
}

/** What was made for each group of {@link bookingsByPerson}, as long as the slots and roles stay. */
const madeFor = derived(['slot', 'role'], () => new WeakMap<readonly Booking[], PersonsBookings>())

/** The bookings of each person who has any, by person id. */
export const bookingsOfPerson = derived(['booking', 'slot', 'role'], rota => {
  const made = madeFor(rota)
  const persons = new Map<string, PersonsBookings>()
  for (const [personId, bookings] of bookingsByPerson(rota)) {
    let ready = made.get(bookings)
    if (!ready) {
      const byStart = bookings.map(booking => bookedSlot(rota, booking)).sort((a, b) => a.start - b.start)
      ready = { byStart, reaches: reachesOf(byStart) }
      made.set(bookings, ready)
    }
    persons.set(personId, ready)
  }
  return persons
})

/** A booking with its slot and role. */
export function bookedSlot(rota: Rota, booking: Booking): BookedSlot {
  const slot = rota.get('slot', booking.slotId)
  return { booking, slot, role: rota.get('role', slot.roleId), start: slot.start, end: slot.end }
}

const none: readonly BookedSlot[] = []

/** All bookings of one person, ascending by start. */
export function bookingsOf(rota: Rota, personId: string): readonly BookedSlot[] {
  return bookingsOfPerson(rota).get(personId)?.byStart ?? none
}
