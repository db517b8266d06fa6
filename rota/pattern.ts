import { addDays, addMonths, dayNumber, instantOf, weekdayOf, yearOf, yearStart } from './civil-time.ts'
import type { Pattern } from './role.ts'
import type { Instant, Interval, LocalDate, TimeOfDay } from './time.ts'

/**
 * Cuts a stretch of local dates into slots by a pattern.
 *
 * Slots meet without holes, also where the clock changes: 23:00–07:00 lasts 7 h or 9 h then.
 *
 * @param from  first date on which a slot may start
 * @param until  first date on which none may start any more
 * @returns the slots that start on these dates, ascending; none of zero length
 */
export function cut(pattern: Pattern, zone: string, from: LocalDate, until: LocalDate): Interval[] {
  const starts: Instant[] = []
  for (const { date, time } of civilStarts(pattern, from, until)) starts.push(instantOf(zone, date, time))
  const slots: Interval[] = []
  for (let index = 0; index + 1 < starts.length; index++) {
    const start = starts[index] as Instant
    const end = starts[index + 1] as Instant
    if (start < end) slots.push({ start, end })
  }
  return slots
}

/** Starts in order, with one more at the end that closes the last slot. */
function* civilStarts(
  pattern: Pattern,
  from: LocalDate,
  until: LocalDate,
): Generator<{ date: LocalDate; time: TimeOfDay }> {
  if (pattern.kind === 'daily') {
    const times = [...new Set(pattern.starts)].sort()
    let date = from
    for (; date < until; date = addDays(date, 1)) for (const time of times) yield { date, time }
    yield { date, time: times[0] as TimeOfDay }
    return
  }
  const { at: time } = pattern
  let date = firstStart(pattern, from)
  for (; date < until; date = nextStart(pattern, date)) yield { date, time }
  yield { date, time }
}

type Sparse = Exclude<Pattern, { kind: 'daily' }>

/** The first date from one on with which a slot begins. */
function firstStart(pattern: Sparse, from: LocalDate): LocalDate {
  if (pattern.kind === 'weekly') {
    const date = addDays(from, (pattern.weekday - weekdayOf(from) + 7) % 7)
    return addDays(date, 7 * ((pattern.phase - (weekNumber(date) % pattern.every) + pattern.every) % pattern.every))
  }
  const month = from.endsWith('-01') ? from : addMonths(firstOfMonth(from), 1)
  return addMonths(month, (pattern.every - (monthNumber(month) % pattern.every)) % pattern.every)
}

function nextStart(pattern: Sparse, date: LocalDate): LocalDate {
  return pattern.kind === 'weekly' ? addDays(date, 7 * pattern.every) : addMonths(date, pattern.every)
}

/** Weeks, from Monday to Sunday, since the one of 5 January 1970. */
export function weekNumber(date: LocalDate): number {
  return Math.floor((dayNumber(date) - 4) / 7)
}

/** The phase of a pattern of every n-th week in which the week of a date is one. @param every  n, 1 … 52 */
export function phaseOf(date: LocalDate, every: number): number {
  return ((weekNumber(date) % every) + every) % every
}

/** Calendar months since January of the year 0. */
function monthNumber(date: LocalDate): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7)) - 1
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 8)}01` as LocalDate
}

/** The slots of a pattern that start in a local year, ascending. */
export function slotsStartingIn(pattern: Pattern, zone: string, year: number): Interval[] {
  return cut(pattern, zone, yearStart(year), yearStart(year + 1))
}

/**
 * Counts the dates, weeks or months of a pattern, so that neighbours differ by one.
 *
 * @param date  the local date on which a slot of the pattern starts
 */
export function ordinalOf(pattern: Pattern, date: LocalDate): number {
  switch (pattern.kind) {
    case 'daily':
      return dayNumber(date)
    case 'weekly':
      return Math.floor(weekNumber(date) / pattern.every)
    case 'monthly':
      return Math.floor(monthNumber(date) / pattern.every)
  }
}
