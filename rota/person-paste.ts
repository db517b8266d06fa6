import { type CsvLine, readTable } from './csv/table.ts'
import { plainName } from './likely-duplicates.ts'
import type { Person } from './person.ts'
import { type PeopleStep, PersonFields, type Tenure } from './person-edit.ts'
import { plainTenure, telling, withLevel, withoutShown } from './person-tenures.ts'
import type { Level } from './qualification.ts'
import type { Role } from './role.ts'
import { groupBy, type Rota } from './rota.ts'
import { rolesInOrder } from './slots.ts'
import type { LocalDate } from './time.ts'

/** Why a pasted line is refused. */
export type PasteProblem =
  | { readonly why: 'nobody'; readonly value: string }
  | { readonly why: 'several'; readonly value: string }
  | { readonly why: 'twice'; readonly value: string }
  | { readonly why: 'value'; readonly column: string; readonly value: string }
  | { readonly why: 'order' }

/** What will become of a pasted line. */
export interface PastedLine {
  /** As a spreadsheet counts, the head is line 1. */
  readonly line: number
  /** Who it is about, as the line or the rota says. */
  readonly name: string
  readonly verdict: 'add' | 'change' | 'same' | 'refused'
  /** The columns that say something new. */
  readonly columns: readonly string[]
  /** Set exactly when refused. */
  readonly problem: PasteProblem | null
}

/** What pasting a text would do; `steps` are those of all lines that are not refused. */
export type PastePlan =
  | { readonly ok: true; readonly lines: readonly PastedLine[]; readonly steps: readonly PeopleStep[] }
  | { readonly ok: false; readonly why: 'no-text' | 'no-columns' }

type Field = keyof PersonFields

const fieldNames: Readonly<Record<string, Field>> = {
  name: 'name',
  email: 'email',
  mail: 'email',
  institute: 'institute',
  subsystem: 'subsystem',
  joined: 'joined',
  left: 'left',
}

const levelNames: Readonly<Record<string, Level>> = {
  e: 'expert',
  expert: 'expert',
  q: 'qualified',
  qualified: 'qualified',
  t: 'trainee',
  trainee: 'trainee',
}

interface Head {
  readonly fields: readonly (readonly [index: number, field: Field])[]
  readonly roles: readonly (readonly [index: number, role: Role])[]
}

/**
 * What a part of a spreadsheet says about people: a head, then a line each. Columns are those of a person and the codes
 * of roles, in which E, Q and T set the level as of a date and - takes it away; an empty cell says nothing.
 *
 * People are found by their address, else by their name; who is not found is added if the line has both.
 */
