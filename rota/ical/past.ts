import type { Booking } from '../booking.ts'
import type { RowChange } from '../change.ts'
import type { Person } from '../person.ts'
import type { Role } from '../role.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import { seatKey } from './seat.ts'

/** Who had which slot, with all that an event shows of them. */
export interface PastSeat {
  readonly booking: Booking
  readonly slot: Slot
  readonly role: Role
  readonly person: Person
}

/** What an event shows, in a fixed order. */
export type Shown = readonly (string | number | null | undefined)[]

/** What may have shown something else before a step of the history. */
export interface Touched {
  readonly keys: readonly string[]
  readonly slotIds: readonly string[]
  /** Ids of people and roles. */
  readonly renamed: ReadonlySet<string>
}

/** What events show of a rota, as it was after an earlier and earlier step of its history. */
export class Past {
  readonly #slots: Map<string, Slot>
  readonly #people: Map<string, Person>
  readonly #roles: Map<string, Role>
  /** The booking on a seat, by the seat's key. */
  readonly #bookings = new Map<string, Booking>()

  constructor({ rows }: Rota) {
    this.#slots = new Map(rows.slot)
    this.#people = new Map(rows.person)
    this.#roles = new Map(rows.role)
    for (const booking of rows.booking.values()) this.#bookings.set(keyOf(booking), booking)
  }

  /** Takes one step back. */
  stepBack(rows: readonly RowChange[]): Touched {
    const keys: string[] = []
    const slotIds: string[] = []
    const renamed = new Set<string>()
    const restored: Booking[] = []
    for (const row of rows) {
      if (row.table === 'booking') {
        if (row.after) {
          keys.push(keyOf(row.after))
          this.#bookings.delete(keyOf(row.after))
        }
        if (row.before) {
          keys.push(keyOf(row.before))
          restored.push(row.before)
        }
      } else if (row.table === 'slot') {
        slotIds.push(row.id)
        restore(this.#slots, row.id, row.before)
      } else if (row.table === 'person') {
        const { before, after } = row
        if (before?.name !== after?.name || before?.institute !== after?.institute) renamed.add(row.id)
        restore(this.#people, row.id, row.before)
      } else if (row.table === 'role') {
        if (row.before?.code !== row.after?.code || row.before?.name !== row.after?.name) renamed.add(row.id)
        restore(this.#roles, row.id, row.before)
      }
    }
    // Only now: in a swap one row leaves the seat that another row takes.
    for (const booking of restored) this.#bookings.set(keyOf(booking), booking)
    return { keys, slotIds, renamed }
  }

  /** Who had a seat; null: nobody. */
  at(key: string): PastSeat | null {
    const booking = this.#bookings.get(key)
    const slot = booking && this.#slots.get(booking.slotId)
    const role = slot && this.#roles.get(slot.roleId)
    const person = booking && this.#people.get(booking.personId)
    return slot && role && person ? { booking, slot, role, person } : null
  }

  /** The keys of the seats that a person had. */
  seatsOf(personId: string): string[] {
    return [...this.#bookings].filter(([, booking]) => booking.personId === personId).map(([key]) => key)
  }

  /** Whether the seat's event shows one of these people or roles. */
  names(key: string, slotId: string, ids: ReadonlySet<string>): boolean {
    return ids.has(this.#bookings.get(key)?.personId ?? '') || ids.has(this.#slots.get(slotId)?.roleId ?? '')
  }

  /** All that the seat's event shows, to be compared by {@link isSameShown}; null if there was none. */
  shown(key: string, slotId: string, free: 'shown' | 'hidden'): Shown | null {
    const slot = this.#slots.get(slotId)
    const holder = this.#bookings.get(key)?.personId
    if (!slot || (holder === undefined && free === 'hidden')) return null
    const { start, end, roleId, override } = slot
    const role = this.#roles.get(roleId)
    const person = this.#people.get(holder ?? '')
    const demand = free === 'shown' ? JSON.stringify(override) : null
    return [start, end, roleId, role?.code, role?.name, holder, person?.name, person?.institute, demand]
  }
}

/** Whether nothing differs that an event shows. */
export function isSameShown(one: Shown | null, other: Shown | null): boolean {
  return one === null || other === null ? one === other : one.every((value, index) => value === other[index])
}

function keyOf({ slotId, place, seat }: Booking): string {
  return seatKey(slotId, place, seat)
}

function restore<Row>(rows: Map<string, Row>, id: string, before: Row | null): void {
  if (before) rows.set(id, before)
  else rows.delete(id)
}
