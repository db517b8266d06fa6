import { addDays, addMonths, dateOf, isoWeekOf, timeOf, weekdayOf } from '../../rota/civil-time.ts'
import { defaultPreferences, type Preferences } from '../../rota/preferences.ts'
import { type DateRange, hoursOf, type Instant, type Interval, type LocalDate } from '../../rota/time.ts'

/** How this desk likes dates and times. */
export type DateStyle = Pick<Preferences, 'dates' | 'clock' | 'weekStart'>

let style: DateStyle = defaultPreferences

/** Writes all dates and times of the window in a style from now on; what is on the screen already has to be drawn again. */
export function writeDatesAs(wanted: DateStyle): void {
  style = { ...wanted, dates: isLanguage(wanted.dates) ? wanted.dates : defaultPreferences.dates }
}

/** The weekday with which a week begins on the screen, 1 Monday or 7 Sunday; ISO weeks begin on Monday all the same. */
export function weekStart(): 1 | 7 {
  return style.weekStart
}

/** The date with which the week of a date begins on the screen. */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, -((weekdayOf(date) - weekStart() + 7) % 7))
}

/** Whether a text is a language tag that dates can be written in. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

type Parts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'weekday' | 'year'>

const writers = new Map<string, Intl.DateTimeFormat>()

function writer(parts: Parts): Intl.DateTimeFormat {
  const key = `${style.dates}${parts.weekday ?? '-'}${parts.day ?? '-'}${parts.month ?? '-'}${parts.year ?? '-'}`
  let made = writers.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(style.dates, { ...parts, timeZone: 'UTC' })
    writers.set(key, made)
  }
  return made
}

const noonOf = (date: LocalDate) => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, dayOf(date), 12)
const dayOf = (date: LocalDate) => Number(date.slice(8, 10))
const write = (date: LocalDate, parts: Parts) => writer(parts).format(noonOf(date))

/** British dates are written as people at CERN do, without commas and with three letters: `Tue 14 Sep`. */
const isBritish = () => style.dates === 'en-GB'

function monthName(date: LocalDate, length: 'short' | 'long'): string {
  return isBritish()
    ? write(date, { month: 'long' }).slice(0, length === 'short' ? 3 : 99)
    : write(date, { month: length })
}

function weekdayName(date: LocalDate, length: 'short' | 'long'): string {
  return isBritish()
    ? write(date, { weekday: 'long' }).slice(0, length === 'short' ? 3 : 99)
    : write(date, { weekday: length })
}

function dayAndMonth(date: LocalDate, month: 'short' | 'long', withYear: boolean): string {
  if (isBritish()) return `${dayOf(date)} ${monthName(date, month)}${withYear ? ` ${date.slice(0, 4)}` : ''}`
  return write(date, withYear ? { day: 'numeric', month, year: 'numeric' } : { day: 'numeric', month })
}

/** The buttons of a month from which a date is picked. */
export const monthSteps = { previous: 'Previous month', next: 'Next month' } as const

/** The button that empties a field for a date. */
export const noDate = 'No date'

/** `Mar` */
export function monthHead(date: LocalDate): string {
  return monthName(date, 'short')
}

/** `March 2017` */
export function monthOfYear(date: LocalDate): string {
  return write(date, { month: 'long', year: 'numeric' })
}

/** `Tue 14` */
export function dayNumberAndName(date: LocalDate): string {
  return `${weekdayName(date, 'short')} ${dayOf(date)}`
}

/** `14 Mar` */
export function dayMonth(date: LocalDate): string {
  return dayAndMonth(date, 'short', false)
}

/** `14 March`, with the year where it is not the one that is understood. */
export function dayInSentence(date: LocalDate, understoodYear: string): string {
  return dayAndMonth(date, 'long', date.slice(0, 4) !== understoodYear)
}

/** `Tue 14 Mar` */
export function shortDate(date: LocalDate): string {
  return `${weekdayName(date, 'short')} ${dayMonth(date)}`
}

/** `Tue 14 Mar 2017` */
export function listedDate(date: LocalDate): string {
  return `${weekdayName(date, 'short')} ${dayAndMonth(date, 'short', true)}`
}

/** `Tuesday 14 March 2017` */
export function longDate(date: LocalDate): string {
  return `${weekdayName(date, 'long')} ${dayAndMonth(date, 'long', true)}`
}

/** The name of a weekday, 1 Monday … 7 Sunday: `Wednesday`. */
export function weekdayLong(weekday: number): string {
  return weekdayName(addDays(aMonday, weekday - 1), 'long')
}

const aMonday = '2024-01-01' as LocalDate

const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
const begins = (name: string, word: string) => plain(name).startsWith(plain(word))
const english = {
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
} as const

/** The month that a word names, 1 January … 12 December, in English or the desk's language; 0 if it names none. */
export function monthNamed(word: string): number {
  if (plain(word).length < 3) return 0
  const inEnglish = english.months.findIndex(month => plain(word).startsWith(month))
  const named = (month: number) => begins(monthName(addMonths(aMonday, month), 'long'), word)
  return (inEnglish >= 0 ? inEnglish : english.months.findIndex((_, month) => named(month))) + 1
}

