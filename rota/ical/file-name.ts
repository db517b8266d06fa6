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
