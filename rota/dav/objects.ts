import { objectText } from '../ical/calendar.ts'
import type { CalendarEvent } from '../ical/event.ts'
import { eventsOf } from '../ical/events.ts'
import type { LoggedChange } from '../ical/revisions.ts'
import type { CalendarScope } from '../ical/scope.ts'
import { withoutHandover } from '../ical/wording.ts'
import type { Rota } from '../rota.ts'

/** An event as an object of its own, as calendar servers keep them. */
export interface CalendarObject {
  readonly event: CalendarEvent
  /** Safe as the last part of an address: the UID in letters, digits, points and hyphens. */
  readonly fileName: string
  /** An iCalendar text with this one event. */
  readonly text: string
  /** What it says apart from whom it takes over from and hands over to; compared only. */
  readonly own: string
}

/**
 * The events of a part of a rota, each as an object of its own; what no longer is has none.
 *
 * @param log  the whole history, oldest first; its last step led to `rota`
 * @throws RangeError if the scope names a role or person that the rota does not have
 */
export function calendarObjects(rota: Rota, log: readonly LoggedChange[], scope: CalendarScope): CalendarObject[] {
  return eventsOf(rota, log, scope).map(event => ({
    event,
    fileName: `${event.uid.replace(/[^A-Za-z0-9.]/g, '-')}.ics`,
    text: objectText(rota, event),
    own: JSON.stringify({ ...event, description: withoutHandover(event.description) }),
  }))
}
