import type { Booking, Place } from '../booking.ts'
import { bookingsOnSlot } from '../bookings.ts'
import { addDays, dateOf, intervalOf } from '../civil-time.ts'
import { dateLabel, datesLabel } from '../date-label.ts'
import { handbookNoteOf } from '../handbook-note.ts'
import type { Person } from '../person.ts'
import { plainText } from '../plain-text.ts'
import type { Publication } from '../publication.ts'
import type { Role } from '../role.ts'
import { derived, type Rota } from '../rota.ts'
import type { Demand, Slot } from '../slot.ts'
import { slotsOfRole } from '../slots.ts'
import { overlaps, wholeMinute } from '../time.ts'
import type { CalendarScope } from './scope.ts'
import type { Seat } from './seat.ts'

/** What a calendar is called: the rota, and the part of it. @throws RangeError if the rota lacks the role or person */
export function calendarName(rota: Rota, scope: CalendarScope): string {
  const part = partName(rota, scope)
  return plainText(part === null ? rota.heading.name : `${rota.heading.name} · ${part}`)
}

/** Which state of the rota a calendar shows: `Published 14 Jul 2017`, else `Draft`. */
export function stateWords(rota: Rota, publication: Publication | null): string {
  if (publication === null) return 'Draft'
  return `Published ${dateLabel(dateOf(rota.zone, wholeMinute(publication.at)))}`
}

/** What the part of a rota is called; null for all of it. @throws RangeError if the rota lacks the role or person */
export function partName(rota: Rota, scope: CalendarScope): string | null {
  switch (scope.kind) {
    case 'rota':
      return null
    case 'role':
      return rota.get('role', scope.roleId).code
    case 'person':
      return rota.get('person', scope.personId).name
    case 'institute':
      return scope.institute
    case 'open':
      return 'open'
    case 'call': {
      const { range, roleId, institute, subsystem } = scope
      const code = roleId && rota.get('role', roleId).code
      const whose = ['open', code, institute, subsystem].filter(part => part !== null).join(' ')
      return `${whose}, ${datesLabel(range.start, addDays(range.end, -1))}`
    }
  }
}

/** The line that calendars show in a day: `DQM · Ada Quill`, `OPEN DQM`. */
export function summaryOf(rota: Rota, { slot, booking }: Seat): string {
  const { code } = rota.get('role', slot.roleId)
  return plainText(booking ? `${code} · ${holderOf(rota, booking)}` : `OPEN ${code}`)
}

/**
 * What somebody on the slot wants to know, a line each: role, rota, institute, periods, who is with them, before and after them,
 * the address of the role's page in the handbook or its contacts.
 * Says nothing of why a booking broke a rule: calendars leave the house.
 *
 * @param demand  what the slot needs, where that is to be told
 */
export function descriptionOf(rota: Rota, { slot, booking }: Seat, demand: Demand | null): string {
  const others = (bookingsOnSlot(rota).get(slot.id) ?? []).filter(({ id }) => id !== booking?.id)
  const { before, after } = neighboursOf(rota).get(slot.id) ?? { before: null, after: null }
  const institute = booking ? rota.get('person', booking.personId).institute : ''
  const periods = periodsInTime(rota).filter(period => overlaps(period, slot))
  const lines: [label: string, items: readonly string[]][] = [
    ['', [rota.get('role', slot.roleId).name]],
    ['', [rota.heading.name]],
    ['Institute: ', institute === '' ? [] : [institute]],
    ['Needs: ', demand ? [needs(demand)] : []],
    ['Period: ', periods.map(({ name }) => name)],
    ['With: ', others.map(other => holderOf(rota, other))],
    [handovers.before, shiftersOn(rota, before)],
    [handovers.after, shiftersOn(rota, after)],
    noteOf(rota, slot.roleId),
  ]
  return lines
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => plainText(`${label}${items.join(', ')}`))
    .join('\n')
}

const handovers = { before: 'Takes over from: ', after: 'Hands over to: ' } as const

/** What a description says of the shift itself, without those before and after it. */
export function withoutHandover(description: string): string {
  const lines = description.split('\n')
  return lines.filter(line => !Object.values(handovers).some(label => line.startsWith(label))).join('\n')
}

/** Where the reader finds more about a role: on its page of the handbook, or from whom. */
function noteOf(rota: Rota, roleId: string): [label: string, items: readonly string[]] {
  const note = handbookNoteOf(rota, roleId)
  if (note === null) return ['', []]
  return note.kind === 'address' ? ['Handbook: ', [note.address]] : ['Contacts: ', [note.contacts]]
}

/** The line of a booking that no longer is; it says so because some programs show a cancelled event like any other. */
export function goneSummary({ code }: Role, { name }: Person, place: Place): string {
  return plainText(`CANCELLED ${code} · ${named(name, place)}`)
}

/** What is told of a booking that no longer is: role and rota. */
export function goneDescription(rota: Rota, { name }: Role): string {
  return [name, rota.heading.name].map(plainText).join('\n')
}

/** What a person is called as one who takes part: on one line, without what parameters cannot carry to every reader. */
export function attendeeName({ name }: Person): string {
  return plainText(name).replaceAll('\n', ' ').replaceAll('"', "'").replaceAll('\\', '/')
}

/** The role's code, and the institute of the person if they have one. */
export function categoriesOf(role: Role, person: Person | null): string[] {
  const institute = category(person?.institute ?? '')
  const code = category(role.code)
  return institute === '' ? [code] : [code, institute]
}

/**
 * Readers take the comma after an escaped backslash for an escaped comma, so none is left at the end, and libical takes
 * no comma after a double quote for one.
 */
function category(text: string): string {
  return plainText(text).replaceAll('"', "'").replace(/\\+$/, '')
}

function holderOf(rota: Rota, { personId, place }: Booking): string {
  return named(rota.get('person', personId).name, place)
}

function named(name: string, place: Place): string {
  return place === 'shadow' ? `${name} (shadow)` : name
}

function shiftersOn(rota: Rota, slot: Slot | null): string[] {
  const bookings = (slot && bookingsOnSlot(rota).get(slot.id)) ?? []
  return bookings.filter(({ place }) => place === 'shifter').map(booking => holderOf(rota, booking))
}

function needs({ required, experts }: Demand): string {
  const people = required === 1 ? '1 person' : `${required} people`
  return experts === 0 ? people : `${people}, of them ${experts === 1 ? '1 expert' : `${experts} experts`}`
}

const periodsInTime = derived(['period', 'heading'], rota =>
  [...rota.rows.period.values()]
    .map(({ name, ...dates }) => ({ name, ...intervalOf(rota.zone, dates) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.name < b.name ? -1 : 1)),
)

/** The slots of the role that end where a slot starts and start where it ends, by the slot's id. */
const neighboursOf = derived(['slot'], rota => {
  const neighbours = new Map<string, { before: Slot | null; after: Slot | null }>()
  for (const slots of slotsOfRole(rota).values()) {
    slots.forEach((slot, index) => {
      const [before, after] = [slots[index - 1], slots[index + 1]]
      neighbours.set(slot.id, {
        before: before?.end === slot.start ? before : null,
        after: after?.start === slot.end ? after : null,
      })
    })
  }
  return neighbours
})
