import type { Absence } from '../absence.ts'
import { type Booking, places } from '../booking.ts'
import { yearInterval } from '../civil-time.ts'
import type { Holiday } from '../holiday.ts'
import type { Period } from '../period.ts'
import type { Person } from '../person.ts'
import type { Qualification } from '../qualification.ts'
import type { Rota } from '../rota.ts'
import { contains } from '../time.ts'
import type { Wish } from '../wish.ts'
import { type Field, fieldsOf, type TableKind, tableOf, type WrittenTable } from './table.ts'

/**
 * What each kind of record is as a table, with the columns that the import of it reads: what is written comes in again
 * as it was. Rows are in an order that does not change by itself.
 */
export const recordTables = {
  people: ({ rows }: Rota): WrittenTable => {
    const { text, date } = fieldsOf<Person>()
    const people = sorted(rows.person.values(), ({ name, email }) => [name, email])
    return tableOf(
      'people',
      [
        text('name', ({ name }) => name),
        text('email', ({ email }) => email),
        text('institute', ({ institute }) => institute),
        text('subsystem', ({ subsystem }) => subsystem),
        date('joined', ({ joined }) => joined),
        date('left', ({ left }) => left),
        text('id', ({ id }) => id),
      ],
      people,
    )
  },
  qualifications: (rota: Rota): WrittenTable => {
    const { text, date } = fieldsOf<Qualification>()
    const code = (roleId: string) => rota.get('role', roleId).code
    const qualifications = sorted(rota.rows.qualification.values(), ({ personId, roleId, from }) => [
      emailOf(rota, personId),
      code(roleId),
      from ?? '',
    ])
    return tableOf(
      'qualifications',
      [
        ...whose(rota),
        text('role', ({ roleId }) => code(roleId)),
        text('level', ({ level }) => level),
        date('valid_from', ({ from }) => from),
        date('valid_until', ({ until }) => until),
      ],
      qualifications,
    )
  },
  absences: (rota: Rota): WrittenTable => {
    const { text, date } = fieldsOf<Absence>()
    const absences = sorted(rota.rows.absence.values(), ({ personId, start, end }) => [
      start,
      emailOf(rota, personId),
      end,
    ])
    return tableOf(
      'absences',
      [
        ...whose(rota),
        date('start', ({ start }) => start),
        date('end', ({ end }) => end),
        text('reason', ({ reason }) => reason),
      ],
      absences,
    )
  },
  wishes: (rota: Rota): WrittenTable => {
    const { text, date } = fieldsOf<Wish>()
    const wishes = sorted(rota.rows.wish.values(), ({ personId, start, end }) => [start, emailOf(rota, personId), end])
    return tableOf(
      'wishes',
      [
        ...whose(rota),
        date('start', ({ start }) => start),
        date('end', ({ end }) => end),
        text('wish', ({ wish }) => wish),
      ],
      wishes,
    )
  },
  operations: ({ rows }: Rota): WrittenTable => {
    const { text, number, date } = fieldsOf<Period>()
    const periods = sorted(rows.period.values(), ({ start, end, name }) => [start, end, name])
    return tableOf(
      'operations',
      [
        text('name', ({ name }) => name),
        text('kind', ({ kind }) => kind),
        date('start', ({ start }) => start),
        date('end', ({ end }) => end),
        text('source', ({ source }) => source),
        text('confidence', ({ confidence }) => confidence),
        number('luminosity_fb', ({ luminosity }) => luminosity),
      ],
      periods,
    )
  },
  holidays: ({ rows }: Rota): WrittenTable => {
    const { text, date } = fieldsOf<Holiday>()
    const holidays = sorted(rows.holiday.values(), ({ start, end, name }) => [start, end, name])
    return tableOf(
      'holidays',
      [
        text('name', ({ name }) => name),
        text('kind', ({ kind }) => kind),
        date('start', ({ start }) => start),
        date('end', ({ end }) => end),
      ],
      holidays,
    )
  },
} as const satisfies Partial<Record<TableKind, (rota: Rota) => WrittenTable>>

/**
 * The bookings as a table, by start, role, place and seat.
 *
 * @param year  only of slots that start in it; null: all
 */
export function bookingTable(rota: Rota, year: number | null): WrittenTable {
  const { text, number, moments } = fieldsOf<Booking>()
  const within = year === null ? null : yearInterval(rota.zone, year)
  const slot = ({ slotId }: Booking) => rota.get('slot', slotId)
  const role = (booking: Booking) => rota.get('role', slot(booking).roleId)
  const bookings = [...rota.rows.booking.values()]
    .filter(booking => within === null || contains(within, slot(booking).start))
    .sort(
      (a, b) =>
        slot(a).start - slot(b).start ||
        role(a).rank - role(b).rank ||
        compare(a.slotId, b.slotId) ||
        places.indexOf(a.place) - places.indexOf(b.place) ||
        a.seat - b.seat,
    )
  return tableOf(
    'bookings',
    [
      text('role', booking => role(booking).code),
      ...moments('start', booking => slot(booking).start),
      ...moments('end', booking => slot(booking).end),
      ...whose(rota),
      text('place', ({ place }) => place),
      number('seat', ({ seat }) => seat),
      text('note', ({ note }) => note),
      text('reason', ({ reason }) => reason),
      text('pinned', ({ pinned }) => (pinned ? 'yes' : 'no')),
      text('offered', ({ offered }) => (offered ? 'yes' : 'no')),
    ],
    bookings,
  )
}

const emailOf = (rota: Rota, personId: string) => rota.get('person', personId).email

/** Whom a row is about: by e-mail, which the import reads, and by name, for who reads it. */
function whose(rota: Rota): readonly Field<{ readonly personId: string }>[] {
  const { text } = fieldsOf<{ readonly personId: string }>()
  return [
    text('email', ({ personId }) => emailOf(rota, personId)),
    text('name', ({ personId }) => rota.get('person', personId).name),
  ]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function sorted<Row>(rows: Iterable<Row>, keyOf: (row: Row) => readonly string[]): Row[] {
  return [...rows]
    .map(row => ({ row, key: keyOf(row).join('\n') }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row)
}
