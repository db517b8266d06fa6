import type { CalendarScope, CallScope } from '../../rota/ical/scope.ts'
import { seatsIn } from '../../rota/ical/seat.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { personChoice } from '../words/export.ts'

/** What the fields of the dialog say: which kind of part, and of each kind which one; null: none yet, a call where none was asked for. */
export interface ScopeChoice {
  readonly kind: CalendarScope['kind']
  readonly role: string | null
  readonly person: string | null
  readonly institute: string | null
  readonly call: CallScope | null
}

/** An entry of a list to choose from. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** The roles to choose from, in their order. */
export const roleOptions = derived(['role'], (rota): readonly Option[] =>
  rolesInOrder(rota).map(({ id, code, name }) => ({ value: id, label: code === name ? code : `${code}: ${name}` })),
)

/** The people to choose from, by name. */
export const personOptions = derived(['person'], (rota): readonly Option[] =>
  [...rota.rows.person.values()]
    .map(({ id, name, institute }) => ({ value: id, label: personChoice(name, institute) }))
    .sort((a, b) => a.label.localeCompare(b.label)),
)

/** The institutes to choose from: those that somebody belongs to, A to Z. */
export const instituteOptions = derived(['person'], (rota): readonly string[] => {
  const names = new Set([...rota.rows.person.values()].map(({ institute }) => institute))
  names.delete('')
  return [...names].sort((a, b) => a.localeCompare(b))
})

/** What the dialog shows at first for a scope; what the rota no longer has is not chosen. The first role is chosen unless another is. */
export function choiceOf(rota: Rota, scope: CalendarScope): ScopeChoice {
  const [first] = roleOptions(rota)
  return {
    kind: scope.kind,
    role: scope.kind === 'role' && rota.rows.role.has(scope.roleId) ? scope.roleId : (first?.value ?? null),
    person: scope.kind === 'person' && rota.rows.person.has(scope.personId) ? scope.personId : null,
    institute: scope.kind === 'institute' && instituteOptions(rota).includes(scope.institute) ? scope.institute : null,
    call: scope.kind === 'call' ? scope : null,
  }
}

/** The scope that is chosen; null while its role, person or institute is not. */
export function scopeOf({ kind, role, person, institute, call }: ScopeChoice): CalendarScope | null {
  switch (kind) {
    case 'rota':
    case 'open':
      return { kind }
    case 'role':
      return role === null ? null : { kind, roleId: role }
    case 'person':
      return person === null ? null : { kind, personId: person }
    case 'institute':
      return institute === null ? null : { kind, institute }
    case 'call':
      return call
  }
}

/** How many events a calendar of the scope holds. */
export function eventsIn(rota: Rota, scope: CalendarScope): number {
  return seatsIn(rota, scope).length
}
