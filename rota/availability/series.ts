import { addDays, dateOf } from '../civil-time.ts'
import { type Instant, type Interval, type LocalDate, minute } from '../time.ts'
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

/** As many occurrences of a series as anybody would read. */
const most = 5000

/**
 * When an event or series takes time, within a range.
 *
 * @param event  the event or series itself
 * @param replacements  what its occurrences became
 * @param clock  that of the series
 * @throws Unreadable if it occurs too often
 */
export function occurrencesOf(
  event: CalendarEvent,
  replacements: readonly CalendarEvent[],
  clock: Clock,
  zones: CalendarZones,
  range: Interval,
): Occurrence[] {
  if (!isBusy(event.state)) return []
  if (event.rules.length === 0 && event.dates.length === 0)
    return within(range, stretchOf(event, event.start.wall, clock, zones), null, event)
  const exceptions = exceptionsOf(event, replacements, zones)
  const window = windowOf(event, range)
  const walls = new Set<Wall>([event.start.wall])
  for (const { wall } of event.dates) walls.add(event.wholeDay ? Math.floor(wall / wallDay) * wallDay : wall)
  for (const rule of event.rules) for (const wall of follow(rule, event, clock, zones, window)) walls.add(wall)
  for (const rule of event.exceptRules) for (const wall of follow(rule, event, clock, zones, window)) walls.delete(wall)
  const found: Occurrence[] = []
  for (const wall of [...walls].sort((a, b) => a - b)) {
    const stretch = stretchOf(event, wall, clock, zones)
    if (exceptions.dates.has(dateOfWall(wall)) || exceptions.moments.has(stretch.start)) continue
    found.push(...within(range, stretch, seriesDate(event, wall, stretch.start), event))
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

function seriesDate(event: CalendarEvent, wall: Wall, start: Instant): LocalDate {
  return event.wholeDay ? dateOfWall(wall) : dateOf('UTC', start)
}

/** How far a stretch is followed out of the range: what lasts for centuries is a mistake, but is there. */
const beyond = 366 * wallDay

function within(range: Interval, stretch: Interval, of: LocalDate | null, event: CalendarEvent): Occurrence[] {
  const overlaps = stretch.start < range.end && range.start < stretch.end && stretch.start < stretch.end
  if (!overlaps) return []
  const start = Math.max(stretch.start, range.start - beyond) as Instant
  const end = Math.min(stretch.end, range.end + beyond) as Instant
  return [{ start, end, of, event }]
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

function windowOf({ length }: CalendarEvent, range: Interval): Interval {
  const margin = 2 * wallDay
  return {
    start: (range.start - margin - length.wall - length.elapsed) as Instant,
    end: (range.end + margin) as Instant,
  }
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
