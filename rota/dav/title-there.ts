import { propertyOf, readComponents } from '../availability/content-lines.ts'
import { readEvent } from '../availability/event.ts'
import { Unreadable } from '../availability/unreadable.ts'
import { wallDay } from '../availability/when.ts'
import { CalendarZones } from '../availability/zones.ts'
import type { SentTitle } from './server.ts'

/**
 * What an object that somebody else wrote says, as a person knows it: of a series its first event.
 *
 * @param zone  of days, and of times that name none
 * @returns null if it cannot be read as an event with a title. Never throws.
 */
export function titleThere(text: string, zone: string): SentTitle | null {
  const calendar = readComponents(text).find(({ name }) => name === 'VCALENDAR')
  const events = calendar?.components.filter(({ name }) => name === 'VEVENT') ?? []
  const component = events.find(each => propertyOf(each, 'RECURRENCE-ID') === null) ?? events[0]
  if (!calendar || !component) return null
  try {
    const { title, start } = readEvent(component, new Set())
    const clock = new CalendarZones(calendar, start.wall + 3 * wallDay, zone, {}).clockOf(start)
    return title === '' ? null : { summary: title, start: clock?.(start.wall) ?? null }
  } catch (fault) {
    if (fault instanceof Unreadable) return null
    throw fault
  }
}
