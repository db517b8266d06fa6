import type { Absence } from './absence.ts'
import type { BookedSlot } from './bookings.ts'
import { bookingsOf } from './bookings.ts'
import { breachedBookings } from './breached.ts'
import { judgedTables } from './by-slot.ts'
import { addDays, yearOf } from './civil-time.ts'
import { ableIn, type Load, loadsIn, noLoad } from './load.ts'
import { absencesOfPerson } from './people.ts'
import type { Person } from './person.ts'
import { telling } from './person-tenures.ts'
import type { Level, Qualification } from './qualification.ts'
import { derived, groupBy, type Rota } from './rota.ts'
import { dateOfSlot } from './slots.ts'
import type { LocalDate } from './time.ts'

/** What a person carries of a year in all roles. */
export function carriedIn(rota: Rota, personId: string, year: number): Load {
  return loadsIn(rota, null, year).get(personId) ?? noLoad
}

/** What a person carries of a role in a year, and the mean credit of all who are qualified or expert in it at some time of it. */
export function carriedOfRole(
  rota: Rota,
  personId: string,
  roleId: string,
  year: number,
): Load & { readonly average: number } {
  const loads = loadsIn(rota, roleId, year)
  const able = [...ableIn(rota, roleId, year)]
  const credit = able.reduce((sum, id) => sum + (loads.get(id)?.credit ?? 0), 0)
  return { ...(loads.get(personId) ?? noLoad), average: able.length === 0 ? 0 : credit / able.length }
}

/** Something of a person that runs out: their time in the pool, or what they may do in a role. */
export type Ending =
  | { readonly kind: 'left'; readonly date: LocalDate }
  | { readonly kind: 'level'; readonly date: LocalDate; readonly roleId: string; readonly level: Level }

/** How far ahead an end is soon, in days. */
export const soonDays = 90

/** What the list of people says of each. */
export interface PersonLine {
  readonly person: Person
  /** By role id, all stretches. */
  readonly held: ReadonlyMap<string, readonly Qualification[]>
  readonly carried: Load
  /** The absence that goes on or comes next; null if none. */
  readonly absence: Absence | null
  /** What ends within {@link soonDays}, by date. */
  readonly ends: readonly Ending[]
  /** Bookings of the year that break a hard rule. */
  readonly breaches: readonly BookedSlot[]
  readonly hasLeft: boolean
}

const tenuresOfPerson = derived(
  ['qualification'],
  rota =>
    new Map(
      [...groupBy(rota.rows.qualification.values(), ({ personId }) => personId)].map(([id, rows]) => [
        id,
        groupBy(rows, ({ roleId }) => roleId),
      ]),
    ),
)

const breachedIds = derived(
  judgedTables,
  rota => new Set([...breachedBookings(rota).values()].flatMap(bookings => bookings.map(({ id }) => id))),
)

const nobodyHolds: ReadonlyMap<string, readonly Qualification[]> = new Map()

/** What the list says of a person in a year, as of a date. */
export function personLine(rota: Rota, person: Person, year: number, date: LocalDate): PersonLine {
  const held = tenuresOfPerson(rota).get(person.id) ?? nobodyHolds
  const absences = absencesOfPerson(rota).get(person.id) ?? []
  const broken = breachedIds(rota)
  return {
    person,
    held,
    carried: carriedIn(rota, person.id, year),
    absence: absences.find(({ row }) => row.end > date)?.row ?? null,
    ends: endings(person, held, date),
    breaches: bookingsOf(rota, person.id).filter(
      ({ booking, slot }) => broken.has(booking.id) && yearOf(dateOfSlot(rota, slot)) === year,
    ),
    hasLeft: person.left !== null && person.left <= date,
  }
}

/** What of a person ends after a date, but soon; a level that goes on in another stretch does not end. */
function endings(person: Person, held: PersonLine['held'], date: LocalDate): Ending[] {
  const limit = addDays(date, soonDays)
  const found: Ending[] = []
  if (person.left !== null && person.left > date && person.left <= limit) {
    found.push({ kind: 'left', date: person.left })
  }
  for (const [roleId, tenures] of held) {
    const shown = telling(tenures, date)
    const until = shown?.until ?? null
    if (!shown || until === null || until <= date || until > limit) continue
    const goesOn = tenures.some(
      other =>
        other !== shown && other.level !== 'trainee' && (other.from ?? '') <= until && (other.until ?? '9') > until,
    )
    if (!goesOn) found.push({ kind: 'level', date: until, roleId, level: shown.level })
  }
  return found.sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The mean credit in a year of all who are in the pool at some time of it and may do something. */
export function averageCredit(rota: Rota, lines: readonly PersonLine[], year: number): number {
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`]
  const counted = lines.filter(
    ({ person, held }) =>
      (person.left === null || person.left > first) &&
      (person.joined === null || person.joined < next) &&
      [...held.values()].some(rows => rows.some(({ level }) => level !== 'trainee')),
  )
  if (counted.length === 0) return 0
  return counted.reduce((sum, { person }) => sum + carriedIn(rota, person.id, year).credit, 0) / counted.length
}
