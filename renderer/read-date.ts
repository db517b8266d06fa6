import { yearOf } from '../rota/civil-time.ts'
import type { LocalDate } from '../rota/time.ts'
import { findWhen } from './finder/when.ts'
import { isWeekdayName } from './words/dates.ts'

/**
 * Reads a day that somebody wrote alone, with or without its weekday, in English or in the desk's language of dates.
 *
 * @param around  a date near it: its year is meant where none is written
 * @returns null if it is none
 */
export function readDate(text: string, around: LocalDate): LocalDate | null {
  // Spanish writes `14 de marzo de 2017`.
  const words = text.split(/[\s,]+/).filter(word => word !== '' && word !== 'de')
  const found = findWhen(words, yearOf(around), around)
  return found?.when.unit === 'day' && found.rest.every(isWeekdayName) ? found.when.date : null
}
