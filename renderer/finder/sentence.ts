import { addDays, dateOf, intervalOf, minuteOfDay, timeOf } from '../../rota/civil-time.ts'
import { slotsOnDay } from '../../rota/day.ts'
import { levelThroughout } from '../../rota/people.ts'
import type { Person } from '../../rota/person.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, isNight, rolesInOrder, slotsWithin } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { matches } from '../booking/match.ts'
import { findWhen, type When } from './when.ts'

/** A person and a slot that somebody may have meant. */
export interface MeantBooking {
  readonly person: Person
  readonly slot: Slot
}

/** What a sentence says about a booking, as far as it is written. */
export type BookingSentence =
  | { readonly kind: 'complete'; readonly bookings: readonly MeantBooking[] }
  /** What is still missing, or fits nothing in the rota. */
  | { readonly kind: 'open'; readonly lacks: 'person' | 'date' | 'slot' }

/** Most bookings that one sentence is taken for. */
const most = 6

type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

/**
 * Reads `book ada 16 mar night`, `book ada dqm 16 mar 23:00`, `book ada orm week 12`.
 *
 * Without a role those are meant in which the person holds a level; without a time of day every slot of the day.
 *
 * @param understood  the year where none is written
 * @returns null if it is no sentence about booking
 */
export function readBooking(rota: Rota, text: string, understood: number, today: LocalDate): BookingSentence | null {
  const [verb, ...words] = text.trim().split(/\s+/)
  if (verb?.toLowerCase() !== 'book') return null
  const found = findWhen(words, understood, today)
  const after = takeRole(rota, found?.rest ?? words)
  const timed = takeTime(after.rest)
  const query = timed.rest.join(' ')
  const people = query === '' ? [] : [...rota.rows.person.values()].filter(person => matches(person, query))
  if (people.length === 0) return { kind: 'open', lacks: 'person' }
  if (!found) return { kind: 'open', lacks: 'date' }
  const bookings = people
    .slice(0, most)
    .flatMap(person =>
      rolesFor(rota, person, after.role)
        .flatMap(role => slotsAt(rota, role, found.when))
        .filter(slot => timed.fits(rota, slot))
        .map(slot => ({ person, slot })),
    )
    .sort((a, b) => rank(rota, a) - rank(rota, b))
  return bookings.length === 0
    ? { kind: 'open', lacks: 'slot' }
    : { kind: 'complete', bookings: bookings.slice(0, most) }
}

function takeRole(rota: Rota, words: readonly string[]): { role: Role | null; rest: readonly string[] } {
  for (const [index, word] of words.entries()) {
    const role = rolesInOrder(rota).find(({ code }) => code.toLowerCase() === word.toLowerCase())
    if (role) return { role, rest: words.toSpliced(index, 1) }
  }
  return { role: null, rest: words }
}

type Fits = (rota: Rota, slot: Slot) => boolean

function takeTime(words: readonly string[]): { fits: Fits; rest: readonly string[] } {
  for (const [index, word] of words.entries()) {
    const fits = timeFit(word.toLowerCase())
    if (fits) return { fits, rest: words.toSpliced(index, 1) }
  }
  return { fits: () => true, rest: words }
}

function timeFit(word: string): Fits | null {
  const part = ({ am: 'morning', pm: 'afternoon', day: 'morning' } as const)[word] ?? word
  if (part === 'morning' || part === 'afternoon' || part === 'evening' || part === 'night') {
    return (rota, slot) => partsOf(rota, slot).includes(part)
  }
  const clock = /^([01]?\d|2[0-3])(?::([0-5]\d)|h)$/.exec(word)
  if (!clock) return null
  const time = `${(clock[1] as string).padStart(2, '0')}:${clock[2] ?? '00'}`
  return (rota, slot) => timeOf(rota.zone, slot.start) === time
}

/** What people call the time at which a slot begins; an afternoon that lasts into the night is an evening, too. */
function partsOf(rota: Rota, slot: Slot): PartOfDay[] {
  if (isNight(rota, slot)) return ['night']
  const hour = minuteOfDay(rota.zone, slot.start) / 60
  if (hour < 12) return ['morning']
  return hour < 14 ? ['afternoon'] : ['afternoon', 'evening']
}

/** The role that is written; else those in which the person holds or held a level, else all. */
function rolesFor(rota: Rota, person: Person, written: Role | null): readonly Role[] {
  if (written) return [written]
  const held = new Set<string>()
  for (const { personId, roleId } of rota.rows.qualification.values()) if (personId === person.id) held.add(roleId)
  const roles = rolesInOrder(rota)
  return held.size === 0 ? roles : roles.filter(({ id }) => held.has(id))
}

function slotsAt(rota: Rota, role: Role, { date, unit }: When): readonly Slot[] {
  if (unit === 'week') {
    const week = { start: date, end: addDays(date, 7) }
    return slotsWithin(rota, role.id, intervalOf(rota.zone, week)).filter(
      slot => dateOf(rota.zone, slot.start) >= week.start,
    )
  }
  return slotsOnDay(rota, role, date).filter(slot => role.pattern.kind !== 'daily' || dateOfSlot(rota, slot) === date)
}

/** Those who may take it by their level go first. */
function rank(rota: Rota, { person, slot }: MeantBooking): number {
  const level = levelThroughout(rota, person.id, slot.roleId, slot)
  return level === 'qualified' || level === 'expert' ? 0 : 1
}
