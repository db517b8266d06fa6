import type { Interval } from '../time.ts'
import { type Component, propertyOf, readComponents, unescaped } from './content-lines.ts'
import { type CalendarEvent, isBusy, readEvent } from './event.ts'
import { readFreeBusy } from './free-busy.ts'
import { type Availability, type BadEvent, type Busy, type CalendarTrouble, freeBusy, idleStates } from './reading.ts'
import { type Occurrence, occurrencesOf, replacementOf } from './series.ts'
import { type Fault, Unreadable } from './unreadable.ts'
import { wallDay } from './when.ts'
import { CalendarZones } from './zones.ts'

/** What has to be known of a calendar's person. */
export interface ReadingTerms {
  /** The stretch that is of interest; nothing outside of it is looked for. */
  readonly range: Interval
  /** The zone of the person's days, and of times whose calendar says nothing of a zone. */
  readonly zone: string
  /** Their mail addresses, in lower case. */
  readonly addresses: readonly string[]
  /** Whether titles may be known. */
  readonly titles: boolean
  /** Zones of the tz database by names in calendars that only a person can tell. */
  readonly zones: Readonly<Record<string, string>>
}

/** What reading needs beside the text, and cannot be sent to another thread. */
export interface ReadingAids {
  /** A short text that stands for an event's UID and tells nothing of it. */
  readonly digest: (uid: string) => string
  /** Is told the line of the event that is read next, before that. */
  readonly begins?: (line: number) => void
}

/** More stretches than any calendar of one person has. */
const most = 50_000

/**
 * Reads when somebody is busy from a calendar file (iCalendar, RFC 5545).
 *
 * Each event is read alone: those that cannot be understood are listed and cost no other. Never throws for what a text
 * says. The time it takes grows with the text and the length of the range, whatever rules it has.
 */
export function readAvailability(
  text: string,
  terms: ReadingTerms,
  aids: ReadingAids,
): { ok: true; value: Availability } | { ok: false; trouble: CalendarTrouble } {
  const calendars = readComponents(text).filter(({ name }) => name === 'VCALENDAR')
  const trouble = troubleOf(text, calendars)
  if (trouble) return { ok: false, trouble }
  const found = calendars.map(calendar => readCalendar(calendar, terms, aids))
  const busy = distinct(found.flatMap(({ busy }) => busy).sort((a, b) => a.start - b.start || a.end - b.end))
  if (busy.length > most) return { ok: false, trouble: 'too-many' }
  const [first] = found
  const unknown = new Map<string, number>()
  for (const { name, events } of found.flatMap(({ unknownZones }) => unknownZones))
    unknown.set(name, (unknown.get(name) ?? 0) + events)
  return {
    ok: true,
    value: {
      name: first?.name ?? null,
      busy,
      bad: found.flatMap(({ bad }) => bad).sort((a, b) => a.line - b.line),
      freeBusy: spanOf(found.flatMap(({ freeBusy }) => freeBusy ?? [])),
      unread: [...new Set(found.flatMap(({ unread }) => unread))],
      unknownZones: [...unknown].map(([name, events]) => ({ name, events })),
      idle: sum(found.map(({ idle }) => idle)),
    },
  }
}

function troubleOf(text: string, calendars: readonly Component[]): CalendarTrouble | null {
  if (text.trim() === '') return 'empty'
  if (calendars.length === 0)
    return /^\uFEFF?\s*<(!doctype|html|\?xml|head|body)/i.test(text) ? 'html' : 'not-a-calendar'
  return calendars.every(({ ended }) => ended) ? null : 'cut-off'
}

