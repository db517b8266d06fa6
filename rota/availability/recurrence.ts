import { Unreadable } from './unreadable.ts'
import { readWhen, type Wall, type When, wallDay } from './when.ts'

/** A weekday, 1 Monday … 7 Sunday, and which of them in the month or year, from its end if negative; 0: each. */
interface Weekday {
  readonly weekday: number
  readonly nth: number
}

/** How something recurs; an empty list limits nothing. */
export interface Recurrence {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly count: number | null
  /** The last moment at which it may begin; null: it goes on. */
  readonly until: When | null
  /** On what a week begins, 1 Monday … 7 Sunday. */
  readonly weekStart: number
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly yearDays: readonly number[]
  readonly weeks: readonly number[]
  readonly weekdays: readonly Weekday[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  /** Which of the times of a day, week, month or year, from its end if negative. */
  readonly positions: readonly number[]
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Reads a rule, e.g. `FREQ=WEEKLY;BYDAY=TU`. @throws Unreadable if it is none, or recurs within a day */
export function readRecurrence(text: string): Recurrence {
  const parts = new Map<string, string>()
  for (const part of text.trim().toUpperCase().split(';').filter(Boolean)) {
    const [name, value] = part.split('=')
    if (!name || !value) throw new Unreadable('no-rule')
    parts.set(name, value)
  }
  const frequency = parts.get('FREQ')
  if (frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY') throw new Unreadable('too-often')
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY')
    throw new Unreadable('no-rule')
  const numbers = (name: string, least: number, most: number) =>
    (parts.get(name)?.split(',') ?? []).map(value => numberOf(value, least, most))
  const either = (name: string, most: number) =>
    numbers(name, -most, most).map(value => (value === 0 ? refuse() : value))
  const until = parts.get('UNTIL')
  return {
    frequency,
    interval: numbers('INTERVAL', 1, 10_000)[0] ?? 1,
    count: numbers('COUNT', 1, 1_000_000)[0] ?? null,
    until: until === undefined ? null : readWhen(until, null),
    weekStart: readWeekday(parts.get('WKST') ?? 'MO').weekday,
    months: numbers('BYMONTH', 1, 12),
    monthDays: either('BYMONTHDAY', 31),
    yearDays: either('BYYEARDAY', 366),
    weeks: either('BYWEEKNO', 53),
    weekdays: parts.get('BYDAY')?.split(',').map(readWeekday) ?? [],
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    positions: either('BYSETPOS', 366),
  }
}

function numberOf(text: string, least: number, most: number): number {
  const value = /^[+-]?\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : refuse()
}

function refuse(): never {
  throw new Unreadable('no-rule')
}

function readWeekday(text: string): Weekday {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim())
  if (!match) return refuse()
  return { nth: Number(match[1] ?? 0), weekday: weekdayNames.indexOf(match[2] as string) + 1 }
}

/** A stretch in which a rule is looked at as a whole: a day, week, month or year, from day to day since 1970. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * When something recurs, as what the clock on the wall shows, from `from` on and before `to`; UNTIL is the caller's.
 *
 * Looks at each day once and at none after `to`, so a rule that never comes true costs no more than another one. Only
 * a rule with COUNT has to be followed from its start. The start itself belongs to it only where the rule says so.
 */
export function* occurrences(rule: Recurrence, start: Wall, from: Wall, to: Wall): Generator<Wall> {
  const times = timesOf(rule, start)
  let left = rule.count ?? Number.POSITIVE_INFINITY
  for (let step = rule.count === null ? firstStep(rule, start, from) : 0; ; step++) {
    const stretch = stretchOf(rule, start, step)
    if (stretch.start * wallDay >= to) return
    const all: Wall[] = []
    for (let day = stretch.start; day < stretch.end; day++)
      if (falls(rule, start, day)) for (const time of times) all.push(day * wallDay + time)
    for (const wall of chosen(rule, all)) {
      if (wall < start) continue
      if (wall >= to || left-- <= 0) return
      if (wall >= from) yield wall
    }
  }
}

/** The times of day at which it begins, in order. */
function timesOf({ hours, minutes }: Recurrence, start: Wall): number[] {
  const time = new Date(start)
  const ofHours = hours.length > 0 ? hours : [time.getUTCHours()]
  const ofMinutes = minutes.length > 0 ? minutes : [time.getUTCMinutes()]
  return [...new Set(ofHours.flatMap(h => ofMinutes.map(m => (h * 60 + m) * 60_000)))].sort((a, b) => a - b)
}

const longestOf = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }

/** A step that ends before `from`: there is no need to look at earlier ones. */
function firstStep({ frequency, interval }: Recurrence, start: Wall, from: Wall): number {
  return Math.max(0, Math.floor((from - start) / (longestOf[frequency] * interval * wallDay)) - 1)
}

function stretchOf({ frequency, interval, weekStart }: Recurrence, start: Wall, step: number): Stretch {
  const day = Math.floor(start / wallDay)
  if (frequency === 'DAILY') return { start: day + step * interval, end: day + step * interval + 1 }
  if (frequency === 'WEEKLY') {
    const week = day - ((weekdayOfDay(day) - weekStart + 7) % 7) + 7 * step * interval
    return { start: week, end: week + 7 }
  }
  const first = new Date(start)
  const year = first.getUTCFullYear()
  return frequency === 'MONTHLY'
    ? monthsFrom(year, first.getUTCMonth() + step * interval, 1)
    : monthsFrom(year + step * interval, 0, 12)
}

function monthsFrom(year: number, month: number, length: number): Stretch {
  return { start: Date.UTC(year, month, 1) / wallDay, end: Date.UTC(year, month + length, 1) / wallDay }
}

function falls(rule: Recurrence, start: Wall, day: number): boolean {
  const { frequency, months, monthDays, yearDays, weeks, weekdays } = rule
  const date = new Date(day * wallDay)
  const month = date.getUTCMonth()
  if (months.length > 0 && !months.includes(month + 1)) return false
  const inMonth = () => monthsFrom(date.getUTCFullYear(), month, 1)
  const inYear = () => monthsFrom(date.getUTCFullYear(), 0, 12)
  if (monthDays.length > 0 && !counted(monthDays, day, inMonth())) return false
  if (yearDays.length > 0 && !counted(yearDays, day, inYear())) return false
  if (weeks.length > 0 && !weeksOf(rule, day).some(week => weeks.includes(week))) return false
  const weekday = weekdayOfDay(day)
  if (weekdays.length > 0) {
    const within = frequency === 'MONTHLY' || months.length > 0 ? inMonth : inYear
    const counts = (frequency === 'MONTHLY' || frequency === 'YEARLY') && weeks.length === 0
    return weekdays.some(
      each => each.weekday === weekday && (each.nth === 0 || !counts || isNth(each.nth, day, within())),
    )
  }
  if (frequency === 'DAILY' || monthDays.length > 0 || yearDays.length > 0) return true
  if (frequency === 'WEEKLY' || weeks.length > 0) return weekday === weekdayOfDay(Math.floor(start / wallDay))
  const first = new Date(start)
  if (date.getUTCDate() !== first.getUTCDate()) return false
  return frequency === 'MONTHLY' || months.length > 0 || month === first.getUTCMonth()
}

function counted(numbers: readonly number[], day: number, { start, end }: Stretch): boolean {
  return numbers.includes(day - start + 1) || numbers.includes(day - end)
}

function isNth(nth: number, day: number, { start, end }: Stretch): boolean {
  return nth > 0 ? Math.floor((day - start) / 7) + 1 === nth : Math.floor((end - 1 - day) / 7) + 1 === -nth
}

/** The number of a day's week in the year that has most of it, from the year's start and from its end, then negative. */
function weeksOf({ weekStart }: Recurrence, day: number): [fromStart: number, fromEnd: number] {
  const middle = day - ((weekdayOfDay(day) - weekStart + 7) % 7) + 3
  const { start, end } = monthsFrom(new Date(middle * wallDay).getUTCFullYear(), 0, 12)
  return [Math.floor((middle - start) / 7) + 1, -Math.floor((end - 1 - middle) / 7) - 1]
}

/** 1 Monday … 7 Sunday. */
function weekdayOfDay(day: number): number {
  return ((new Date(day * wallDay).getUTCDay() + 6) % 7) + 1
}

function chosen({ positions }: Recurrence, all: readonly Wall[]): readonly Wall[] {
  if (positions.length === 0) return all
  return all.filter((_, index) => positions.includes(index + 1) || positions.includes(index - all.length))
}
