import type { Booking } from '../booking.ts'
import { bookingsOnSlot } from '../bookings.ts'
import type { Rota } from '../rota.ts'
import { breaksHardRule, hardBreachesOf } from '../rules/check.ts'
import { standingOf } from '../standing.ts'
import type { Draft } from './draft.ts'
import type { Field, Opening } from './field.ts'

/** Somebody whom a plan books. */
export interface Planned {
  readonly slotId: string
  readonly personId: string
}

/** A plan as a rota in which every booking that it adds keeps every hard rule. */
export interface Plan {
  readonly rota: Rota
  readonly bookings: readonly Planned[]
}

/**
 * Makes a plan of a draft: asks the rules of every booking, takes off what breaks one (only soft rules that the rota has
 * made hard can still be broken), and books whoever can then be booked.
 */
export function settle(field: Field, draft: Draft): Plan {
  let planned = field.openings.flatMap(({ index, slot }) =>
    draft.on(index).map(person => ({ slotId: slot.id, personId: field.people[person] as string })),
  )
  let rota = withPlanned(field.base, planned)
  for (let broken = brokenBy(rota, planned); broken !== undefined; broken = brokenBy(rota, planned)) {
    planned = planned.filter(each => each !== broken)
    rota = withPlanned(field.base, planned)
  }
  for (const opening of field.openings) {
    for (let person = nextFor(field, rota, opening); person !== undefined; person = nextFor(field, rota, opening)) {
      planned = [...planned, { slotId: opening.slot.id, personId: person }]
      rota = withPlanned(field.base, planned)
    }
  }
  return { rota, bookings: planned }
}

/** The last of some planned bookings that breaks a hard rule. */
function brokenBy(rota: Rota, planned: readonly Planned[]): Planned | undefined {
  return planned.findLast((_, at) => hardBreachesOf(rota, rota.get('booking', idOf(at))).length > 0)
}

/** Somebody whom no hard rule keeps from a place that is still open. */
function nextFor(field: Field, rota: Rota, { slot, places, able }: Opening): string | undefined {
  const stayed = bookingsOnSlot(field.base).get(slot.id)?.length ?? 0
  if ((bookingsOnSlot(rota).get(slot.id)?.length ?? 0) - stayed >= places) return undefined
  const role = rota.get('role', slot.roleId)
  return able
    .map(person => field.people[person] as string)
    .find(personId => {
      const person = standingOf(rota, personId, role.id)
      return !breaksHardRule({ rota, slot, role, person, place: 'shifter', ignoring: null })
    })
}

function withPlanned(base: Rota, planned: readonly Planned[]): Rota {
  const booking = new Map(base.rows.booking)
  planned.forEach(({ slotId, personId }, at) => {
    const seat = 1 + (bookingsOnSlot(base).get(slotId)?.length ?? 0)
    const row: Booking = {
      ...{ id: idOf(at), slotId, personId, place: 'shifter', seat },
      ...{ reason: null, note: '', pinned: false, offered: false },
    }
    booking.set(row.id, row)
  })
  return base.withTables({ booking })
}

/** Ids for bookings that are only planned. */
function idOf(at: number): string {
  return `planned-${at}`
}
