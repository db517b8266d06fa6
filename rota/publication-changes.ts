import type { Booking } from './booking.ts'
import { derived, groupBy, type Rota, sameRow } from './rota.ts'
import type { Slot } from './slot.ts'

/** A booking with its slot, as it is in one of the two states. */
export interface Place {
  readonly booking: Booking
  readonly slot: Slot
}

/** What differs for one person. */
export interface PersonsChanges {
  readonly personId: string
  /** What they did not have before. By start, like the other two. */
  readonly added: readonly Place[]
  /** What they have at another time, in another role or as shadow instead of shifter; and the other way round. */
  readonly moved: readonly { readonly from: Place; readonly to: Place }[]
  /** What they no longer have. */
  readonly gone: readonly Place[]
}

/**
 * What changed for each person between two states of a rota; people for whom nothing changed are left out.
 *
 * A booking that was taken off and made again is no change, nor are notes, pins and offers: they are nobody's duty. A
 * booking handed to somebody else is gone for one and new for the other.
 *
 * @returns by the name that the person has, or had
 */
export function changesSince(published: Rota, now: Rota): PersonsChanges[] {
  const [before, after] = [placesOf(published), placesOf(now)]
  const changes: PersonsChanges[] = []
  for (const personId of new Set([...before.keys(), ...after.keys()])) {
    const change = changesOf(personId, before.get(personId) ?? [], after.get(personId) ?? [])
    if (change) changes.push(change)
  }
  const nameOf = (id: string) => (now.rows.person.get(id) ?? published.rows.person.get(id))?.name ?? ''
  return changes.sort((a, b) => nameOf(a.personId).localeCompare(nameOf(b.personId)))
}

/** How many bookings are new, moved or gone. */
export function countChanges(changes: readonly PersonsChanges[]): number {
  return changes.reduce((sum, { added, moved, gone }) => sum + added.length + moved.length + gone.length, 0)
}

/** The ids of the bookings that are new or moved, and of the slots that differ: those that somebody came to or left. */
export function marksOf(changes: readonly PersonsChanges[]): {
  readonly bookingIds: ReadonlySet<string>
  readonly slotIds: ReadonlySet<string>
} {
  const fresh = changes.flatMap(({ added, moved }) => [...added, ...moved.map(({ to }) => to)])
  const left = changes.flatMap(({ gone, moved }) => [...gone, ...moved.map(({ from }) => from)])
  return {
    bookingIds: new Set(fresh.map(({ booking }) => booking.id)),
    slotIds: new Set([...fresh, ...left].map(({ slot }) => slot.id)),
  }
}

const placesOf = derived(['booking', 'slot'], rota =>
  groupBy(
    [...rota.rows.booking.values()].map(booking => ({ booking, slot: rota.get('slot', booking.slotId) })),
    ({ booking }) => booking.personId,
  ),
)

function changesOf(personId: string, before: readonly Place[], after: readonly Place[]): PersonsChanges | null {
  const had = new Map(before.map(place => [place.booking.slotId, place]))
  const has = new Map(after.map(place => [place.booking.slotId, place]))
  const left = new Map<string, Place>()
  for (const place of before) {
    const other = has.get(place.booking.slotId)
    if (!other || !isSame(place, other)) left.set(place.booking.id, place)
  }
  const added: Place[] = []
  const moved: { from: Place; to: Place }[] = []
  for (const to of after) {
    const there = had.get(to.booking.slotId)
    if (there && isSame(there, to)) continue
    const from = left.get(to.booking.id) ?? (there && left.get(there.booking.id))
    if (from) {
      left.delete(from.booking.id)
      moved.push({ from, to })
    } else added.push(to)
  }
  if (added.length + moved.length + left.size === 0) return null
  const byStart = (a: Place, b: Place) => a.slot.start - b.slot.start
  return {
    personId,
    added: added.sort(byStart),
    moved: moved.sort((a, b) => byStart(a.to, b.to)),
    gone: [...left.values()].sort(byStart),
  }
}

/** Whether somebody has the same to do: at the same time, in the same slot, and as the same. */
function isSame(a: Place, b: Place): boolean {
  const { start, end, roleId } = a.slot
  return a.booking.place === b.booking.place && sameRow([start, end, roleId], [b.slot.start, b.slot.end, b.slot.roleId])
}
