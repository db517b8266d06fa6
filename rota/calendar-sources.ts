import type { CalendarSource } from './calendar-source.ts'
import type { Rota } from './rota.ts'

/** The calendars of a person, by name. O(calendars). */
export function calendarSourcesOf(rota: Rota, personId: string): CalendarSource[] {
  return [...rota.rows.calendarSource.values()]
    .filter(source => source.personId === personId)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
