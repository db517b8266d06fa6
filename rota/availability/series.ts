import { addDays, dateOf } from '../civil-time.ts'
import { type Instant, type Interval, type LocalDate, minute, overlaps } from '../time.ts'
import type { Clock } from './clock.ts'
import { type CalendarEvent, isBusy } from './event.ts'
import { occurrences, type Recurrence } from './recurrence.ts'
import { Unreadable } from './unreadable.ts'
import { dateOfWall, type Wall, type When, wallDay } from './when.ts'
import type { CalendarZones } from './zones.ts'

/** When an event takes place once. */
export interface Occurrence extends Interval {
  /** Which of a series it is: the date on which it begins by the series, in UTC unless it takes whole days; null: it is alone. */
  readonly of: LocalDate | null
  readonly event: CalendarEvent
}

/** A series as a calendar tells it. */
export interface Series {
  /** The event or series itself. */
  readonly own: CalendarEvent
  /** What single occurrences became. */
  readonly replacements: readonly CalendarEvent[]
  /** What occurrences became together with all later ones. */
  readonly shifts: readonly CalendarEvent[]
}

/** As many occurrences of a series as anybody would read. */
const most = 5000

/**
 * When an event or series takes time, within a range.
 *
 * @param clock  that of the series
 * @throws Unreadable if it occurs too often, or becomes days instead of times
 */
