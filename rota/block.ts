import type { Booking } from './booking.ts'
import { bookingsOnSlot } from './bookings.ts'
import { timeOf } from './civil-time.ts'
import { demandOfSlots } from './demand.ts'
import { ordinalOf } from './pattern.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { dateOfSlot, slotsOfRole, slotsWithin } from './slots.ts'
import { hour, type Instant, type LocalDate } from './time.ts'

/** Hours from the start of a slot to that of the next with the same time of day, at most. */
const strides = { daily: 25, weekly: 7 * 24 + 1, monthly: 31 * 24 + 1 } as const

/**
 * The slots that are booked as one with a slot, itself among them, ascending: same time of day, consecutive dates, weeks
 * or months, counted off in groups of the role's block length. Just the slot where the role is not booked in blocks.
 */
export function blockOf(rota: Rota, slot: Slot): readonly Slot[] {
  const role = rota.get('role', slot.roleId)
  const { blockLength: length, pattern } = role
  if (length === null || slot.extra) return [slot]
  const groupOf = (of: Slot) => Math.floor(ordinalOf(pattern, dateOfSlot(rota, of)) / length)
  const reach = length * strideOf(role)
  const around = { start: (slot.start - reach) as Instant, end: (slot.end + reach) as Instant }
  const time = timeOf(rota.zone, slot.start)
  return slotsWithin(rota, role.id, around).filter(
    other => !other.extra && groupOf(other) === groupOf(slot) && timeOf(rota.zone, other.start) === time,
  )
}

function strideOf({ pattern }: Role): number {
  return strides[pattern.kind] * ('every' in pattern ? pattern.every : 1) * hour
}

/** The slots of a block that still lack shifters, and the one that was asked for in any case. */
export function openInBlock(rota: Rota, slot: Slot): readonly Slot[] {
  return blockOf(rota, slot).filter(other => {
    const shifters = (bookingsOnSlot(rota).get(other.id) ?? []).filter(({ place }) => place === 'shifter').length
    return other.id === slot.id || shifters < (demandOfSlots(rota).get(other.id)?.required ?? 0)
  })
}

/** The role's next slot after a slot that starts at the same time of day; null if it has none. */
export function nextSlotOf(rota: Rota, slot: Slot): Slot | null {
  const time = timeOf(rota.zone, slot.start)
  const later = slotsOfRole(rota)
    .get(slot.roleId)
    ?.find(other => other.start > slot.start && !other.extra && timeOf(rota.zone, other.start) === time)
  return later ?? null
}

/**
 * The bookings of a person that go on from one of them, itself first, ascending: in the same place, on the later slots of
 * its block; without blocks, on slots of the same time of day as long as one follows the other.
 */
export function stretchFrom(rota: Rota, booking: Booking): readonly Booking[] {
  const slot = rota.get('slot', booking.slotId)
  const theirs = (other: Slot) =>
    (bookingsOnSlot(rota).get(other.id) ?? []).find(
      ({ personId, place }) => personId === booking.personId && place === booking.place,
    )
  if (rota.get('role', slot.roleId).blockLength !== null) {
    const later = blockOf(rota, slot).filter(({ start }) => start > slot.start)
    return [booking, ...later.map(theirs).filter(found => found !== undefined)]
  }
  const stretch = [booking]
  for (let next = nextSlotOf(rota, slot); next !== null; next = nextSlotOf(rota, next)) {
    const found = theirs(next)
    if (found === undefined) break
    stretch.push(found)
  }
  return stretch
}

/** The bookings of the whole stretch that a booking belongs to, ascending: see {@link stretchFrom}. */
export function stretchAround(rota: Rota, booking: Booking): readonly Booking[] {
  const slot = rota.get('slot', booking.slotId)
  if (rota.get('role', slot.roleId).blockLength !== null) {
    const slots = new Set(blockOf(rota, slot).map(({ id }) => id))
    return [...rota.rows.booking.values()]
      .filter(
        ({ slotId, personId, place }) => slots.has(slotId) && personId === booking.personId && place === booking.place,
      )
      .sort((a, b) => rota.get('slot', a.slotId).start - rota.get('slot', b.slotId).start)
  }
  let first = booking
  for (;;) {
    const before = previousOf(rota, first)
    if (before === undefined) return stretchFrom(rota, first)
    first = before
  }
}

function previousOf(rota: Rota, booking: Booking): Booking | undefined {
  const slot = rota.get('slot', booking.slotId)
  const time = timeOf(rota.zone, slot.start)
  const before = slotsOfRole(rota)
    .get(slot.roleId)
    ?.findLast(other => other.start < slot.start && !other.extra && timeOf(rota.zone, other.start) === time)
  return (
    before &&
    bookingsOnSlot(rota)
      .get(before.id)
      ?.find(({ personId, place }) => personId === booking.personId && place === booking.place)
  )
}

/** The bookings of a stretch that start on a date or later. */
export function fromDate(rota: Rota, bookings: readonly Booking[], from: LocalDate): readonly Booking[] {
  return bookings.filter(({ slotId }) => dateOfSlot(rota, rota.get('slot', slotId)) >= from)
}
