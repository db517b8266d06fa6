import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'
import {
  addMonths,
  dateOf,
  dayNumber,
  instantOf,
  minuteOfDay,
  nominalLength,
  weekdayOf,
  yearOf,
  yearStart,
} from '../civil-time.ts'
import { type Instant, minute } from '../time.ts'

/** A zone as a calendar file describes it. */
export interface Vtimezone {
  /** Its name in the rota. */
  readonly zone: string
  /** Its name in the file; not always the same, e.g. `America/New_York` for `US/Eastern`. */
  readonly tzid: string
  /** The whole component, with its last line break. */
  readonly text: string
  /**
   * Whether the local time of a moment, under this name, means that moment to every reader.
   *
   * False for a local time that occurs twice: RFC 5545 3.3.5 takes the first, not all readers do. False where the zone
   * kept other rules than the described ones, which are those of today and begin in 1970.
   */
  readonly tells: (at: Instant) => boolean
}

/** Minutes by which local time is ahead of UTC at a moment given in minutes since 1970. */
type Offset = (at: number) => number

/** The part of the year that follows a change of the clock. */
interface Observance {
  readonly before: number
  readonly offset: number
  /** When the clock changes: month, which of the weekdays in it (negative: from its end), 1 Monday … 7 Sunday, minute of the day. */
  readonly onset: readonly [month: number, week: number, weekday: number, minuteOfDay: number] | null
}

const day = 1440
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const known = new Map<string, Vtimezone | null>()

/**
 * The description of a zone; null if there is none, and then only UTC can tell its times.
 *
 * Found out once for each zone: it costs a millisecond, and events may each be a text of their own.
 */
export function vtimezoneOf(zone: string): Vtimezone | null {
  const before = known.get(zone)
  if (before !== undefined) return before
  const described = describe(zone)
  known.set(zone, described)
  return described
}

function describe(zone: string): Vtimezone | null {
  // Asked for a zone that it lacks, the library would write to the console.
  if (!tzlib_get_timezones().includes(zone)) return null
  const [block, parameter] = tzlib_get_ical_block(zone)
  if (!block || !parameter) return null
  const described = describedOffset(block)
  const start = instantOf('UTC', yearStart(1971))
  const atStart = dayNumber(dateOf(zone, start)) * day * minute + minuteOfDay(zone, start) * minute - start
  const actual: Offset = at => {
    const end = (at * minute) as Instant
    return (atStart + nominalLength(zone, { start, end }) - (end - start)) / minute
  }
  return {
    zone,
    tzid: parameter.replace('TZID=', ''),
    text: `${block}\r\n`,
    tells: instant => {
      const at = instant / minute
      return instant >= start && described(at) === actual(at) && occursOnce(described, at) && occursOnce(actual, at)
    },
  }
}

/** Whether a clock shows what it shows at a moment only then. Assumes at most one change of the clock in two days. */
function occursOnce(offset: Offset, at: number): boolean {
  const shown = at + offset(at)
  const [before, after] = [offset(at - day), offset(at + day)]
  const isOne = offset(shown - before) === before
  return before === after ? isOne : isOne !== (offset(shown - after) === after)
}

/** Reads what the library writes: one observance that always holds, or two that follow each other every year. */
function describedOffset(block: string): Offset {
  const observances = block
    .split(/BEGIN:(?:STANDARD|DAYLIGHT)/)
    .slice(1)
    .map(readObservance)
  const changesByYear = new Map<number, { at: number; offset: number }[]>()
  return at => {
    const year = yearOf(dateOf('UTC', (at * minute) as Instant))
    let changes = changesByYear.get(year)
    if (!changes) {
      changes = [year - 1, year].flatMap(each =>
        observances.map(observance => ({ at: onsetIn(each, observance), offset: observance.offset })),
      )
      changes.sort((a, b) => a.at - b.at)
      changesByYear.set(year, changes)
    }
    return changes.findLast(change => change.at <= at)?.offset ?? Number.NaN
  }
}

function readObservance(lines: string): Observance {
  const read = (pattern: RegExp) => pattern.exec(lines)?.slice(1) ?? []
  const rule = read(/RRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})/)
  const [hours, minutes] = read(/DTSTART:\d{8}T(\d\d)(\d\d)/).map(Number) as [number, number]
  return {
    before: minutesOf(read(/TZOFFSETFROM:([+-])(\d\d)(\d\d)/)),
    offset: minutesOf(read(/TZOFFSETTO:([+-])(\d\d)(\d\d)/)),
    onset:
      rule.length > 0
        ? [Number(rule[0]), Number(rule[1]), weekdays.indexOf(rule[2] as string) + 1, hours * 60 + minutes]
        : null,
  }
}

function minutesOf([sign, hours, minutes]: string[]): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Minutes since 1970 at which an observance begins in a year. */
function onsetIn(year: number, { before, onset }: Observance): number {
  if (!onset) return dayNumber(yearStart(year)) * day - before
  const [month, week, weekday, minuteOfDay] = onset
  const monthStart = addMonths(yearStart(year), month - 1)
  const nextMonth = addMonths(monthStart, 1)
  const date =
    week > 0
      ? dayNumber(monthStart) + ((weekday - weekdayOf(monthStart) + 7) % 7) + 7 * (week - 1)
      : dayNumber(nextMonth) - 1 - ((weekdayOf(nextMonth) + 6 - weekday) % 7) + 7 * (week + 1)
  return date * day + minuteOfDay - before
}
