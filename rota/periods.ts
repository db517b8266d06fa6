import { z } from 'zod'
import { added, apply, type RowChange, removed, replaced } from './change.ts'
import { addDays, dayNumber } from './civil-time.ts'
import { dateLabel } from './date-label.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { Lead } from './lead.ts'
import { circleOf, leadsOf } from './leads.ts'
import { Period } from './period.ts'
import { type Rota, sameRow } from './rota.ts'
import type { LocalDate } from './time.ts'

/** How a period is to be; `id` null adds it. */
export const PeriodEntry = z
  .object({ ...Period.shape, id: z.uuid().nullable() })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type PeriodEntry = z.infer<typeof PeriodEntry>

/** A lead time that a period has to keep. */
export const LeadEntry = z.object({ beforeId: z.uuid(), months: Lead.shape.months, days: Lead.shape.days })
export type LeadEntry = z.infer<typeof LeadEntry>

/** What becomes of a period, its lead times and what hangs together with it. */
export const PeriodWish = z.object({
  entry: PeriodEntry,
  /** All the lead times that it has to keep; null leaves them as they are. */
  leads: z.array(LeadEntry).max(50).nullable(),
  /** Periods that move by as many days as its start does. */
  along: z.array(z.uuid()).max(1000),
})
export type PeriodWish = z.infer<typeof PeriodWish>

/**
 * Adds a period or changes it, with its lead times, and moves others along.
 *
 * @returns hindered where lead times would go round in a circle
 */
export function decidePeriod(rota: Rota, { entry, leads, along }: PeriodWish, newId: () => string): Decision {
  const before = entry.id === null ? null : rota.rows.period.get(entry.id)
  if (before === undefined) return notFound('period')
  if (![...rota.rows.kind.values()].some(({ code }) => code === entry.kind)) return notFound('kind')
  if (along.some(id => !rota.rows.period.has(id))) return notFound('period')
  const after: Period = { ...entry, id: entry.id ?? newId() }
  const days = before ? dayNumber(after.start) - dayNumber(before.start) : 0
  const rows: RowChange[] = []
  if (!before) rows.push(added('period', after))
  else if (!sameRow(before, after)) rows.push(replaced('period', before, after))
  const movedAlong = days === 0 ? [] : [...new Set(along)].filter(id => id !== after.id)
  for (const id of movedAlong) {
    const period = rota.get('period', id)
    rows.push(replaced('period', period, moved(period, days)))
  }
  if (leads !== null) {
    const changed = leadRows(rota, after.id, leads, newId)
    if (changed === null) return notFound('period')
    const circle = circleIn(rota, after, changed)
    if (circle) return hindered({ why: 'circle', names: circle })
    rows.push(...changed)
  }
  return decided({ label: titleOf(before, after, movedAlong.length), rows })
}

/** The same period so many days later, earlier if negative. */
export function moved<Range extends { readonly start: LocalDate; readonly end: LocalDate }>(
  range: Range,
  days: number,
): Range {
  return { ...range, start: addDays(range.start, days), end: addDays(range.end, days) }
}

/** How the lead times of a period become what they should be; null if one names a period that is not there. */
function leadRows(rota: Rota, periodId: string, wanted: readonly LeadEntry[], newId: () => string): RowChange[] | null {
  const known = new Map((leadsOf(rota).get(periodId) ?? []).map(lead => [lead.beforeId, lead]))
  const byBefore = new Map(wanted.map(lead => [lead.beforeId, lead]))
  const rows = [...known.values()].filter(lead => !byBefore.has(lead.beforeId)).map(lead => removed('lead', lead))
  for (const { beforeId, months, days } of byBefore.values()) {
    if (!rota.rows.period.has(beforeId)) return null
    const before = known.get(beforeId)
    const after: Lead = { id: before?.id ?? newId(), periodId, beforeId, months, days }
    if (!before) rows.push(added('lead', after))
    else if (!sameRow(before, after)) rows.push(replaced('lead', before, after))
  }
  return rows
}

/** The names of the periods on a circle that the changed lead times close; null if there is none. */
function circleIn(rota: Rota, period: Period, rows: readonly RowChange[]): string[] | null {
  const tried = apply(rota, { label: '', rows })
  if (!tried.ok) throw new RangeError('lead times do not fit the rota they were made for')
  for (const { beforeId } of leadsOf(tried.rota).get(period.id) ?? []) {
    const circle = circleOf(tried.rota, period.id, beforeId)
    if (circle) return [period.name, ...circle.map(id => (id === period.id ? period : rota.get('period', id)).name)]
  }
  return null
}

function titleOf(before: Period | null, after: Period, along: number): string {
  const others = along === 0 ? '' : ` and ${along} with it`
  const from = dateLabel(after.start)
  const last = dateLabel(addDays(after.end, -1))
  const until = last === from ? '' : ` to ${last}`
  if (!before) return `Add ${after.name}, ${from}${until}`
  if (!sameRow({ ...before, start: '', end: '' }, { ...after, start: '', end: '' }))
    return `Change ${after.name}${others}`
  if (sameRow(before, after)) return `Change the lead times of ${after.name}`
  const days = dayNumber(after.start) - dayNumber(before.start)
  if (sameRow(moved(before, days), after)) return `Move ${after.name} to ${from}${others}`
  return `Change ${after.name} to ${from}${until}${others}`
}

/**
 * Cuts a period in two; the second begins on the date. Every slot needs what it needed before: it still shares time with
 * one of them. Lead times stay with the first; luminosity is shared out by days.
 *
 * @returns hindered where the date does not lie inside
 */
export function decidePeriodSplit(rota: Rota, periodId: string, date: LocalDate, newId: () => string): Decision {
  const period = rota.rows.period.get(periodId)
  if (!period) return notFound('period')
  if (date <= period.start || date >= period.end) {
    return hindered({ why: 'not-inside', start: period.start, end: period.end })
  }
  const part = (cut: Partial<Period>): Period => {
    const { start, end, luminosity } = { ...period, ...cut }
    const share = (dayNumber(end) - dayNumber(start)) / (dayNumber(period.end) - dayNumber(period.start))
    return { ...period, start, end, luminosity: luminosity === null ? null : luminosity * share }
  }
  return decided({
    label: `Split ${period.name} at ${dateLabel(date)}`,
    rows: [replaced('period', period, part({ end: date })), added('period', { ...part({ start: date }), id: newId() })],
  })
}

/** Deletes periods, and the lead times that they have to keep or that others have to keep for them. */
export function decidePeriodRemoval(rota: Rota, periodIds: readonly string[]): Decision {
  const ids = new Set(periodIds)
  const periods = [...ids].map(id => rota.rows.period.get(id)).filter(period => period !== undefined)
  const [first] = periods
  if (!first || periods.length < ids.size) return notFound('period')
  const leads = [...rota.rows.lead.values()].filter(lead => ids.has(lead.periodId) || ids.has(lead.beforeId))
  return decided({
    label: periods.length === 1 ? `Delete ${first.name}` : `Delete ${periods.length} entries of the calendar`,
    rows: [...leads.map(lead => removed('lead', lead)), ...periods.map(period => removed('period', period))],
  })
}
