import type { Booking } from '../booking.ts'
import { dateOf } from '../civil-time.ts'
import { portableFileName } from '../file-name.ts'
import type { Rota } from '../rota.ts'
import type { CalendarScope } from './scope.ts'
import { partName } from './wording.ts'

/**
 * A file name for the calendar of a part of a rota, e.g. `CMS-2017-DQM.ics`: safe on every system whatever the names hold.
 *
 * @throws RangeError if the rota lacks the role or person
 */
export function suggestedFileName(rota: Rota, scope: CalendarScope): string {
  return portableFileName([rota.heading.name, partName(rota, scope) ?? ''], '.ics')
}

/** A file name for one booking, e.g. `DQM-2017-07-14-Ada-Quill.ics`; safe likewise. */
export function bookingFileName(rota: Rota, { slotId, personId }: Booking): string {
  const slot = rota.get('slot', slotId)
  const { code } = rota.get('role', slot.roleId)
  return portableFileName([code, dateOf(rota.zone, slot.start), rota.get('person', personId).name], '.ics')
}
