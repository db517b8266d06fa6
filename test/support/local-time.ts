import { DateTime } from 'luxon'

/** What a local clock shows at a moment, with its offset, e.g. `2017-03-26T07:00:00+02:00`; told by luxon itself. */
export function localTime(zone: string, at: number): string {
  return DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true }) as string
}
