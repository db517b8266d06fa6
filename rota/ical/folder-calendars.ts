import { freeFileName } from '../file-name.ts'
import type { Rota } from '../rota.ts'
import { rolesInOrder } from '../slots.ts'
import { suggestedFileName } from './file-name.ts'
import type { FolderPart } from './folder.ts'
import type { CalendarScope } from './scope.ts'

/** A calendar of a folder. */
export interface FolderCalendar {
  /** Names the scope for as long as it is the same one, whatever it is called. */
  readonly key: string
  readonly scope: CalendarScope
  /** Safe on every system, and no other calendar's of the folder, however upper and lower case are taken. */
  readonly fileName: string
}

/**
 * The calendars of a folder. A file keeps the name it was given first, so that its address stays when a name changes.
 *
 * @param known  the names that files have already, by key
 */
export function folderCalendars(
  rota: Rota,
  parts: readonly FolderPart[],
  known: ReadonlyMap<string, string>,
): FolderCalendar[] {
  const scopes = parts.flatMap(part => scopesOf(rota, part)).map(scope => ({ scope, key: keyOf(scope) }))
  const taken = new Set([...known.values()].map(name => name.toLowerCase()))
  return scopes.map(({ scope, key }) => {
    const fileName = known.get(key) ?? freeFileName(suggestedFileName(rota, scope), taken)
    taken.add(fileName.toLowerCase())
    return { key, scope, fileName }
  })
}

function scopesOf(rota: Rota, part: FolderPart): CalendarScope[] {
  switch (part) {
    case 'rota':
    case 'open':
      return [{ kind: part }]
    case 'role':
      return rolesInOrder(rota).map(({ id }) => ({ kind: part, roleId: id }))
    case 'person':
      return [...rota.rows.person.keys()].sort().map(personId => ({ kind: part, personId }))
    case 'institute': {
      const institutes = new Set([...rota.rows.person.values()].map(({ institute }) => institute))
      institutes.delete('')
      return [...institutes].sort().map(institute => ({ kind: part, institute }))
    }
  }
}

function keyOf(scope: CalendarScope): string {
  switch (scope.kind) {
    case 'role':
      return `role:${scope.roleId}`
    case 'person':
      return `person:${scope.personId}`
    case 'institute':
      return `institute:${scope.institute}`
    default:
      return scope.kind
  }
}
