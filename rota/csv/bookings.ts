import { z } from 'zod'
import { slotTitle } from '../arrangement-title.ts'
import { Booking, type Place } from '../booking.ts'
import { added, type RowChange, replaced } from '../change.ts'
import { dateOf, instantOf, timeOf, yearOf } from '../civil-time.ts'
import { decideOpenYear } from '../open-year.ts'
import { readEntry } from '../paste/entry.ts'
import { type Rota, sameRow } from '../rota.ts'
import type { Slot } from '../slot.ts'
import { contains, Instant, LocalDate, type TimeOfDay } from '../time.ts'
import type { ProblemCode, Sheet } from './columns.ts'
import { checked, columnOf, type Draft, type Drafting, readLine, refusal, refusedDraft, taken } from './line.ts'
import type { CsvLine } from './table.ts'

const Wanted = z
  .object({
    ...Booking.pick({ personId: true, place: true, note: true, reason: true, pinned: true, offered: true }).shape,
    roleId: z.string(),
    start: Instant,
    end: Instant,
    seat: Booking.shape.seat.nullable().catch(null),
  })
  .refine(({ start, end }) => start < end)

/** What a line of a list of duties says of its slot, as it is written. */
const Duty = z.object({
  date: LocalDate,
  shift: z.string().default(''),
  role: z.string().default(''),
  place: z.string().nullable(),
})

/** What a file may say of a booking besides who is on which slot. */
const remarks = ['note', 'reason', 'pinned', 'offered'] as const

/**
 * What the lines of a file do to the bookings that are there.
 *
 * A booking goes to the slot of its role with its start and end, or to the one that its date and shift mean; where a
 * year has no such slot yet but the role's pattern gives it, the year is opened. Rules are not asked, but for DOUBLE: a
 * person on the slot already changes place there. What the file has no column for stays as it is. O(rows + lines), and
 * for each year that is not open the slots of the year.
 */
export function draftBookings(rota: Rota, sheet: Sheet, newId: () => string): Drafting {
  const slots = new SlotFinder(rota, newId)
  const seats = new Seating(rota.rows.booking.values())
  const known = new Map(
    [...rota.rows.booking.values()].map(booking => [`${booking.slotId} ${booking.personId}`, booking]),
  )
  const inFile = new Set<string>()
  const rows: RowChange[] = []

  const draft = (line: CsvLine): Draft => {
    const refuse = (field: string, code: ProblemCode) =>
      refusedDraft(line, refusal(sheet, line, columnOf(sheet, field) ?? columnOf(sheet, 'shift'), code))
    const reading = readLine(sheet, line, rota)
    if (!reading.ok) return refusedDraft(line, reading.problem)
    const duty = columnOf(sheet, 'date') && slots.ofDuty(Duty.parse(reading.values))
    if (duty && !duty.ok) return refuse(duty.field, duty.code)
    const meant = duty ? { ...reading.values, ...duty.values } : withHours(rota.zone, reading.values)
    const checking = checked(sheet, line, Wanted, meant)
    if (!checking.ok) return refusedDraft(line, checking.problem)
    const { roleId, personId, start, end, place, seat: wish, ...remarked } = checking.values
    const slot = slots.find(roleId, start)
    if (slot?.end !== end) return refuse(slot ? 'end' : 'start', 'off-pattern')
    const about = `${slot.id} ${personId}`
    const before = known.get(about)
    const said = Object.fromEntries(
      remarks.filter(field => columnOf(sheet, field)).map(field => [field, remarked[field]]),
    )
    const wanted = before && { ...before, ...said, place }
    if (before && !sameRow(before, wanted) && inFile.has(about)) {
      const differing = (['place', ...remarks] as const).find(field => before[field] !== wanted?.[field])
      return refuse(differing ?? 'place', 'twice-in-file')
    }
    inFile.add(about)
    const meaning = duty ? `${rota.get('person', personId).name} on ${slotTitle(rota, slot)}` : null
    if (before && sameRow(before, wanted)) return taken(line, 'same', before.id, meaning)
    const seat = before?.place === place ? before.seat : seats.take(slot.id, place, wish)
    if (seat === null) return refuse('start', 'slot-full')
    slots.use(slot)
    const booking: Booking = wanted
      ? { ...wanted, seat }
      : { id: newId(), slotId: slot.id, personId, place, seat, ...remarked }
    if (before && before.place !== place) seats.leave(before)
    known.set(about, booking)
    rows.push(before ? replaced('booking', before, booking) : added('booking', booking))
    return taken(line, before ? 'change' : 'add', booking.id, meaning)
  }
  const drafts = sheet.table.lines.map(draft)
  const opened = slots.opened()
  return { drafts, rows: [...opened.rows, ...rows], opens: opened.opens }
}

/** Where a clock shows an hour twice, the columns in UTC tell which is meant; elsewhere they say nothing new. */
function withHours(zone: string, { start, end, startUtc, endUtc, ...values }: Record<string, unknown>) {
  const clock = (at: Instant) => `${dateOf(zone, at)} ${timeOf(zone, at)}`
  const meant = (local: unknown, utc: unknown) => {
    const [told, exact] = [Instant.safeParse(local), Instant.safeParse(utc)]
    return told.success && exact.success && clock(told.data) === clock(exact.data) ? exact.data : local
  }
  return { ...values, start: meant(start, startUtc), end: meant(end, endUtc) }
}

