import type { RowChange } from '../change.ts'
import type { Person } from '../person.ts'
import type { Role } from '../role.ts'
import { groupBy, type Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import { type Seat, seatKey } from './seat.ts'

/** A step of the history. */
export interface LoggedChange {
  readonly revision: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly rows: readonly RowChange[]
}

/** What became of an event since it first appeared. Times are milliseconds since 1970. */
export interface Revisions {
  /** How often what it shows has changed; to go and to come back are a change each. */
  readonly sequence: number
  readonly created: number
  /** The latest change; `created` if there was none. */
  readonly changed: number
}

interface Trail {
  readonly key: string
  readonly slotId: string
  shown: string | null
  changes: number
  changed: number | null
  /** Whether the earliest change found is that it appeared. */
  appeared: boolean
  created: number
}

/**
 * How often, and when, the events of some seats changed, by {@link seatKey}.
 *
 * What counts is the slot's time, the role's code and name, who has the seat and that person's name. A step of the
 * history is one change at most, and none if it leaves all of that as it was.
 *
 * The history is walked from its end, so it may begin late: what was there before its first step counts as made by it.
 *
 * @param log  oldest first; its last step led to `rota`
 * @param free  whether a seat that nobody has is an event too; then the slot's own demand counts as well
 */
export function revisionsOf(
  rota: Rota,
  log: readonly LoggedChange[],
  seats: readonly Seat[],
  free: 'shown' | 'hidden',
): ReadonlyMap<string, Revisions> {
  const past = new Past(rota)
  const earliest = log[0]?.at ?? 0
  const trails = seats.map(({ slot, place, seat }): Trail => {
    const key = seatKey(slot.id, place, seat)
    const shown = past.shown(key, slot.id, free)
    return { key, slotId: slot.id, shown, changes: 0, changed: null, appeared: false, created: earliest }
  })
  const byKey = groupBy(trails, ({ key }) => key)
  const bySlot = groupBy(trails, ({ slotId }) => slotId)

  for (const { at, rows } of log.toReversed()) {
    const { keys, slotIds, renamed } = past.stepBack(rows)
    const touched = new Set([
      ...keys.flatMap(key => byKey.get(key) ?? []),
      ...slotIds.flatMap(slotId => bySlot.get(slotId) ?? []),
      ...(renamed.size > 0 ? trails.filter(({ key, slotId }) => past.names(key, slotId, renamed)) : []),
    ])
    for (const trail of touched) {
      const before = past.shown(trail.key, trail.slotId, free)
      if (before === trail.shown) continue
      trail.shown = before
      trail.changes++
      trail.changed ??= at
      trail.appeared = before === null
      trail.created = trail.appeared ? at : earliest
    }
  }
  return new Map(
    trails.map(({ key, changes, appeared, created, changed }) => [
      key,
      { sequence: appeared ? changes - 1 : changes, created, changed: changed ?? created },
    ]),
  )
}

/** What events show of a rota, as it was after an earlier and earlier step of its history. */
class Past {
  readonly #slots: Map<string, Slot>
  readonly #people: Map<string, Person>
  readonly #roles: Map<string, Role>
  /** The person who has a seat, by the seat's key. */
  readonly #holders = new Map<string, string>()

  constructor({ rows }: Rota) {
    this.#slots = new Map(rows.slot)
    this.#people = new Map(rows.person)
    this.#roles = new Map(rows.role)
    for (const { slotId, place, seat, personId } of rows.booking.values()) {
      this.#holders.set(seatKey(slotId, place, seat), personId)
    }
  }

  /** Takes one step back. @returns which seats, slots, people and roles may have shown something else before */
  stepBack(rows: readonly RowChange[]): { keys: string[]; slotIds: string[]; renamed: Set<string> } {
    const keys: string[] = []
    const slotIds: string[] = []
    const renamed = new Set<string>()
    const restored = new Map<string, string>()
    for (const row of rows) {
      if (row.table === 'booking') {
        for (const booking of [row.after, row.before]) {
          if (!booking) continue
          const key = seatKey(booking.slotId, booking.place, booking.seat)
          keys.push(key)
          if (booking === row.before) restored.set(key, booking.personId)
          else this.#holders.delete(key)
        }
      } else if (row.table === 'slot') {
        slotIds.push(row.id)
        restore(this.#slots, row.id, row.before)
      } else if (row.table === 'person') {
        if (row.before?.name !== row.after?.name) renamed.add(row.id)
        restore(this.#people, row.id, row.before)
      } else if (row.table === 'role') {
        if (row.before?.code !== row.after?.code || row.before?.name !== row.after?.name) renamed.add(row.id)
        restore(this.#roles, row.id, row.before)
      }
    }
    // Only now: in a swap one row leaves the seat that another row takes.
    for (const [key, personId] of restored) this.#holders.set(key, personId)
    return { keys, slotIds, renamed }
  }

  /** Whether the seat's event shows one of these people or roles. */
  names(key: string, slotId: string, ids: ReadonlySet<string>): boolean {
    return ids.has(this.#holders.get(key) ?? '') || ids.has(this.#slots.get(slotId)?.roleId ?? '')
  }

  /** All that the seat's event shows, to be compared; null if there was none. */
  shown(key: string, slotId: string, free: 'shown' | 'hidden'): string | null {
    const slot = this.#slots.get(slotId)
    const holder = this.#holders.get(key)
    if (!slot || (holder === undefined && free === 'hidden')) return null
    const { start, end, roleId, override } = slot
    const role = this.#roles.get(roleId)
    const name = holder && this.#people.get(holder)?.name
    return JSON.stringify([
      start,
      end,
      roleId,
      role?.code,
      role?.name,
      holder,
      name,
      free === 'shown' ? override : null,
    ])
  }
}

function restore<Row>(rows: Map<string, Row>, id: string, before: Row | null): void {
  if (before) rows.set(id, before)
  else rows.delete(id)
}