/** Whether a word names a weekday, in English or the desk's language: `Tue`, `Di.` */
export function isWeekdayName(word: string): boolean {
  if (plain(word).length < 2) return false
  return english.weekdays.some((name, at) => plain(word).startsWith(name) || begins(weekdayLong(at + 1), word))
}

/** Whether the desk's language writes the month before the day, as in `3/14/2017`. */
export function monthIsFirst(): boolean {
  const parts = writer({ day: 'numeric', month: 'numeric' }).formatToParts(noonOf(aMonday))
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}

/** A time of day by the clock of the desk: `23:00`, or `11:00 pm`. */
export function timeOfDay(time: string): string {
  if (style.clock === 24) return time
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}${time.slice(2)} ${hour < 12 ? 'am' : 'pm'}`
}

/** What a local clock shows at a moment. */
export function clockTime(zone: string, at: Instant): string {
  return timeOfDay(timeOf(zone, at))
}

/** `week 11`: the ISO week in which a date lies, with the year where it is not that of the date. */
export function isoWeek(date: LocalDate): string {
  return weekWords(isoWeekOf(date), date)
}

/** The number of the week of a date as it is shown: of the ISO week in which most of its days lie. */
export function weekNumber(date: LocalDate): number {
  return mostlyIn(date).week
}

/** `week 11`: the week of a date as it is shown, by the ISO week in which most of its days lie. */
export function weekName(date: LocalDate): string {
  return weekWords(mostlyIn(date), date)
}

function mostlyIn(date: LocalDate): ReturnType<typeof isoWeekOf> {
  return isoWeekOf(addDays(startOfWeek(date), 3))
}

function weekWords({ year, week }: ReturnType<typeof isoWeekOf>, date: LocalDate): string {
  return `week ${week}${String(year) === date.slice(0, 4) ? '' : ` of ${year}`}`
}

/** Dates of a stretch whose end is exclusive: `14 March`, `14–16 March`, `28 February – 3 March`, years where they differ. */
export function dateRange({ start, end }: DateRange, understoodYear: string): string {
  const last = addDays(end, -1)
  if (last <= start) return dayInSentence(start, understoodYear)
  if (last.slice(0, 7) === start.slice(0, 7)) {
    if (isBritish()) return `${dayOf(start)}–${dayInSentence(last, understoodYear)}`
    const year = last.slice(0, 4) === understoodYear ? {} : ({ year: 'numeric' } as const)
    return writer({ day: 'numeric', month: 'long', ...year }).formatRange(noonOf(start), noonOf(last))
  }
  return `${dayInSentence(start, understoodYear)} – ${dayInSentence(last, understoodYear)}`
}

/** Days of a stretch whose end is exclusive, in short: `1 Jan`, `20–26 Feb`, `27 Feb – 5 Mar`. */
export function shortRange({ start, end }: DateRange): string {
  const last = addDays(end, -1)
  if (last <= start) return dayMonth(start)
  if (last.slice(0, 7) !== start.slice(0, 7)) return `${dayMonth(start)} – ${dayMonth(last)}`
  if (isBritish()) return `${dayOf(start)}–${dayMonth(last)}`
  return writer({ day: 'numeric', month: 'short' }).formatRange(noonOf(start), noonOf(last))
}

/** `14 Mar 23:00` */
export function moment(zone: string, at: Instant): string {
  return `${dayMonth(dateOf(zone, at))} ${clockTime(zone, at)}`
}

/** `14 Mar 2017` */
export function datedDay(date: LocalDate): string {
  return dayAndMonth(date, 'short', true)
}

/** `14 Mar 2017 23:00` */
export function datedMoment(zone: string, at: Instant): string {
  return `${datedDay(dateOf(zone, at))} ${clockTime(zone, at)}`
}

/** The times of a slot: `23:00–07:00` for a day or less, else `Wed 15 Mar 09:00 – Wed 22 Mar 09:00`. */
export function slotTimes(zone: string, { start, end }: Interval): string {
  if (hoursOf({ start, end }) <= 25) return `${clockTime(zone, start)}–${clockTime(zone, end)}`
  const at = (instant: Instant) => `${shortDate(dateOf(zone, instant))} ${clockTime(zone, instant)}`
  return `${at(start)} – ${at(end)}`
}

/** A stretch of hours over several dates: `12 June 09:00 – 16 June 2017 18:00`. */
export function hoursOverDates(zone: string, { start, end }: Interval): string {
  const [first, last] = [dateOf(zone, start), dateOf(zone, end)]
  const begins = `${dayInSentence(first, last.slice(0, 4))} ${clockTime(zone, start)}`
  return `${begins} – ${dayInSentence(last, '')} ${clockTime(zone, end)}`
}

/** How long something lasts: `8 h`, `7 h 30 min`, `12 days`. */
export function duration(hours: number): string {
  // A week in which the clock goes forward is a week all the same.
  if (hours >= 48) return `${Math.floor((hours + 1) / 24)} days`
  const whole = Math.floor(hours)
  const minutes = Math.round((hours - whole) * 60)
  if (minutes === 0) return `${whole} h`
  return whole === 0 ? `${minutes} min` : `${whole} h ${minutes} min`
}
