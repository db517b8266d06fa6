import { intervalOf, nominalLength, timeOf, weekdayOf } from './civil-time.ts'
import { derived, type Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { dateOfSlot } from './slots.ts'
import { contains } from './time.ts'

const officialHolidays = derived(['holiday', 'heading'], rota =>
  [...rota.rows.holiday.values()].filter(({ kind }) => kind === 'official').map(row => intervalOf(rota.zone, row)),
)

/** Whether a slot starts on a Saturday or Sunday. */
export function isWeekend(rota: Rota, slot: Slot): boolean {
  return weekdayOf(dateOfSlot(rota, slot)) >= 6
}

/** Whether a slot starts on an official holiday. */
export function isOfficialHoliday(rota: Rota, slot: Slot): boolean {
  return officialHolidays(rota).some(day => contains(day, slot.start))
}

const known = derived(['slot', 'role', 'holiday', 'heading'], () => new Map<Slot, number>())

/**
 * Points that a booking of a slot earns: by the hour at which it starts, more on a weekend and on an official holiday,
 * scaled by elapsed over nominal hours where the clock changes in it.
 */
export function creditOf(rota: Rota, slot: Slot): number {
  const credits = known(rota)
  let credit = credits.get(slot)
  if (credit === undefined) {
    credit = judgeCredit(rota, slot)
    credits.set(slot, credit)
  }
  return credit
}

function judgeCredit(rota: Rota, slot: Slot): number {
  const { byStart, weekend, holiday } = rota.get('role', slot.roleId).credits
  const time = timeOf(rota.zone, slot.start)
  const step = byStart.findLast(({ from }) => from <= time) ?? byStart.at(-1)
  let points = step?.points ?? 0
  if (isWeekend(rota, slot)) points += weekend
  if (isOfficialHoliday(rota, slot)) points += holiday
  return (points * (slot.end - slot.start)) / nominalLength(rota.zone, slot)
}
