import { dateOf, timeOf } from '../civil-time.ts'
import type { Instant } from '../time.ts'

/** What a local clock shows, as the value of a property with TZID: `20170326T070000`. */
export function localDateTime(zone: string, at: Instant): string {
  return `${dateOf(zone, at).replaceAll('-', '')}T${timeOf(zone, at).replace(':', '')}00`
}

/** A moment in UTC: `20170326T050000Z`. @param at  milliseconds since 1970, whole seconds */
export function utcDateTime(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}
