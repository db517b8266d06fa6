import { create } from 'zustand'
import { type CallFilter, callFor, type OpenSlot } from '../../rota/call.ts'
import { addDays, yearOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { datesOf } from '../year/shown-year.ts'

/** How the call for shifters is looked at: its dates, null for the whole year, its filter, and whom it addresses. */
export interface CallView {
  readonly range: DateRange | null
  readonly filter: CallFilter
  readonly by: 'institute' | 'subsystem'
}

/** How the call for shifters is looked at; what another rota does not have narrows nothing there. */
export const useCall = create<CallView>(() => ({
  range: null,
  filter: { roleId: null, institute: null, subsystem: null },
  by: 'subsystem',
}))

/** Narrows the call. */
export function narrowCall(changes: Partial<CallFilter>): void {
  useCall.setState(({ filter }) => ({ filter: { ...filter, ...changes } }))
}

/** A call as it is shown in a year. */
export interface ShownCall {
  readonly range: DateRange
  readonly filter: CallFilter
  readonly open: readonly OpenSlot[]
}

/** The call of a year in a view. */
export function callIn(rota: Rota, year: number, { range, filter }: CallView): ShownCall {
  const has = (field: 'institute' | 'subsystem') =>
    [...rota.rows.person.values()].some(person => person[field] === filter[field]) ? filter[field] : null
  const shown = {
    roleId: filter.roleId !== null && rota.rows.role.has(filter.roleId) ? filter.roleId : null,
    institute: has('institute'),
    subsystem: has('subsystem'),
  }
  const dates =
    range !== null && yearOf(range.start) <= year && yearOf(addDays(range.end, -1)) >= year ? range : datesOf(year)
  return { range: dates, filter: shown, open: callFor(rota, dates, shown) }
}
