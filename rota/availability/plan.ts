import type { Absence } from '../absence.ts'
import { type BookedSlot, bookingsOf } from '../bookings.ts'
import type { CalendarChoices } from '../calendar-source.ts'
import { addDays, dateOf, intervalOf } from '../civil-time.ts'
import { absencesOfPerson } from '../people.ts'
import type { Rota } from '../rota.ts'
import {
  type DateRange,
  encloses,
  hoursOf,
  type Instant,
  type Interval,
  type LocalDate,
  minute,
  overlaps,
} from '../time.ts'
import type { Wish } from '../wish.ts'
import { type Availability, type Busy, digestIn, freeBusy } from './reading.ts'

/** Whose calendar it is, and what it is taken for. */
export interface CalendarTerms {
  /** Null: it is taken for the first time. */
  readonly sourceId: string | null
  readonly personId: string
  readonly choices: CalendarChoices
  /** Events that are not to be proposed again. */
  readonly leftOut: readonly string[]
}

/**
 * Why a line is not proposed; `known`: the person is away then already, by hand or by another calendar; `past`: it is
 * over, and the rota is not.
 */
export type WhyLeft = 'short' | 'whole-day' | 'tentative' | 'left-out' | 'known' | 'past'

/** What an event of a calendar would do to a rota. */
export type AvailabilityLine = DateRange & {
  readonly key: string
  readonly personId: string
  readonly table: 'absence' | 'wish'
  /** `gone`: the calendar no longer has it. */
  readonly state: 'new' | 'changed' | 'same' | 'gone'
  /** The event; null if it is gone. */
  readonly busy: Busy | null
  /** What came of the event before; null if it is new. */
  readonly before: CalendarRow | null
  /** Null: it is proposed. */
  readonly left: WhyLeft | null
}

/** A stretch that came from a calendar. */
export type CalendarRow =
  | { readonly table: 'absence'; readonly row: Absence }
  | { readonly table: 'wish'; readonly row: Wish }

/**
 * What a calendar would do to a rota, by date: a line for each event, and for each that came before and is gone.
 *
 * Absences are dates, so an event takes each date on which it takes time. What is of another origin is never touched,
 * nor what lies outside the stretch of which the calendar tells, nor what came of an event that is there but could not
 * be read.
 */
export function planAvailability(
  rota: Rota,
  terms: CalendarTerms,
  { busy, unread, freeBusy: toldFreeBusy }: Availability,
  range: Interval,
  now: Instant,
): AvailabilityLine[] {
  const today = dateOf(rota.zone, now)
  const ifPast = ({ end }: DateRange) => (end <= today && now < range.end ? 'past' : null)
  const before = cameBefore(rota, terms.sourceId)
  const others = (absencesOfPerson(rota).get(terms.personId) ?? []).filter(({ row }) => !ownedBy(row, terms.sourceId))
  const leftOut = new Set(terms.leftOut)
  const toldOf = (key: string) => (digestIn(key) === freeBusy && toldFreeBusy ? toldFreeBusy : range)
  const lines = busy.map((event): AvailabilityLine => {
    const table = event.tentative ? 'wish' : 'absence'
    const known = before.get(event.key) ?? null
    const dates = datesOf(rota.zone, event)
    // Of what began before the stretch of which it tells, it does not say when.
    const start = known && event.start <= toldOf(event.key).start ? earlier(known.row.start, dates.start) : dates.start
    const line = {
      ...dates,
      start,
      key: event.key,
      personId: terms.personId,
      table,
      busy: event,
      before: known,
    } as const
    if (known && isSame(known, line)) return { ...line, state: 'same', left: null }
    if (known) return { ...line, state: 'changed', left: ifPast(line) }
    const whole = intervalOf(rota.zone, dates)
    const covered = table === 'absence' && others.some(other => encloses(other, whole))
    const why = leftOut.has(event.key) ? 'left-out' : (whyLeft(event, terms.choices) ?? (covered ? 'known' : null))
    return { ...line, state: 'new', left: why ?? ifPast(line) }
  })
  const [there, unheard] = [new Set(busy.map(({ key }) => key)), new Set(unread)]
  for (const [key, known] of before) {
    const { start, end } = known.row
    if (there.has(key) || unheard.has(digestIn(key)) || !overlaps(intervalOf(rota.zone, known.row), toldOf(key)))
      continue
    const line = { start, end, key, personId: terms.personId, table: known.table, busy: null } as const
    lines.push({ ...line, before: known, state: 'gone', left: ifPast(line) })
  }
  return lines.sort((a, b) => (a.start === b.start ? (a.end < b.end ? -1 : 1) : a.start < b.start ? -1 : 1))
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b
}

/** What came of the events of a calendar, by event. */
function cameBefore(rota: Rota, sourceId: string | null): Map<string, CalendarRow> {
  const found = new Map<string, CalendarRow>()
  if (sourceId === null) return found
  for (const row of rota.rows.absence.values())
    if (ownedBy(row, sourceId) && row.eventKey) found.set(row.eventKey, { table: 'absence', row })
  for (const row of rota.rows.wish.values())
    if (ownedBy(row, sourceId) && row.eventKey) found.set(row.eventKey, { table: 'wish', row })
  return found
}

function ownedBy({ sourceId }: { readonly sourceId: string | null }, source: string | null): boolean {
  return source !== null && sourceId === source
}

/** The dates on which a stretch takes any time. */
function datesOf(zone: string, { start, end }: Interval): DateRange {
  return { start: dateOf(zone, start), end: addDays(dateOf(zone, (end - minute) as Instant), 1) }
}

function isSame(known: CalendarRow, line: DateRange & Pick<AvailabilityLine, 'table' | 'busy'>): boolean {
  const { table, row } = known
  if (table !== line.table || row.start !== line.start || row.end !== line.end) return false
  return table === 'wish' || row.reason === reasonOf(line.busy)
}

/** What an absence says of its reason: the event's title, if its person agreed. */
export function reasonOf(busy: Busy | null): string {
  return busy?.title?.trim() ?? ''
}

function whyLeft(event: Busy, choices: CalendarChoices): WhyLeft | null {
  if (event.wholeDay && !choices.wholeDays) return 'whole-day'
  if (!event.wholeDay && hoursOf(event) < choices.leastHours) return 'short'
  return event.tentative && choices.tentative === 'leave' ? 'tentative' : null
}

/** The bookings of its person that a line would put in conflict, by ABSENT. */
export function bookingsAgainst(rota: Rota, line: AvailabilityLine): BookedSlot[] {
  if (line.table !== 'absence' || line.state === 'gone' || line.state === 'same') return []
  const away = intervalOf(rota.zone, line)
  return bookingsOf(rota, line.personId).filter(booked => booked.role.mode !== 'team' && overlaps(booked, away))
}
