import { z } from 'zod'
import { added, type RowChange, removed, replaced } from './change.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { Person } from './person.ts'
import { whoOf } from './person-stretches.ts'
import { Level, type Qualification } from './qualification.ts'
import { groupBy, type Rota, sameRow } from './rota.ts'
import { LocalDate } from './time.ts'

/** What can be said of a person, all of it. */
export const PersonFields = z.object({
  name: Person.shape.name,
  email: Person.shape.email,
  institute: Person.shape.institute,
  subsystem: Person.shape.subsystem,
  joined: Person.shape.joined,
  left: Person.shape.left,
})
export type PersonFields = z.infer<typeof PersonFields>

/** A level in a role from one date until another, the latter exclusive; null: always, or for ever. */
export const Tenure = z.object({ level: Level, from: LocalDate.nullable(), until: LocalDate.nullable() })
export type Tenure = z.infer<typeof Tenure>

/** All that a person may do in a role, in place of what they could before; empty: nothing. */
const RoleTenures = z.object({ roleId: z.uuid(), tenures: z.array(Tenure).max(50) })

/** One thing to change about people. */
export const PeopleStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), fields: PersonFields, roles: z.array(RoleTenures).max(200) }),
  z.object({ kind: z.literal('change'), personId: z.uuid(), fields: PersonFields.partial() }),
  RoleTenures.extend({ kind: z.literal('qualify'), personId: z.uuid() }),
])
export type PeopleStep = z.infer<typeof PeopleStep>

/**
 * Adds people, changes what is said of them and what they may do, as one change.
 *
 * Bookings are never refused for it: those that break a rule now stay and are flagged.
 *
 * @returns hindered if an e-mail address would belong to two people, if somebody would leave before they join, or if
 *   something would run out before it begins
 */
export function decidePeople(rota: Rota, steps: readonly PeopleStep[], newId: () => string): Decision {
  const people = new Map<string, Person>()
  const tenures = new Map<string, { personId: string; roleId: string; tenures: readonly Tenure[] }>()
  const qualify = (personId: string, roleId: string, list: readonly Tenure[]) =>
    tenures.set(`${personId}/${roleId}`, { personId, roleId, tenures: list })
  for (const step of steps) {
    if (step.kind === 'add') {
      const person = { id: newId(), ...step.fields }
      people.set(person.id, person)
      for (const { roleId, tenures: list } of step.roles) qualify(person.id, roleId, list)
      continue
    }
    const before = people.get(step.personId) ?? rota.rows.person.get(step.personId)
    if (!before) return notFound('person')
    if (step.kind === 'change') people.set(before.id, { ...before, ...given(step.fields) })
    else qualify(before.id, step.roleId, step.tenures)
  }
  for (const { roleId, tenures: list } of tenures.values()) {
    if (!rota.rows.role.has(roleId)) return notFound('role')
    if (list.some(({ from, until }) => from !== null && until !== null && from >= until)) {
      return hindered({ why: 'ends-before-start', name: rota.get('role', roleId).code })
    }
  }
  for (const { name, joined, left } of people.values()) {
    if (joined !== null && left !== null && joined >= left) return hindered({ why: 'ends-before-start', name })
  }
  const twice = addressTwice(rota, people)
  if (twice !== null) return hindered({ why: 'taken', value: twice })

  const rows: RowChange[] = []
  for (const after of people.values()) {
    const before = rota.rows.person.get(after.id)
    if (!before) rows.push(added('person', after))
    else if (!sameRow(before, after)) rows.push(replaced('person', before, after))
  }
  const held = groupBy(rota.rows.qualification.values(), ({ personId, roleId }) => `${personId}/${roleId}`)
  for (const [key, { personId, roleId, tenures: list }] of tenures) {
    rows.push(...difference(held.get(key) ?? [], list, { personId, roleId }, newId))
  }
  return decided({ label: titleOf(rota, steps), rows })
}

/** The fields that say something: null does, undefined does not. */
function given(fields: Extract<PeopleStep, { kind: 'change' }>['fields']): Partial<PersonFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** An e-mail address that two people would have once some people are as they should be; null if none. */
function addressTwice(rota: Rota, people: ReadonlyMap<string, Person>): string | null {
  const taken = new Set<string>()
  for (const { id, email } of rota.rows.person.values()) if (!people.has(id)) taken.add(email)
  for (const { email } of people.values()) {
    if (taken.has(email)) return email
    taken.add(email)
  }
  return null
}

/** The rows that make what is held into what should be; a row goes on as the one that takes its place in the list. */
function difference(
  held: readonly Qualification[],
  wanted: readonly Tenure[],
  of: { readonly personId: string; readonly roleId: string },
  newId: () => string,
): RowChange[] {
  const before = [...held].sort(byStart)
  const after = [...wanted].sort(byStart)
  const rows: RowChange[] = []
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [old, tenure] = [before[index], after[index]]
    if (old === undefined) rows.push(added('qualification', { id: newId(), ...of, ...(tenure as Tenure) }))
    else if (tenure === undefined) rows.push(removed('qualification', old))
    else if (!sameRow(old, { ...old, ...tenure })) rows.push(replaced('qualification', old, { ...old, ...tenure }))
  }
  return rows
}

/** Orders stretches by when they begin. */
export function byStart(a: Tenure, b: Tenure): number {
  return (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0
}

const fieldLabels = {
  name: 'name',
  email: 'e-mail address',
  institute: 'institute',
  subsystem: 'subsystem',
  joined: 'joined date',
  left: 'left date',
} as const satisfies Record<keyof PersonFields, string>

/** What the history calls some steps, e.g. `Ada Quill: institute, left date`. */
function titleOf(rota: Rota, steps: readonly PeopleStep[]): string {
  const fresh = steps.filter(step => step.kind === 'add')
  const touched = [...new Set(steps.flatMap(step => (step.kind === 'add' ? [] : [step.personId])))]
  const [first] = fresh
  if (first && touched.length === 0) {
    return fresh.length === 1 ? `Add ${first.fields.name}` : `Add ${fresh.length} people`
  }
  if (fresh.length > 0) return `Add ${fresh.length}, change ${touched.length} people`
  const what = new Set(
    steps.flatMap(step => {
      if (step.kind === 'qualify') return [tenureLabel(rota, step)]
      return step.kind === 'change' ? (Object.keys(step.fields) as (keyof PersonFields)[]).map(f => fieldLabels[f]) : []
    }),
  )
  const said = what.size > 3 ? `${what.size} things` : [...what].join(', ')
  return `${whoOf(rota, touched)}: ${said}`
}

function tenureLabel(rota: Rota, step: Extract<PeopleStep, { kind: 'qualify' }>): string {
  const code = rota.get('role', step.roleId).code
  const [only, ...others] = step.tenures
  if (!only) return `no longer in ${code}`
  return others.length === 0 ? `${only.level} in ${code}` : `levels in ${code}`
}
