import { addDays, dayNumber, instantOf, weekdayOf, yearStart } from './civil-time.ts'
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
  let date = addDays(from, (pattern.weekday - weekdayOf(from) + 7) % 7)
  for (; date < until; date = addDays(date, 7)) yield { date, time: pattern.at }
  yield { date, time: pattern.at }
}

/** The slots of a pattern that start in a local year, ascending. */
export function slotsStartingIn(pattern: Pattern, zone: string, year: number): Interval[] {
  return cut(pattern, zone, yearStart(year), yearStart(year + 1))
}

/**
 * Counts the dates or weeks of a pattern, so that neighbours differ by one.
 *
 * @param date  the local date on which a slot of the pattern starts
 */
export function ordinalOf(pattern: Pattern, date: LocalDate): number {
  return pattern.kind === 'daily' ? dayNumber(date) : Math.floor(dayNumber(date) / 7)
}
