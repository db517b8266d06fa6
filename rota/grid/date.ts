import { addDays, dayNumber, isoWeekOf, yearOf } from '../civil-time.ts'
import { readDate } from '../paste/date.ts'
import type { LocalDate } from '../time.ts'

/** What is understood where a date does not say it: the year, and the month of days that are told by number; null: none are. */
export interface When {
  readonly year: number
  readonly month: number | null
}

/**
 * Reads what a row or a column of a rota says of its day: a date as people write it, a week, or a stretch of dates.
 *
 * A week is its Sunday and a stretch the date in its middle: the slot of a weekly role that began in it is running then.
 *
 * @param when  what is understood where it is not written
 */
export function readDay(text: string, { year, month }: When): LocalDate | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '' || plain.length > 60) return null
  const number = month === null ? null : /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?(\d{1,2})\.?$/i.exec(plain)
  if (number) return readDate(`${year}-${month}-${number[1]}`, year)
  return readDate(plain, year) ?? readWeek(plain, year) ?? readStretch(plain, year)
}

/** The months that a text names, each once. */
export function monthsIn(text: string): number[] {
  return [...new Set([...text.matchAll(words)].flatMap(([word]) => monthNamed(word) ?? []))]
}

/** A text without the names of months. */
export function withoutMonths(text: string): string {
  return text.replace(words, word => (monthNamed(word) === null ? word : ''))
}

/** Words that are as long as names of months can be. */
const words = /(?<!\p{L})\p{L}{3,9}(?!\p{L})/gu

function monthNamed(word: string): number | null {
  const first = readDate(`1 ${word}`, 2000)
  return first && Number(first.slice(5, 7))
}

/** `W12`, `week 12`, `2017-W12`, `wk 12 2017`. */
function readWeek(text: string, understood: number): LocalDate | null {
  const found = /^(?:(\d{4})[- ]?)?(?:w|wk|week|cw|kw)\.? ?(\d{1,2})(?:[ /,-]+(\d{4}))?$/i.exec(text)
  if (!found) return null
  const [year, week] = [Number(found[1] ?? found[3] ?? understood), Number(found[2])]
  if (week < 1 || week > 53 || year < 1900 || year > 2199) return null
  // 4 January is always in the first week.
  const fourth = `${year}-01-04` as LocalDate
  const monday = addDays(fourth, -((((dayNumber(fourth) + 3) % 7) + 7) % 7))
  const sunday = addDays(monday, (week - 1) * 7 + 6)
  return isoWeekOf(sunday).week === week ? sunday : null
}

/** `12–18 Apr`, `12 Apr - 18 Apr 2017`, `2017-04-12 to 2017-04-19`. */
function readStretch(text: string, year: number): LocalDate | null {
  const parts = text.split(/ ?(?:–|—| - | to |\.\.+|…) ?/)
  const [from = '', to = ''] = parts
  if (parts.length !== 2) return null
  const end = readDate(to, year)
  if (end === null) return null
  const within = yearOf(end)
  // The first date may leave out what the second one says: `12–18 Apr`.
  const start = readDate(from, within) ?? readDate(`${from} ${to.replace(/^\D*\d{1,2}\.?\s*/, '')}`, within)
  if (start === null) return null
  const days = dayNumber(end) - dayNumber(start)
  return days < 0 || days > 62 ? null : addDays(start, Math.floor(days / 2))
}
