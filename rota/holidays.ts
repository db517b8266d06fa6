import { z } from 'zod'
import { added, removed, replaced } from './change.ts'
import { type Decision, decided, notFound } from './decision.ts'
import { Holiday } from './holiday.ts'
import { type Rota, sameRow } from './rota.ts'

/** How a holiday is to be; `id` null adds it. */
export const HolidayEntry = z
  .object({ ...Holiday.shape, id: z.uuid().nullable() })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type HolidayEntry = z.infer<typeof HolidayEntry>

/** Adds a holiday or changes it. */
export function decideHoliday(rota: Rota, entry: HolidayEntry, newId: () => string): Decision {
  const before = entry.id === null ? null : rota.rows.holiday.get(entry.id)
  if (before === undefined) return notFound('holiday')
  const after: Holiday = { ...entry, id: entry.id ?? newId() }
  if (!before) return decided({ label: `Add the holiday ${after.name}`, rows: [added('holiday', after)] })
  const rows = sameRow(before, after) ? [] : [replaced('holiday', before, after)]
  return decided({ label: `Change the holiday ${after.name}`, rows })
}

/** Deletes holidays. */
export function decideHolidayRemoval(rota: Rota, holidayIds: readonly string[]): Decision {
  const ids = new Set(holidayIds)
  const holidays = [...ids].map(id => rota.rows.holiday.get(id)).filter(holiday => holiday !== undefined)
  const [first] = holidays
  if (!first || holidays.length < ids.size) return notFound('holiday')
  const what = holidays.length === 1 ? `the holiday ${first.name}` : `${holidays.length} holidays`
  return decided({ label: `Delete ${what}`, rows: holidays.map(holiday => removed('holiday', holiday)) })
}
