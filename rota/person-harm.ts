import { type BookedSlot, bookingsOf } from './bookings.ts'
import { apply, type Change } from './change.ts'
import type { Rota } from './rota.ts'
import { hardBreachesOf } from './rules/check.ts'

/**
 * The bookings that break a hard rule after a change and did not before, of the people it is about; by start.
 *
 * Empty where the change does not fit the rota. O(bookings of these people).
 */
export function newlyBroken(rota: Rota, change: Change): readonly BookedSlot[] {
  const people = new Set<string>()
  for (const { table, before, after } of change.rows) {
    const row = before ?? after
    if (table === 'person') people.add((row as { id: string }).id)
    else if (row && 'personId' in row) people.add(row.personId)
  }
  const result = apply(rota, change)
  if (!result.ok) return []
  return [...people]
    .flatMap(id => bookingsOf(result.rota, id))
    .filter(({ booking }) => {
      const before = rota.rows.booking.get(booking.id)
      return hardBreachesOf(result.rota, booking).length > 0 && (!before || hardBreachesOf(rota, before).length === 0)
    })
    .sort((a, b) => a.start - b.start)
}
