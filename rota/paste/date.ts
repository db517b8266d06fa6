import { isLocalDate } from '../civil-time.ts'
import type { LocalDate } from '../time.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/**
 * Reads a date as people write it in a spreadsheet: `2017-07-14`, `14.7.2017`, `14/07/17`, `Fri 14 Jul`, `July 14, 2017`.
 *
 * The day comes before the month unless it cannot.
 *
 * @param year  understood where none is written
 * @returns null if it is none
 */
export function readDate(text: string, year: number): LocalDate | null {
  const plain = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(plain)
  if (iso) return dateFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/
  const short = plain.replace(weekday, '')
  const numbers = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{2,4})?)?$/.exec(short)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])]
    const which = yearFrom(numbers[4], year)
    return second > 12 ? dateFrom(which, first, second) : dateFrom(which, second, first)
  }
  const named =
    /^(\d{1,2})\.?\s*([a-z]{3,9})\.?,?(?:\s*(\d{2,4}))?$/.exec(short) ??
    swapped(/^([a-z]{3,9})\.?\s+(\d{1,2}),?(?:\s+(\d{2,4}))?$/.exec(short))
  if (!named) return null
  const month = months.findIndex(name => name.startsWith(named[2] as string)) + 1
  return month === 0 ? null : dateFrom(yearFrom(named[3], year), month, Number(named[1]))
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]]
}

function yearFrom(text: string | undefined, understood: number): number {
  if (text === undefined || text === '') return understood
  return text.length <= 2 ? 2000 + Number(text) : Number(text)
}

function dateFrom(year: number, month: number, day: number): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}
