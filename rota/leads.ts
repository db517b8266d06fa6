import { addDays, addMonths, dayNumber } from './civil-time.ts'
import type { Lead } from './lead.ts'
import type { Period } from './period.ts'
import { derived, groupBy, type Rota } from './rota.ts'
import type { LocalDate } from './time.ts'

/** The lead times that a period has to keep, by its id. */
export const leadsOf = derived(['lead'], rota => groupBy(rota.rows.lead.values(), lead => lead.periodId))

const leadsBefore = derived(['lead'], rota => groupBy(rota.rows.lead.values(), lead => lead.beforeId))

/** The last date on which something can start that has to be there so long before another date: first months, then days back. */
export function latestStart(before: LocalDate, { months, days }: Pick<Lead, 'months' | 'days'>): LocalDate {
  return addDays(addMonths(before, -months), -days)
}

/** A lead time that is not kept. */
export interface LateLead {
  readonly lead: Lead
  readonly period: Period
  readonly before: Period
  /** When it would have had to start at the latest. */
  readonly latest: LocalDate
  /** At least 1. */
  readonly daysLate: number
  /** That date has passed, so only what waits for it can still be moved. */
  readonly missed: boolean
}

/** The lead times that are not kept, the most urgent first. */
export function lateLeads(rota: Rota, today: LocalDate): LateLead[] {
  return [...rota.rows.lead.values()]
    .flatMap(lead => {
      const period = rota.get('period', lead.periodId)
      const before = rota.get('period', lead.beforeId)
      const latest = latestStart(before.start, lead)
      const daysLate = dayNumber(period.start) - dayNumber(latest)
      return daysLate <= 0 ? [] : [{ lead, period, before, latest, daysLate, missed: latest < today }]
    })
    .sort((a, b) => (a.latest < b.latest ? -1 : 1))
}

/** Every period that hangs together with one by lead times, in either direction and over others, by start; without itself. */
export function linkedWith(rota: Rota, periodId: string): Period[] {
  const found = new Set([periodId])
  for (const id of found) {
    for (const { beforeId } of leadsOf(rota).get(id) ?? []) found.add(beforeId)
    for (const lead of leadsBefore(rota).get(id) ?? []) found.add(lead.periodId)
  }
  found.delete(periodId)
  return [...found].map(id => rota.get('period', id)).sort((a, b) => (a.start < b.start ? -1 : 1))
}

/**
 * Looks for a circle that one more lead time would close: what waits for the period would be what it waits for.
 *
 * @returns the ids from `beforeId` to `periodId`; null if there is no circle
 */
export function circleOf(rota: Rota, periodId: string, beforeId: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[beforeId, null]])
  for (const id of cameFrom.keys()) {
    if (id === periodId) {
      const path: string[] = []
      for (let at: string | null = id; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at)
      return path
    }
    for (const lead of leadsOf(rota).get(id) ?? []) {
      if (!cameFrom.has(lead.beforeId)) cameFrom.set(lead.beforeId, id)
    }
  }
  return null
}
