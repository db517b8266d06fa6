import { bookingsOf } from './bookings.ts'
import { type RowChange, removed } from './change.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { whoOf } from './person-stretches.ts'
import type { Rota } from './rota.ts'
import type { Instant } from './time.ts'

/** The bookings of some people: how many, how many of them pinned, and when the first begins; null without any. */
export function hangingOn(
  rota: Rota,
  personIds: readonly string[],
): { readonly bookings: number; readonly pinned: number; readonly first: Instant } | null {
  const booked = personIds.flatMap(id => bookingsOf(rota, id))
  if (booked.length === 0) return null
  return {
    bookings: booked.length,
    pinned: booked.filter(({ booking }) => booking.pinned).length,
    first: Math.min(...booked.map(({ start }) => start)) as Instant,
  }
}

/**
 * Deletes people with all that is said of them, as one change.
 *
 * @param takeOff  whether to take off their bookings too; otherwise bookings stand against it
 */
export function decideDeletion(rota: Rota, personIds: readonly string[], takeOff: boolean): Decision {
  const ids = new Set(personIds)
  for (const id of ids) if (!rota.rows.person.has(id)) return notFound('person')
  const hanging = hangingOn(rota, [...ids])
  if (hanging && !takeOff) return hindered({ why: 'booked', bookings: hanging.bookings, first: hanging.first })
  if (hanging && hanging.pinned > 0) return hindered({ why: 'pinned', bookings: hanging.pinned })
  const rows: RowChange[] = []
  for (const table of ['booking', 'wish', 'absence', 'calendarSource', 'qualification'] as const) {
    for (const row of rota.rows[table].values()) {
      if (ids.has(row.personId)) rows.push(removed(table, row) as RowChange)
    }
  }
  for (const id of ids) rows.push(removed('person', rota.get('person', id)))
  const bookings = hanging ? ` and take off ${hanging.bookings} ${hanging.bookings === 1 ? 'booking' : 'bookings'}` : ''
  return decided({ label: `Delete ${whoOf(rota, [...ids])}${bookings}`, rows })
}
