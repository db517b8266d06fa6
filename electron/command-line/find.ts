import type { CalendarScope } from '../../rota/ical/scope.ts'
import { nearest } from '../../rota/near.ts'
import { personFinder } from '../../rota/paste/person.ts'
import type { Person } from '../../rota/person.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { misused } from './ending.ts'

/** The role of a code or name, whatever its case. @throws Ending if there is none */
export function roleCalled(rota: Rota, text: string): Role {
  const same = (name: string) => name.toLowerCase() === text.toLowerCase()
  const roles = rolesInOrder(rota)
  const found = roles.find(({ code }) => same(code)) ?? roles.find(({ name }) => same(name))
  if (found) return found
  const meant = nearest(
    text,
    roles.flatMap(({ code, name }) => [code, name]),
  )
  const there = meant.length > 0 ? '' : `; its roles are ${roles.map(({ code }) => code).join(', ') || 'none yet'}`
  throw misused(`The rota has no role ${text}${there}`, meant)
}

/** The person of an address, a name, a last name or initials. @throws Ending if it is nobody, or several people */
export function personCalled(rota: Rota, text: string): Person {
  const [found, other] = personFinder(rota).find(text)
  if (found && !other) return found
  const called = ({ name, email }: Person) => `${name} <${email}>`
  if (found && other) {
    const all = personFinder(rota).find(text).map(called)
    throw misused(
      `${text} may be ${all.slice(0, 5).join(', ')}${all.length > 5 ? ' and others' : ''}: give the address`,
    )
  }
  const people = [...rota.rows.person.values()]
  const meant = nearest(
    text,
    people.flatMap(({ name, email }) => [name, email]),
  )
  throw misused(`Nobody in the rota is called ${text}`, meant)
}

function instituteCalled(rota: Rota, text: string): string {
  const names = new Set([...rota.rows.person.values()].map(({ institute }) => institute))
  names.delete('')
  const found = [...names].find(name => name.toLowerCase() === text.toLowerCase())
  if (found !== undefined) return found
  throw misused(`Nobody in the rota belongs to ${text}`, nearest(text, names))
}

/** What a scope may be, as the command line spells it. */
export const scopeSpellings = 'rota, role:CODE, person:EMAIL-or-NAME, institute:NAME or open'

/** The part of the rota that a text such as `role:DQM` names. @throws Ending if there is no such part */
export function scopeCalled(rota: Rota, text: string): CalendarScope {
  const [, kind = '', name] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? []
  if (name === undefined && (kind === 'rota' || kind === 'open')) return { kind }
  if (name !== undefined && name.trim() !== '') {
    if (kind === 'role') return { kind, roleId: roleCalled(rota, name.trim()).id }
    if (kind === 'person') return { kind, personId: personCalled(rota, name.trim()).id }
    if (kind === 'institute') return { kind, institute: instituteCalled(rota, name.trim()) }
  }
  throw misused(`${text} is no part of a rota: give ${scopeSpellings}`)
}
