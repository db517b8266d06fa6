import type { Committed, InputOf } from '../../rota/contract.ts'
import type { Period } from '../../rota/period.ts'
import { decidePeriodRemoval, decidePeriodSplit } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { perform } from '../perform.ts'
import { shownAt, useSnapshot } from '../snapshot.ts'
import { tellChange } from '../tell-done.ts'
import { lookAtCalendar, useCalendar } from './calendar-view.ts'
import { newId, type Prospect, prospectOf } from './effect.ts'

type CalendarOperation =
  | 'period.save'
  | 'period.split'
  | 'period.remove'
  | 'calendar.copy'
  | 'kind.save'
  | 'kind.order'
  | 'kind.remove'
  | 'demand.set'
  | 'holiday.save'
  | 'holiday.remove'

/**
 * Does something with the calendar, waits until it is shown, and says what it did, with Undo.
 *
 * @param prospect  what it was said to change beforehand; null: nothing that slots would notice
 * @returns whether it is done; what stood against it has been said then
 */
export async function act<Name extends CalendarOperation>(
  name: Name,
  input: InputOf<Name>,
  prospect: Prospect | null,
): Promise<boolean> {
  const committed = (await perform(name, input)) as Committed | null | undefined
  if (committed === undefined) return false
  if (committed === null) return true
  await shownAt(committed.revision)
  const said = prospect?.ok && prospect.effect && prospect.effect.raised + prospect.effect.lowered > 0
  tellChange(said ? `${committed.label}: ${prospect.words}` : committed.label)
  return true
}

/** Deletes an entry of the calendar. */
export async function removePeriod(rota: Rota, period: Period): Promise<boolean> {
  const prospect = prospectOf(rota, decidePeriodRemoval(rota, [period.id]))
  return act('period.remove', { periodIds: [period.id] }, prospect)
}

/** Splits an entry of the calendar. */
export async function splitPeriod(rota: Rota, period: Period, date: LocalDate): Promise<boolean> {
  const prospect = prospectOf(rota, decidePeriodSplit(rota, period.id, date, newId))
  return act('period.split', { periodId: period.id, date }, prospect)
}

/** Adds the same entry once more, and chooses the copy. */
export async function duplicatePeriod(rota: Rota, period: Period): Promise<void> {
  const entry = { ...period, id: null }
  if (!(await act('period.save', { entry, leads: null, along: [] }, null))) return
  const shown = useSnapshot.getState()
  if (shown.status !== 'ready') return
  const copy = [...shown.rota.rows.period.keys()].find(id => !rota.rows.period.has(id))
  if (copy !== undefined) lookAtCalendar({ ...useCalendar.getState(), chosen: copy })
}
