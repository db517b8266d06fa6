import { countBreached } from './breached.ts'
import { apply, type Change } from './change.ts'
import { coverageOf, type Status } from './coverage.ts'
import type { Rota } from './rota.ts'

/** What a change of roles, slots or rules brings with it, before it is made. */
export interface Consequence {
  readonly slotsAdded: number
  readonly slotsRemoved: number
  readonly bookingsRemoved: number
  /** How many more of each there are afterwards, fewer if negative. */
  readonly gaps: number
  readonly thin: number
  /** Bookings that break a hard rule. */
  readonly breached: number
}

/**
 * Tells what a change would bring, by trying it in memory. O(slots × people) at worst.
 *
 * @returns null if it does not apply to this rota
 */
export function consequenceOf(rota: Rota, change: Change): Consequence | null {
  const tried = apply(rota, change)
  if (!tried.ok) return null
  const of = (table: 'slot' | 'booking', which: 'before' | 'after') =>
    change.rows.filter(row => row.table === table && row[which] === null).length
  const more = (status: Status) => countOf(tried.rota, status) - countOf(rota, status)
  return {
    slotsAdded: of('slot', 'before'),
    slotsRemoved: of('slot', 'after'),
    bookingsRemoved: of('booking', 'after'),
    gaps: more('gap'),
    thin: more('thin'),
    breached: breachedIn(tried.rota) - breachedIn(rota),
  }
}

function countOf(rota: Rota, status: Status): number {
  let n = 0
  for (const coverage of coverageOf(rota).values()) if (coverage.status === status) n++
  return n
}

function breachedIn(rota: Rota): number {
  return countBreached(rota, () => true)
}
