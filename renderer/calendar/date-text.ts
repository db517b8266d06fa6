import { dateLabel } from '../../rota/date-label.ts'
import type { LocalDate } from '../../rota/time.ts'
import { findWhen } from '../finder/when.ts'

/** A date as a field shows it to be edited: `14 Mar 2017`. */
export const dateText = dateLabel

/**
 * Reads a date that somebody wrote: `14 Mar 2017`, `14.3.`, `2017-03-14`, with or without the weekday.
 *
 * @param understood  the year where none is written
 * @returns null if it is none
 */
export function readDate(text: string, understood: number, today: LocalDate): LocalDate | null {
  const found = findWhen(text.trim().split(/[\s,]+/), understood, today)
  if (found?.when.unit !== 'day' || !found.rest.every(word => /^(mon|tue|wed|thu|fri|sat|sun)/i.test(word))) return null
  return found.when.date
}