export function occurrencesOf(
  { own: event, replacements, shifts }: Series,
  clock: Clock,
  zones: CalendarZones,
  range: Interval,
): Occurrence[] {
  if (![event, ...shifts].some(({ state }) => isBusy(state))) return []
  if (event.rules.length === 0 && event.dates.length === 0 && shifts.length === 0)
    return within(range, stretchOf(event, event.start.wall, clock, zones), null, event)
  const exceptions = exceptionsOf(event, replacements, zones)
  const parts = partsOf(event, shifts, clock, zones)
  const window = windowOf(parts, range)
  const walls = new Set<Wall>([event.start.wall])
  for (const { wall } of event.dates) walls.add(event.wholeDay ? Math.floor(wall / wallDay) * wallDay : wall)
  for (const rule of event.rules) for (const wall of follow(rule, event, clock, zones, window)) walls.add(wall)
  for (const rule of event.exceptRules) for (const wall of follow(rule, event, clock, zones, window)) walls.delete(wall)
  const found: Occurrence[] = []
  let at = 0
  for (const wall of [...walls].sort((a, b) => a - b)) {
    const moment = clock(wall)
    while ((parts[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= moment) at++
    const { event: became, by } = parts[at] as Part
    if (!isBusy(became.state) || exceptions.dates.has(dateOfWall(wall)) || exceptions.moments.has(moment)) continue
    const of = event.wholeDay ? dateOfWall(wall) : dateOf('UTC', moment)
    found.push(...within(range, stretchOf(became, wall + by, clock, zones), of, became))
  }
  return found
}

/** When a replaced occurrence takes time now. */
export function replacementOf(
  event: CalendarEvent,
  replaced: When,
  clock: Clock,
  zones: CalendarZones,
  range: Interval,
): Occurrence[] {
  if (!isBusy(event.state)) return []
  const moment = zones.clockOf(replaced)?.(replaced.wall)
  const of = event.wholeDay || moment === undefined ? zones.dayOf(replaced) : dateOf('UTC', moment)
  return within(range, stretchOf(event, event.start.wall, clock, zones), of, event)
}

/** From when on the occurrences of a series are as an event, and by how much they are moved. */
interface Part {
  readonly from: number
  readonly by: number
  readonly event: CalendarEvent
}

/** The parts of a series, in order; each goes on until the next. */
function partsOf(own: CalendarEvent, shifts: readonly CalendarEvent[], clock: Clock, zones: CalendarZones): Part[] {
  const parts: Part[] = [{ from: Number.NEGATIVE_INFINITY, by: 0, event: own }]
  for (const event of shifts) {
    const { replaces, start } = event
    const itsClock = replaces && zones.clockOf(replaces)
    if (!itsClock || event.wholeDay !== own.wholeDay) throw new Unreadable('and-others')
    const from = own.wholeDay ? clock(Date.parse(zones.dayOf(replaces))) : itsClock(replaces.wall)
    parts.push({ from, by: start.wall - replaces.wall, event })
  }
  return parts.sort((a, b) => a.from - b.from)
}

/** How far a stretch is followed out of the range: what lasts for centuries is a mistake, but is there. */
const beyond = 366 * wallDay

/** A stretch as far as it is of interest in a range: itself, a part of it, or none. */
export function clipped(range: Interval, stretch: Interval): Interval[] {
  if (stretch.start >= stretch.end || !overlaps(stretch, range)) return []
  const start = Math.max(stretch.start, range.start - beyond) as Instant
  const end = Math.min(stretch.end, range.end + beyond) as Instant
  return [{ start, end }]
}

function within(range: Interval, stretch: Interval, of: LocalDate | null, event: CalendarEvent): Occurrence[] {
  return clipped(range, stretch).map(part => ({ ...part, of, event }))
}

function stretchOf(event: CalendarEvent, wall: Wall, clock: Clock, zones: CalendarZones): Interval {
  const start = clock(wall)
  const { length, endElsewhere } = event
  if (endElsewhere) {
    const lasts = (zones.clockOf(endElsewhere)?.(endElsewhere.wall) ?? start) - clock(event.start.wall)
    if (lasts < 0) throw new Unreadable('ends-before-start')
    return { start, end: (start + lasts) as Instant }
  }
  const end = clock(wholeMinutes(wall + length.wall)) + wholeMinutes(length.elapsed)
  return { start, end: end as Instant }
}

function wholeMinutes(milliseconds: number): number {
  return Math.ceil(milliseconds / minute) * minute
}

interface Exceptions {
  readonly dates: ReadonlySet<LocalDate>
  readonly moments: ReadonlySet<Instant>
}

/** What a series leaves out; a date among times leaves out that day, and a time among days its date. */
function exceptionsOf(event: CalendarEvent, replacements: readonly CalendarEvent[], zones: CalendarZones): Exceptions {
  const dates = new Set<LocalDate>()
  const moments = new Set<Instant>()
  for (const when of [...event.exceptDates, ...replacements.flatMap(({ replaces }) => replaces ?? [])]) {
    const moment = event.wholeDay || when.date ? undefined : zones.clockOf(when)?.(when.wall)
    if (event.wholeDay || when.date) dates.add(zones.dayOf(when))
    else if (moment !== undefined) moments.add(moment)
  }
  return { dates, moments }
}

/** Where occurrences may begin by the rules that take time within a range. */
function windowOf(parts: readonly Part[], range: Interval): Interval {
  const margin = 2 * wallDay
  let { start, end }: { start: number; end: number } = range
  for (const { by, event } of parts) {
    start = Math.min(start, range.start - by - event.length.wall - event.length.elapsed)
    end = Math.max(end, range.end - by)
  }
  return { start: (start - margin) as Instant, end: (end + margin) as Instant }
}

function follow(
  rule: Recurrence,
  event: CalendarEvent,
  clock: Clock,
  zones: CalendarZones,
  window: Interval,
): readonly Wall[] {
  const { until } = rule
  const lastDay = until && (until.date || event.wholeDay) ? addDays(zones.dayOf(until), 1) : null
  const goesOn = (wall: Wall) => {
    if (lastDay !== null) return dateOfWall(wall) < lastDay
    return until === null || (until.zone === 'UTC' ? clock(wall) <= until.wall : wall <= until.wall)
  }
  const found: Wall[] = []
  for (const wall of occurrences(rule, event.start.wall, window.start, window.end)) {
    if (!goesOn(wall)) break
    found.push(wall)
    if (found.length > most) throw new Unreadable('too-many')
  }
  return found
}
