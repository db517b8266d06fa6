import { suggestedFileName } from '../ical/file-name.ts'
import type { CalendarScope } from '../ical/scope.ts'
import type { Rota } from '../rota.ts'
import type { ServerAccount } from './server.ts'

/**
 * Where a new calendar of a part of a rota goes on a server: a calendar, or a file in a folder, named after the part.
 *
 * @param home  see {@link ServerContents}
 * @param taken  addresses that other calendars have; two people may be called the same
 * @throws RangeError if the rota lacks the role or person
 */
export function newPlace(
  rota: Rota,
  scope: CalendarScope,
  kind: ServerAccount['kind'],
  home: string,
  taken: readonly string[],
): string {
  const stem = suggestedFileName(rota, scope).replace(/\.ics$/, '')
  const end = kind === 'caldav' ? '/' : '.ics'
  const place = (number: number) => `${home}${number === 1 ? stem : `${stem}-${number}`}${end}`
  let number = 1
  while (taken.includes(place(number))) number++
  return place(number)
}
