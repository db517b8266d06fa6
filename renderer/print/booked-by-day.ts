import { type BookedSlot, bookingsOf } from '../../rota/bookings.ts'
import { addDays, dateOf, instantOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { contains, type DateRange, type LocalDate, type TimeOfDay } from '../../rota/time.ts'
import { startLetter } from '../board/bars.ts'
import { clockTime } from '../words/dates.ts'
import { fillsDays } from '../year/placement.ts'

const noon = '12:00' as TimeOfDay

/** The bookings of a person on each date of a stretch: of a daily role where they start, of longer ones on every noon. */
export function bookedByDay(
  rota: Rota,
  personId: string,
  stretch: DateRange,
): ReadonlyMap<LocalDate, readonly BookedSlot[]> {
  const days = new Map<LocalDate, BookedSlot[]>()
  for (const booked of bookingsOf(rota, personId)) {
    for (const date of datesOf(rota, booked)) {
      if (date >= stretch.start && date < stretch.end) days.set(date, [...(days.get(date) ?? []), booked])
    }
  }
  return days
}

function datesOf(rota: Rota, { role, slot }: BookedSlot): LocalDate[] {
  const first = dateOfSlot(rota, slot)
  if (!fillsDays(role)) return [first]
  const dates: LocalDate[] = []
  for (let date = first; date <= dateOf(rota.zone, slot.end); date = addDays(date, 1)) {
    if (contains(slot, instantOf(rota.zone, date, noon))) dates.push(date)
  }
  return dates.length > 0 ? dates : [first]
}

/** What a cell says of a booking: `DQM 07:00` where it is wide, else the letter of its start or its role. */
export function inCell(rota: Rota, { role, slot, booking }: BookedSlot, wide: boolean): string {
  const letter = startLetter(rota, role, slot)
  const text = wide
    ? `${role.code}${fillsDays(role) ? '' : ` ${clockTime(rota.zone, slot.start)}`}`
    : letter || role.code
  return booking.place === 'shadow' ? `(${text})` : text
}
