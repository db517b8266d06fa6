import { dateOf, timeOf } from '../civil-time.ts'
import { type Instant, minute } from '../time.ts'

/** What a local clock shows, as the value of a property with TZID: `20170326T070000`. */
export function localDateTime(zone: string, at: Instant): string {
  return `${dateOf(zone, at).replaceAll('-', '')}T${timeOf(zone, at).replace(':', '')}00`
}

/** A moment in UTC: `20170326T050000Z`. @param at  milliseconds since 1970, whole seconds */
export function utcDateTime(at: number): string {
  const wholeMinute = (Math.floor(at / minute) * minute) as Instant
  const seconds = (at - wholeMinute) / 1000
  return `${localDateTime('UTC', wholeMinute).slice(0, -2)}${String(seconds).padStart(2, '0')}Z`
}
