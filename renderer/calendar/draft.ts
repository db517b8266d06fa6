import { addDays } from '../../rota/civil-time.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import { linkedWith } from '../../rota/leads.ts'
import type { PeriodEntry } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { look } from '../view.ts'
import { datesOf } from '../year/shown-year.ts'
import { act } from './act.ts'
import { type Draft, lookAtCalendar, useCalendar } from './calendar-view.ts'
import { type Prospect, periodProspect } from './effect.ts'
import { entriesOf } from './placed.ts'

/** What a draft would change; null while something new is only drawn. */
export function draftProspect(rota: Rota, draft: Draft): Prospect | null {
  const period = draft.periodId === null ? undefined : rota.rows.period.get(draft.periodId)
  if (!period) return null
  return periodProspect(rota, { entry: { ...period, start: draft.start, end: draft.end }, leads: null, along: [] })
}

/**
 * Does what was drafted. What is new gets its name in the editor; what others hang together with goes there as well,
 * because they may have to move along.
 */
export async function applyDraft(rota: Rota, draft: Draft): Promise<void> {
  const { periodId, start, end } = draft
  if (periodId === null) {
    lookAtCalendar({ draft: null })
    return edit(newEntry(rota, { start, end }))
  }
  const period = rota.rows.period.get(periodId)
  if (!period || (period.start === start && period.end === end)) return lookAtCalendar({ draft: null })
  const entry = { ...period, start, end }
  if (start !== period.start && linkedWith(rota, periodId).length > 0) {
    lookAtCalendar({ draft: null })
    return edit(entry)
  }
  await act('period.save', { entry, leads: null, along: [] }, draftProspect(rota, draft))
  // The draft stays on the screen until the rota shows it, unless somebody drafts on.
  if (useCalendar.getState().draft === draft) lookAtCalendar({ draft: null })
}

/** Opens the editor. */
export function edit(entry: PeriodEntry): void {
  look({ dialog: { kind: 'period', entry } })
}

/** Opens the editor for something new, after what is chosen or at the start of the year. */
export function addEntry(rota: Rota, year: number): void {
  const entries = entriesOf(rota, year)
  const chosen = entries.find(({ id }) => id === useCalendar.getState().chosen)
  const { start: first, end: last } = datesOf(year)
  const start: LocalDate = chosen && chosen.end < last ? chosen.end : first
  edit(newEntry(rota, { start, end: addDays(start, 7) }))
}

/** An entry that has only its dates, of the first kind that a physics calendar would draw. */
function newEntry(rota: Rota, dates: DateRange): PeriodEntry {
  const kinds = kindsInOrder(rota)
  const kind = kinds.find(({ code }) => code === 'physics') ?? kinds.find(({ demands }) => demands) ?? kinds[0]
  return { id: null, name: '', kind: kind?.code ?? '', ...dates, source: '', confidence: '', luminosity: null }
}