/** What a duty comes to, by field of the booking; or why it is refused, and for which field. */
type DutyReading =
  | { readonly ok: true; readonly values: Pick<Slot, 'roleId' | 'start' | 'end'> & { readonly place: string } }
  | { readonly ok: false; readonly field: keyof z.infer<typeof Duty>; readonly code: ProblemCode }

/** Finds slots among those there are and, year by year, those that opening a year would add. */
class SlotFinder {
  readonly #rota: Rota
  readonly #newId: () => string
  /** By role and start. */
  readonly #slots = new Map<string, Map<Instant, Slot>>()
  readonly #additions = new Map<number, readonly RowChange[]>()
  readonly #opens = new Set<number>()

  constructor(rota: Rota, newId: () => string) {
    this.#rota = rota
    this.#newId = newId
    // A slot of the pattern goes before one that was added by hand at the same time.
    const slots = [...rota.rows.slot.values()].sort((a, b) => Number(b.extra) - Number(a.extra))
    for (const slot of slots) this.#add(slot)
  }

  find(roleId: string, start: Instant): Slot | undefined {
    const known = this.#slots.get(roleId)?.get(start)
    if (known) return known
    this.#lookInto(this.#yearOf(start))
    return this.#slots.get(roleId)?.get(start)
  }

  /** The slot that a duty means: the one that starts then; for a role without shifts, also the one that holds noon of the date. */
  ofDuty({ date, shift, role, place }: z.infer<typeof Duty>): DutyReading {
    const reading = readEntry(this.#rota, `${role} ${shift}`)
    if (!reading.ok) {
      const isOfRole = shift === '' || (role !== '' && !this.#isRole(role))
      return { ok: false, field: isOfRole ? 'role' : 'shift', code: reading.problem }
    }
    const { roleId, line, place: told } = reading.entry
    const { pattern } = this.#rota.get('role', roleId)
    const time = pattern.kind === 'daily' ? pattern.starts[line] : pattern.at
    const slot =
      (time && this.find(roleId, instantOf(this.#rota.zone, date, time))) ??
      (pattern.kind === 'daily' ? undefined : this.#holding(roleId, date))
    if (!slot) return { ok: false, field: 'date', code: 'no-slot' }
    return { ok: true, values: { roleId, start: slot.start, end: slot.end, place: place ?? told } }
  }

  #isRole(text: string): boolean {
    const reading = readEntry(this.#rota, text)
    return reading.ok || reading.problem === 'start-missing'
  }

  #holding(roleId: string, date: LocalDate): Slot | undefined {
    const noon = instantOf(this.#rota.zone, date, '12:00' as TimeOfDay)
    return [...(this.#slots.get(roleId)?.values() ?? [])].find(slot => contains(slot, noon))
  }

  /** Says that a slot found is used, so that its year has to be open. */
  use(slot: Slot): void {
    if (!this.#rota.rows.slot.has(slot.id)) this.#opens.add(this.#yearOf(slot.start))
  }

  /** The years that have to be opened, and the slots that this adds. */
  opened(): { opens: readonly number[]; rows: readonly RowChange[] } {
    const opens = [...this.#opens]
    return { opens, rows: opens.flatMap(year => this.#additions.get(year) ?? []) }
  }

  #yearOf(start: Instant): number {
    return yearOf(dateOf(this.#rota.zone, start))
  }

  #lookInto(year: number): void {
    if (this.#additions.has(year)) return
    const { rows } = decideOpenYear(this.#rota, year, this.#newId)
    this.#additions.set(year, rows)
    for (const { table, after } of rows) if (table === 'slot' && after) this.#add(after)
  }

  #add(slot: Slot): void {
    const ofRole = this.#slots.get(slot.roleId) ?? new Map<Instant, Slot>()
    this.#slots.set(slot.roleId, ofRole.set(slot.start, slot))
  }
}

/** Which seats are taken in each place of each slot. */
export class Seating {
  readonly #taken = new Map<string, Set<number>>()

  constructor(bookings: Iterable<Booking>) {
    for (const { slotId, place, seat } of bookings) this.#in(slotId, place).add(seat)
  }

  /** Takes the seat that is wished for if it is free, else the lowest that is; null if none is left. */
  take(slotId: string, place: Place, wish: number | null): number | null {
    const taken = this.#in(slotId, place)
    const from = wish === null || taken.has(wish) ? 1 : wish
    for (let seat = from; seat <= lastSeat; seat++) {
      if (taken.has(seat)) continue
      taken.add(seat)
      return seat
    }
    return null
  }

  leave({ slotId, place, seat }: Booking): void {
    this.#in(slotId, place).delete(seat)
  }

  #in(slotId: string, place: Place): Set<number> {
    const key = `${slotId} ${place}`
    let taken = this.#taken.get(key)
    if (!taken) {
      taken = new Set()
      this.#taken.set(key, taken)
    }
    return taken
  }
}

const lastSeat = 99