export function planPaste(rota: Rota, text: string, date: LocalDate): PastePlan {
  const reading = readTable(text)
  if (!reading.ok) return { ok: false, why: 'no-text' }
  const head = headOf(rota, reading.table.header)
  const finds = head.fields.some(([, field]) => field === 'name' || field === 'email')
  if (!finds || head.fields.length + head.roles.length < 2) return { ok: false, why: 'no-columns' }
  const people = [...rota.rows.person.values()]
  const byEmail = new Map(people.map(person => [person.email, person]))
  const byName = groupBy(people, ({ name }) => plainName(name)) as ReadonlyMap<string, readonly Person[]>
  const held = groupBy(rota.rows.qualification.values(), ({ personId, roleId }) => `${personId}/${roleId}`)
  const seen = new Set<string>()
  const steps: PeopleStep[] = []
  const lines = reading.table.lines.map((line): PastedLine => {
    const values = new Map(head.fields.map(([index, field]) => [field, line.fields[index] ?? '']))
    const name = values.get('name') ?? ''
    const email = (values.get('email') ?? '').toLowerCase()
    const refused = (problem: PasteProblem): PastedLine => ({
      line: line.line,
      name: name || email,
      verdict: 'refused',
      columns: [],
      problem,
    })
    const named = byName.get(plainName(name)) ?? []
    const person = byEmail.get(email) ?? (email === '' ? named[0] : undefined)
    if (email === '' && named.length > 1) return refused({ why: 'several', value: name })
    if (!person && (email === '' || name === '')) return refused({ why: 'nobody', value: name || email })
    const key = person?.email ?? email
    if (seen.has(key)) return refused({ why: 'twice', value: name || email })
    // Who was found by a name is not renamed for how it is spelt here.
    if (person && plainName(person.name) === plainName(name)) values.delete('name')
    const fields = fieldsOf(values)
    if (!fields.ok) return refused(fields.problem)
    const joined = fields.value.joined ?? person?.joined
    const left = fields.value.left ?? person?.left
    if (joined && left && joined >= left) return refused({ why: 'order' })
    const roles = rolesOf(line, head, date, roleId => (person ? (held.get(`${person.id}/${roleId}`) ?? []) : []))
    if (!roles.ok) return refused(roles.problem)
    seen.add(key)
    const changed = Object.entries(fields.value).filter(([field, value]) => person?.[field as Field] !== value)
    const columns = [...changed.map(([field]) => field), ...roles.value.map(({ code }) => code)]
    const told = { line: line.line, name: person?.name ?? name, columns, problem: null }
    if (!person) {
      const blank = { name, email, institute: '', subsystem: '', joined: null, left: null }
      const levels = roles.value.filter(({ tenures }) => tenures.length > 0)
      steps.push({
        kind: 'add',
        fields: { ...blank, ...fields.value },
        roles: levels.map(({ roleId, tenures }) => ({ roleId, tenures })),
      })
      return { ...told, verdict: 'add' }
    }
    if (changed.length > 0) steps.push({ kind: 'change', personId: person.id, fields: Object.fromEntries(changed) })
    for (const { roleId, tenures } of roles.value) steps.push({ kind: 'qualify', personId: person.id, roleId, tenures })
    return { ...told, verdict: columns.length > 0 ? 'change' : 'same' }
  })
  return { ok: true, lines, steps }
}

function headOf(rota: Rota, header: readonly string[]): Head {
  const roles = new Map(
    rolesInOrder(rota).flatMap(role => [
      [role.name.toLowerCase(), role] as const,
      [role.code.toLowerCase(), role] as const,
    ]),
  )
  const titles = header.map(title => title.toLowerCase())
  return {
    fields: titles.flatMap((title, index) => {
      const field = fieldNames[title.replace(/[\s_-]+/g, '')]
      return field ? [[index, field] as const] : []
    }),
    roles: titles.flatMap((title, index) => {
      const role = roles.get(title)
      return role ? [[index, role] as const] : []
    }),
  }
}

type Reading<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: PasteProblem }

function fieldsOf(values: ReadonlyMap<Field, string>): Reading<Partial<PersonFields>> {
  const said: Partial<Record<Field, unknown>> = {}
  for (const [field, text] of values) {
    if (text === '') continue
    const value = PersonFields.shape[field].safeParse(text)
    if (!value.success) return { ok: false, problem: { why: 'value', column: field, value: text } }
    said[field] = value.data
  }
  return { ok: true, value: said as Partial<PersonFields> }
}

interface NewTenures {
  readonly roleId: string
  readonly code: string
  readonly tenures: Tenure[]
}

function rolesOf(
  line: CsvLine,
  { roles }: Head,
  date: LocalDate,
  heldIn: (roleId: string) => readonly Tenure[],
): Reading<readonly NewTenures[]> {
  const said: NewTenures[] = []
  for (const [index, { id: roleId, code }] of roles) {
    const text = (line.fields[index] ?? '').toLowerCase()
    if (text === '') continue
    const held = heldIn(roleId)
    const level = levelNames[text]
    if (text !== '-' && text !== '–' && !level)
      return { ok: false, problem: { why: 'value', column: code, value: text } }
    const tenures = level ? withLevel(held, level, date) : withoutShown(held, date)
    const before = telling(held, date)
    const same = level ? before?.level === level && tenures.length === held.length : held.length === 0
    if (!same) said.push({ roleId, code, tenures: tenures.map(plainTenure) })
  }
  return { ok: true, value: said }
}
