import { addDays, dateOf, isoWeekOf, timeOf, weekdayOf } from '../../rota/civil-time.ts'
import { dateLabel } from '../../rota/date-label.ts'
import { type DateRange, hoursOf, type Instant, type Interval, type LocalDate } from '../../rota/time.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const monthOf = (date: LocalDate) => months[Number(date.slice(5, 7)) - 1] as (typeof months)[number]
const dayOf = (date: LocalDate) => Number(date.slice(8, 10))
const weekdayName = (date: LocalDate) => weekdays[weekdayOf(date) - 1] as (typeof weekdays)[number]

/** `Mar` */
export function monthHead(date: LocalDate): string {
  return monthOf(date).slice(0, 3)
}

/** `March 2017` */
export function monthOfYear(date: LocalDate): string {
  return `${monthOf(date)} ${date.slice(0, 4)}`
}

/** `Tue 14` */
export function dayNumberAndName(date: LocalDate): string {
  return `${weekdayName(date).slice(0, 3)} ${dayOf(date)}`
}

/** `14 Mar` */
export function dayMonth(date: LocalDate): string {
  return `${dayOf(date)} ${monthOf(date).slice(0, 3)}`
}

/** `14 March`, with the year where it is not the one that is understood. */
export function dayInSentence(date: LocalDate, understoodYear: string): string {
  const year = date.slice(0, 4)
  return `${dayOf(date)} ${monthOf(date)}${year === understoodYear ? '' : ` ${year}`}`
}

/** `Tue 14 Mar` */
export function shortDate(date: LocalDate): string {
  return `${weekdayName(date).slice(0, 3)} ${dayMonth(date)}`
}

/** `Tue 14 Mar 2017` */
export function listedDate(date: LocalDate): string {
  return `${shortDate(date)} ${date.slice(0, 4)}`
}

/** `Tuesday 14 March 2017` */
export function longDate(date: LocalDate): string {
  return `${weekdayName(date)} ${dayOf(date)} ${monthOf(date)} ${date.slice(0, 4)}`
}

/** `week 11`, with the year where it is not that of the date. */
export function isoWeek(date: LocalDate): string {
  const { year, week } = isoWeekOf(date)
  return `week ${week}${String(year) === date.slice(0, 4) ? '' : ` of ${year}`}`
}

/** Dates of a stretch whose end is exclusive: `14 March`, `14–16 March`, `28 February – 3 March`, years where they differ. */
export function dateRange({ start, end }: DateRange, understoodYear: string): string {
  const last = addDays(end, -1)
  if (last <= start) return dayInSentence(start, understoodYear)
  if (last.slice(0, 7) === start.slice(0, 7)) return `${dayOf(start)}–${dayInSentence(last, understoodYear)}`
  return `${dayInSentence(start, understoodYear)} – ${dayInSentence(last, understoodYear)}`
}

/** Days of a stretch whose end is exclusive, in short: `1 Jan`, `20–26 Feb`, `27 Feb – 5 Mar`. */
export function shortRange({ start, end }: DateRange): string {
  const last = addDays(end, -1)
  if (last <= start) return dayMonth(start)
  return last.slice(0, 7) === start.slice(0, 7)
    ? `${dayOf(start)}–${dayMonth(last)}`
    : `${dayMonth(start)} – ${dayMonth(last)}`
}

/** `23:00`, the time of day as it is read. */
export function clockTime(zone: string, at: Instant): string {
  return timeOf(zone, at)
}

/** `14 Mar 23:00` */
export function moment(zone: string, at: Instant): string {
  return `${dayMonth(dateOf(zone, at))} ${clockTime(zone, at)}`
}

/** `14 Mar 2017 23:00` */
export function datedMoment(zone: string, at: Instant): string {
  return `${dateLabel(dateOf(zone, at))} ${clockTime(zone, at)}`
}

/** The times of a slot: `23:00–07:00` for a day or less, else `Wed 15 Mar 09:00 – Wed 22 Mar 09:00`. */
export function slotTimes(zone: string, { start, end }: Interval): string {
  if (hoursOf({ start, end }) <= 25) return `${clockTime(zone, start)}–${clockTime(zone, end)}`
  const at = (instant: Instant) => `${shortDate(dateOf(zone, instant))} ${clockTime(zone, instant)}`
  return `${at(start)} – ${at(end)}`
}

/** How long something lasts: `8 h`, `7 h 30 min`, `12 days`. */
export function duration(hours: number): string {
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  const whole = Math.floor(hours)
  const minutes = Math.round((hours - whole) * 60)
  if (minutes === 0) return `${whole} h`
  return whole === 0 ? `${minutes} min` : `${whole} h ${minutes} min`
}
