import type { Booking } from './booking.ts'
import { bookingsOf } from './bookings.ts'
import { calendarSourcesOf } from './calendar-sources.ts'
import { type RowChange, removed, replaced } from './change.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { byStart, type PersonFields } from './person-edit.ts'
import { levels, type Qualification } from './qualification.ts'
import { type Rota, sameRow } from './rota.ts'
import { overlaps } from './time.ts'

/** How two rows about one person become one. */
export interface MergeOrder {
  /** Whose row goes on. */
  readonly keepId: string
  /** Whose row goes. */
  readonly dropId: string
  /** What is said of the person afterwards. */
  readonly fields: PersonFields
  /** Bookings of either that are taken off, where both cannot stay. */
  readonly takeOff: readonly string[]
}

/** Bookings of two people that would be one person's at the same time. */
export interface MergeClash {
  readonly kept: Booking
  readonly dropped: Booking
  /** On the same slot: one of them has to go. Otherwise both may stay, flagged by OVERLAP. */
  readonly sameSlot: boolean
}

/** Where the bookings of two people would collide if they were one, by start. O(bookings of one × of the other). */
export function mergeClashes(rota: Rota, keepId: string, dropId: string): MergeClash[] {
  const others = bookingsOf(rota, dropId)
  return bookingsOf(rota, keepId).flatMap(one =>
    others
      .filter(other => overlaps(one, other) && one.role.mode !== 'team' && other.role.mode !== 'team')
      .map(other => ({ kept: one.booking, dropped: other.booking, sameSlot: one.slot.id === other.slot.id })),
  )
}

/**
 * Makes two people one: bookings, qualifications, calendars, absences and wishes of the one go to the other.
 *
 * @returns hindered if both would stay on one slot, if a booking to be taken off is pinned, if a third person has the
 *   e-mail address, or if the left date is not after the joined date
 */
export function decideMerge(rota: Rota, order: MergeOrder): Decision {
  const { keepId, dropId, fields } = order
  const keep = rota.rows.person.get(keepId)
  const drop = rota.rows.person.get(dropId)
  if (!keep || !drop || keepId === dropId) return notFound('person')
  const takeOff = new Set(order.takeOff)
  const theirs = [...bookingsOf(rota, keepId), ...bookingsOf(rota, dropId)].map(({ booking }) => booking)
  const gone = theirs.filter(({ id }) => takeOff.has(id))
  if (gone.length < takeOff.size) return notFound('booking')
  const pinned = gone.filter(booking => booking.pinned).length
  if (pinned > 0) return hindered({ why: 'pinned', bookings: pinned })
  const slots = theirs.filter(({ id }) => !takeOff.has(id)).map(({ slotId }) => slotId)
  const double = slots.length - new Set(slots).size
  if (double > 0) return hindered({ why: 'same-slot', slots: double })
  const { email, joined, left, name } = fields
  const others = [...rota.rows.person.values()].filter(({ id }) => id !== keepId && id !== dropId)
  if (others.some(person => person.email === email)) return hindered({ why: 'taken', value: email })
  if (joined !== null && left !== null && joined >= left) return hindered({ why: 'ends-before-start', name })

  const person = { ...keep, ...fields }
  const rows: RowChange[] = [
    ...gone.map(booking => removed('booking', booking)),
    ...theirs
      .filter(({ id, personId }) => personId === dropId && !takeOff.has(id))
      .map(booking => replaced('booking', booking, { ...booking, personId: keepId })),
    ...movedQualifications(rota, keepId, dropId),
    ...calendarSourcesOf(rota, dropId).map(row => replaced('calendarSource', row, { ...row, personId: keepId })),
    ...movedStretches(rota, 'absence', keepId, dropId),
    ...movedStretches(rota, 'wish', keepId, dropId),
    removed('person', drop),
    ...(sameRow(keep, person) ? [] : [replaced('person', keep, person)]),
  ]
  return decided({ label: `Merge ${drop.name} into ${name}`, rows })
}

/** What both say of one role from the same date on becomes one: the higher level, and the longer. */
function movedQualifications(rota: Rota, keepId: string, dropId: string): RowChange[] {
  const held = [...rota.rows.qualification.values()]
  const kept = held.filter(({ personId }) => personId === keepId)
  return held
    .filter(({ personId }) => personId === dropId)
    .sort(byStart)
    .flatMap((row): RowChange[] => {
      const same = kept.find(({ roleId, from }) => roleId === row.roleId && from === row.from)
      if (!same) return [replaced('qualification', row, { ...row, personId: keepId })]
      const both = { ...same, level: higher(same, row), until: later(same.until, row.until) }
      return sameRow(same, both)
        ? [removed('qualification', row)]
        : [removed('qualification', row), replaced('qualification', same, both)]
    })
}

function higher(a: Qualification, b: Qualification): Qualification['level'] {
  return levels.indexOf(a.level) < levels.indexOf(b.level) ? b.level : a.level
}

function later<D extends string>(a: D | null, b: D | null): D | null {
  return a === null || b === null ? null : a < b ? b : a
}

function movedStretches(rota: Rota, table: 'absence' | 'wish', keepId: string, dropId: string): RowChange[] {
  const rows = [...rota.rows[table].values()]
  const said = (row: object) => JSON.stringify({ ...row, id: '', personId: '' })
  const known = new Set(rows.filter(({ personId }) => personId === keepId).map(said))
  return rows
    .filter(({ personId }) => personId === dropId)
    .map(row =>
      known.has(said(row))
        ? (removed(table, row) as RowChange)
        : (replaced(table, row, { ...row, personId: keepId }) as RowChange),
    )
}
