import { type Component, type Property, propertyOf, unescaped } from './content-lines.ts'
import type { IdleState } from './reading.ts'
import { type Recurrence, readRecurrence } from './recurrence.ts'
import { Unreadable } from './unreadable.ts'
import { type Length, readLength, readWhen, readWhens, type When, wallDay } from './when.ts'

/** A VEVENT, understood on its own. */
export interface CalendarEvent {
  readonly line: number
  readonly uid: string
  readonly sequence: number
  readonly title: string
  readonly state: 'busy' | 'tentative' | IdleState
  /** Its date says all of it: it takes whole days. */
  readonly wholeDay: boolean
  readonly start: When
  /** When it ends, if that is in another zone than its start; then `length` is not said. */
  readonly endElsewhere: When | null
  readonly length: Length
  /** The occurrence of a series that this one replaces; null: it is an event or a series of its own. */
  readonly replaces: When | null
  /** Whether it moves all later occurrences as it moves that one, and makes them as long. */
  readonly andLater: boolean
  readonly rules: readonly Recurrence[]
  /** When it occurs besides, and when it does not. */
  readonly dates: readonly When[]
  readonly exceptRules: readonly Recurrence[]
  readonly exceptDates: readonly When[]
}

/**
 * Reads a VEVENT.
 *
 * @param addresses  the mail addresses of whose calendar it is, in lower case: what they declined is not theirs to do
 * @throws Unreadable
 */
export function readEvent(component: Component, addresses: ReadonlySet<string>): CalendarEvent {
  if (!component.ended) throw new Unreadable('no-end')
  const text = (name: string) => propertyOf(component, name)?.value.trim() ?? ''
  const dtstart = propertyOf(component, 'DTSTART')
  if (!dtstart) throw new Unreadable('no-start')
  const start = whenOf(dtstart)
  const dtend = propertyOf(component, 'DTEND')
  const end = dtend && whenOf(dtend)
  const midnights = atMidnight(start) && (end === null || atMidnight(end))
  const wholeDay = start.date || (midnights && text('X-MICROSOFT-CDO-ALLDAYEVENT').toUpperCase() === 'TRUE')
  const duration = propertyOf(component, 'DURATION')
  const span = end ? lengthBetween(start, end, wholeDay) : duration ? readLength(duration.value) : nothing
  const replaced = propertyOf(component, 'RECURRENCE-ID')
  const replaces = replaced && whenOf(replaced)
  const several = replaced?.parameters.get('RANGE')?.toUpperCase()
  const each = <Item>(name: string, read: (property: Property) => Item[]) =>
    component.properties.filter(property => property.name === name).flatMap(read)
  const length = wholeDay ? inWholeDays(span) : span
  const endElsewhere = !wholeDay && end && end.zone !== start.zone ? end : null
  const state = stateOf(component, text, addresses)
  const event: CalendarEvent = {
    line: component.line,
    uid: text('UID') || `at ${dtstart.value.trim()}`,
    sequence: Number.parseInt(text('SEQUENCE'), 10) || 0,
    title: unescaped(text('SUMMARY')).replaceAll(/\s+/g, ' ').trim().slice(0, 200),
    state: !endElsewhere && length.wall + length.elapsed === 0 && isBusy(state) ? 'no-length' : state,
    wholeDay,
    start,
    endElsewhere,
    length,
    replaces,
    andLater: several === 'THISANDFUTURE',
    rules: each('RRULE', ({ value }) => [readRecurrence(value)]),
    dates: each('RDATE', readWhens),
    exceptRules: each('EXRULE', ({ value }) => [readRecurrence(value)]),
    exceptDates: each('EXDATE', readWhens),
  }
  if (several && !(event.andLater && (!isBusy(state) || isPlainShift(event)))) throw new Unreadable('and-others')
  return event
}

/** Whether it can be told how an event moves others: by a difference within one zone, once. */
function isPlainShift({ start, replaces, endElsewhere, rules, dates }: CalendarEvent): boolean {
  const within = start.zone === replaces?.zone && start.date === replaces.date && endElsewhere === null
  return within && rules.length + dates.length === 0 && Math.abs(start.wall - replaces.wall) <= farthestShift
}

/** How far occurrences are moved at most. */
const farthestShift = 366 * wallDay

/** Whether an event takes time of its person. */
export function isBusy(state: CalendarEvent['state']): state is 'busy' | 'tentative' {
  return state === 'busy' || state === 'tentative'
}

const nothing: Length = { wall: 0, elapsed: 0 }

function whenOf(property: Property): When {
  return readWhen(property.value, property.parameters.get('TZID') ?? null)
}

function atMidnight({ wall }: When): boolean {
  return wall % wallDay === 0
}

function lengthBetween(start: When, end: When, wholeDay: boolean): Length {
  if (start.date !== end.date && !(wholeDay && atMidnight(end))) throw new Unreadable('mixed-ends')
  if (!wholeDay && start.zone !== end.zone) return nothing
  if (end.wall < start.wall) throw new Unreadable('ends-before-start')
  return { wall: end.wall - start.wall, elapsed: 0 }
}

/** A date without an end is that day, and so is one that ends on itself, as some programs write. */
function inWholeDays({ wall, elapsed }: Length): Length {
  return { wall: Math.max(1, Math.ceil((wall + elapsed) / wallDay)) * wallDay, elapsed: 0 }
}

function stateOf(
  component: Component,
  text: (name: string) => string,
  addresses: ReadonlySet<string>,
): CalendarEvent['state'] {
  const status = text('STATUS').toUpperCase()
  const shown = text('X-MICROSOFT-CDO-BUSYSTATUS').toUpperCase()
  if (status === 'CANCELLED') return 'cancelled'
  if (text('TRANSP').toUpperCase() === 'TRANSPARENT' || shown === 'FREE') return 'free'
  const answer = answerOf(component, addresses)
  if (answer === 'DECLINED') return 'declined'
  return status === 'TENTATIVE' || shown === 'TENTATIVE' || answer === 'TENTATIVE' ? 'tentative' : 'busy'
}

/** What the calendar's owner answered to an invitation; null if they were not asked. */
function answerOf(component: Component, addresses: ReadonlySet<string>): string | null {
  const own = component.properties.find(
    ({ name, value, parameters }) =>
      name === 'ATTENDEE' &&
      [value.trim().replace(/^mailto:/i, ''), parameters.get('EMAIL') ?? ''].some(address =>
        addresses.has(address.toLowerCase()),
      ),
  )
  return own?.parameters.get('PARTSTAT')?.toUpperCase() ?? null
}
