import { addDays, isLocalDate, weekdayOf, yearOf } from '../../rota/civil-time.ts'
import type { LocalDate } from '../../rota/time.ts'
import { monthIsFirst, monthNamed } from '../words/dates.ts'

/** A day or an ISO week that somebody wrote. */
export interface When {
  readonly date: LocalDate
  readonly unit: 'day' | 'week'
}

/**
 * Finds a date among words: `14 jul`, `jul 14`, `14/7`, `14.7.2017`, `2017-07-14`, `week 12`, `today`, `tomorrow`.
 *
 * @param understood  the year where none is written
 * @returns the date and the words around it; null if there is none, or one that does not exist
 */
export function findWhen(
  words: readonly string[],
  understood: number,
  today: LocalDate,
): { readonly when: When; readonly rest: readonly string[] } | null {
  // The longest first: in `mar 14 ott 2017` the first word is a Tuesday and no March.
  for (const length of [3, 2, 1]) {
    for (let at = 0; at + length <= words.length; at++) {
      const when = whenOf(words.slice(at, at + length), understood, today)
      if (when) return { when, rest: [...words.slice(0, at), ...words.slice(at + length)] }
    }
  }
  return null
}

function whenOf(words: readonly string[], understood: number, today: LocalDate): When | null {
  const [first = '', second = '', third = ''] = words.map(word => word.toLowerCase())
  const year = third === '' ? understood : yearIn(third)
  if (year === null) return null
  if (words.length === 1) return oneWord(first, understood, today)
  if (/^(week|wk)$/.test(first) && /^\d{1,2}$/.test(second)) return week(year, Number(second))
  if (/^\d{1,2}\.?$/.test(first) && monthNamed(second)) return day(year, monthNamed(second), Number.parseInt(first, 10))
  if (monthNamed(first) && /^\d{1,2}\.?$/.test(second)) return day(year, monthNamed(first), Number.parseInt(second, 10))
  return null
}

function oneWord(word: string, understood: number, today: LocalDate): When | null {
  if (word === 'today') return { date: today, unit: 'day' }
  if (word === 'tomorrow') return { date: addDays(today, 1), unit: 'day' }
  if (isLocalDate(word)) return { date: word, unit: 'day' }
  const numbers = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?$/.exec(word)
  if (!numbers) return null
  const [, one, other, year] = numbers.map(Number)
  const [number, month] = word.includes('/') && monthIsFirst() ? [other, one] : [one, other]
  return day(year || understood, month ?? 0, number ?? 0)
}

function yearIn(word: string): number | null {
  return /^(19|20|21)\d\d$/.test(word) ? Number(word) : null
}

function day(year: number, month: number, number: number): When | null {
  const two = (n: number) => String(n).padStart(2, '0')
  const date = `${year}-${two(month)}-${two(number)}`
  return isLocalDate(date) ? { date, unit: 'day' } : null
}

/** The Monday of an ISO week: week 1 has 4 January. */
function week(year: number, number: number): When | null {
  const fourth = `${year}-01-04` as LocalDate
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (number - 1))
  const thursday = addDays(monday, 3)
  return number >= 1 && yearOf(thursday) === year ? { date: monday, unit: 'week' } : null
}