function readCalendar(calendar: Component, terms: ReadingTerms, aids: ReadingAids): Availability {
  const zones = new CalendarZones(calendar, terms.range.end + 3 * wallDay, terms.zone, terms.zones)
  const name = unescaped(propertyOf(calendar, 'X-WR-CALNAME')?.value.trim() ?? '').slice(0, 200) || null
  // Google calls a calendar by its owner's address.
  const addresses = new Set([...terms.addresses, ...(name?.includes('@') ? [name.toLowerCase()] : [])])
  const idle = sum([])
  const bad: BadEvent[] = []
  const unread = new Set<string>()
  const unknown = new Map<string, number>()
  const attempt = <Item>(component: Component, uid: string | null, reading: () => Item): Item | null => {
    try {
      return reading()
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault
      bad.push(badEvent(component.line, uid, fault.fault))
      if (uid !== null) unread.add(aids.digest(uid))
      return null
    }
  }

  const series = new Map<string, { events: CalendarEvent[]; component: Component }>()
  const components = calendar.components.filter(({ name }) => name === 'VEVENT')
  for (const component of components) {
    const uid = propertyOf(component, 'UID')?.value.trim() ?? null
    const event = attempt(component, uid, () => readEvent(component, addresses))
    if (!event) continue
    if (!isBusy(event.state)) idle[event.state]++
    const entry = series.get(event.uid)
    if (entry) entry.events.push(event)
    else series.set(event.uid, { events: [event], component })
  }

  const busy: Busy[] = []
  for (const [uid, { events, component }] of series) {
    aids.begins?.(component.line)
    const shifted = events.some(({ andLater }) => andLater)
    const unheard = events.flatMap(event => (shifted || isBusy(event.state) ? (nameOfUnknown(event, zones) ?? []) : []))
    for (const zone of new Set(unheard)) unknown.set(zone, (unknown.get(zone) ?? 0) + 1)
    if (unheard.length > 0) {
      unread.add(aids.digest(uid))
      continue
    }
    const all = attempt(component, uid, () => readSeries(events, zones, terms.range))
    busy.push(...keyed(aids.digest(uid), all ?? [], terms.titles))
    if (busy.length > most) break
  }

  const told: Interval[] = []
  for (const component of calendar.components.filter(({ name }) => name === 'VFREEBUSY')) {
    if (busy.length > most) break
    aids.begins?.(component.line)
    const times = readFreeBusy(component, terms.range)
    told.push(times.told)
    busy.push(...times.busy)
    idle.free += times.free
    if (times.faults.size > 0) unread.add(freeBusy)
    for (const fault of times.faults) bad.push(badEvent(component.line, null, fault))
  }
  const unknownZones = [...unknown].map(([zone, events]) => ({ name: zone, events }))
  return { name, busy, bad, unknownZones, freeBusy: spanOf(told), unread: [...unread], idle }
}

/** From the first start to the last end. */
function spanOf(stretches: readonly Interval[]): Interval | null {
  let span: Interval | null = null
  for (const { start, end } of stretches)
    span = { start: span && span.start < start ? span.start : start, end: span && span.end > end ? span.end : end }
  return span
}

function readSeries(events: readonly CalendarEvent[], zones: CalendarZones, range: Interval): Occurrence[] {
  const replacements = latestOf(events.filter(({ replaces, andLater }) => replaces !== null && !andLater))
  const shifts = latestOf(events.filter(({ andLater }) => andLater))
  const [own] = events
    .filter(({ replaces }) => replaces === null)
    .sort((a, b) => b.sequence - a.sequence || b.line - a.line)
  const clockOf = (event: CalendarEvent) => zones.clockOf(event.start)
  const found: Occurrence[] = []
  const clock = own && clockOf(own)
  if (own && clock) found.push(...occurrencesOf({ own, replacements, shifts }, clock, zones, range))
  else if (shifts.length > 0) throw new Unreadable('and-others')
  for (const event of replacements) {
    const its = clockOf(event)
    if (event.replaces && its) found.push(...replacementOf(event, event.replaces, its, zones, range))
  }
  return found
}

/** What became of each occurrence last, where a calendar tells it several times. */
function latestOf(replacements: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const latest = new Map<string, CalendarEvent>()
  for (const event of replacements) {
    const key = JSON.stringify(event.replaces)
    const other = latest.get(key)
    if (!other || event.sequence >= other.sequence) latest.set(key, event)
  }
  return [...latest.values()]
}

/** The name of the first zone that an event's times need and nobody knows. */
function nameOfUnknown(event: CalendarEvent, zones: CalendarZones): string | null {
  const { wholeDay, start, endElsewhere, replaces } = event
  const whens = wholeDay ? [] : [start, endElsewhere, replaces].filter(when => when !== null)
  const unknown = whens.find(when => zones.clockOf(when) === null)
  return (unknown && zones.nameOf(unknown)) ?? null
}

function keyed(digest: string, occurrences: readonly Occurrence[], titles: boolean): Busy[] {
  return occurrences.map(({ start, end, of, event }) => ({
    key: of === null ? digest : `${digest}/${of}`,
    start,
    end,
    wholeDay: event.wholeDay,
    tentative: event.state === 'tentative',
    title: titles ? event.title : null,
  }))
}

/** Gives stretches with the same key, e.g. of a series that occurs twice a day, a number each from the second on. */
function distinct(busy: readonly Busy[]): Busy[] {
  const times = new Map<string, number>()
  return busy.map(stretch => {
    const time = (times.get(stretch.key) ?? 0) + 1
    times.set(stretch.key, time)
    return time === 1 ? stretch : { ...stretch, key: `${stretch.key} ${time}` }
  })
}

function sum(parts: readonly Availability['idle'][]): Availability['idle'] {
  const total: Availability['idle'] = { cancelled: 0, free: 0, declined: 0, 'no-length': 0 }
  for (const part of parts) for (const state of idleStates) total[state] += part[state]
  return total
}

function badEvent(line: number, uid: string | null, fault: Fault): BadEvent {
  return { line, uid: uid?.slice(0, 200) ?? null, fault }
}
