import type { Absence } from './absence.ts'
import { bookingsOfPerson, type PersonsBookings } from './bookings.ts'
import { absencesOfPerson, membershipOf, qualificationsOfRole, type Timed } from './people.ts'
import type { Qualification } from './qualification.ts'
import { derived, type Rota } from './rota.ts'
import type { Interval } from './time.ts'

/** All that the hard rules ask of a person about a role: looked up once, then asked for a whole year of slots. */
export interface Standing {
  readonly personId: string
  readonly membership: Interval
  /** Their qualifications in the role, ascending by start. */
  readonly held: readonly Timed<Qualification>[]
  /** Ascending by start. */
  readonly absences: readonly Timed<Absence>[]
  /** In all roles. */
  readonly bookings: PersonsBookings
}

const nothingHeld: readonly Timed<Qualification>[] = []
const neverAbsent: readonly Timed<Absence>[] = []
const notBooked: PersonsBookings = { byStart: [], reaches: [] }

/** How a person stands towards a role. @throws RangeError if the person is not there */
export function standingOf(rota: Rota, personId: string, roleId: string): Standing {
  return {
    personId: rota.get('person', personId).id,
    membership: membershipOf(rota).get(personId) as Interval,
    held: qualificationsOfRole(rota).get(roleId)?.get(personId) ?? nothingHeld,
    absences: absencesOfPerson(rota).get(personId) ?? neverAbsent,
    bookings: bookingsOfPerson(rota).get(personId) ?? notBooked,
  }
}

/** Everybody who has ever held a level in a role, by role id. */
export const poolOfRole = derived<ReadonlyMap<string, readonly Standing[]>>(
  ['qualification', 'person', 'absence', 'booking', 'slot', 'role', 'heading'],
  (rota, earlier) => {
    const onlyBooked = earlier && withoutBookings.every(table => earlier.rows[table] === rota.rows[table])
    return onlyBooked ? bookedAnew(rota, earlier.value) : pools(rota)
  },
)

const withoutBookings = ['qualification', 'person', 'absence', 'slot', 'role', 'heading'] as const

function pools(rota: Rota): ReadonlyMap<string, readonly Standing[]> {
  return new Map(
    [...qualificationsOfRole(rota)].map(([roleId, byPerson]) => [
      roleId,
      [...byPerson.keys()].map(personId => standingOf(rota, personId, roleId)),
    ]),
  )
}

/** Pools in which nothing but bookings has changed. */
function bookedAnew(rota: Rota, earlier: ReadonlyMap<string, readonly Standing[]>): typeof earlier {
  const booked = bookingsOfPerson(rota)
  const now = (person: Standing) => {
    const bookings = booked.get(person.personId) ?? notBooked
    return bookings === person.bookings ? person : { ...person, bookings }
  }
  return new Map([...earlier].map(([roleId, pool]) => [roleId, pool.map(now)]))
}
