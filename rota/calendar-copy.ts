import { z } from 'zod'
import { added, type RowChange } from './change.ts'
import { addDays, addMonths, dayNumber, yearOf, yearStart } from './civil-time.ts'
import { type Decision, decided, notFound } from './decision.ts'
import type { Period } from './period.ts'
import { moved } from './periods.ts'
import type { Rota } from './rota.ts'
import type { LocalDate } from './time.ts'

/** Which periods are copied into another year, and how. */
export const CalendarCopy = z.object({
  periodIds: z.array(z.uuid()).min(1).max(2000),
  /** So many years later. */
  years: z.int().min(1).max(50),
  /** What stays: the weekdays, so that all of it moves by whole weeks; or the dates of month and day. */
  keep: z.enum(['weekdays', 'dates']),
})
export type CalendarCopy = z.infer<typeof CalendarCopy>

/**
 * Copies periods into a later year, with the lead times between them.
 *
 * With weekdays kept all of them move by the same whole weeks, those nearest to the years, so what met still meets. With
 * dates kept 29 February becomes the 28th. A period that the year has already, by name and start, is left out. What was
 * recorded in one year says nothing about another, so copies have no luminosity.
 */
export function decideCalendarCopy(rota: Rota, copy: CalendarCopy, newId: () => string): Decision {
  const periods = [...new Set(copy.periodIds)]
    .map(id => rota.rows.period.get(id))
    .filter(period => period !== undefined)
  const [first] = [...periods].sort((a, b) => (a.start < b.start ? -1 : 1))
  if (!first || periods.length < new Set(copy.periodIds).size) return notFound('period')
  const place = placing(yearOf(first.start), copy)
  const keyOf = ({ name, start }: Period) => `${start} ${name}`
  const there = new Set([...rota.rows.period.values()].map(keyOf))
  const copies = new Map<string, Period>()
  for (const period of periods) {
    const made = { ...place(period), id: newId(), luminosity: null }
    if (there.has(keyOf(made))) continue
    there.add(keyOf(made))
    copies.set(period.id, made)
  }
  const leads = [...rota.rows.lead.values()].flatMap(lead => {
    const period = copies.get(lead.periodId)
    const before = copies.get(lead.beforeId)
    return period && before ? [{ ...lead, id: newId(), periodId: period.id, beforeId: before.id }] : []
  })
  const rows: RowChange[] = [
    ...[...copies.values()].map(period => added('period', period)),
    ...leads.map(lead => added('lead', lead)),
  ]
  const n = copies.size
  const year = yearOf(first.start) + copy.years
  return decided({ label: `Copy ${n} ${n === 1 ? 'entry' : 'entries'} of the calendar to ${year}`, rows })
}

/** Where a period comes to lie. */
function placing(fromYear: number, { years, keep }: CalendarCopy): (period: Period) => Period {
  if (keep === 'weekdays') {
    const apart = dayNumber(yearStart(fromYear + years)) - dayNumber(yearStart(fromYear))
    return period => moved(period, Math.round(apart / 7) * 7)
  }
  const later = (date: LocalDate) => addMonths(date, 12 * years)
  // The last day moves, not the day after it, so that a leap day cannot make a period empty.
  return period => ({ ...period, start: later(period.start), end: addDays(later(addDays(period.end, -1)), 1) })
}
