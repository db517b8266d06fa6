import { judgedTables } from '../../rota/by-slot.ts'
import { type PersonLine, personLine } from '../../rota/person-year.ts'
import type { Rota } from '../../rota/rota.ts'
import { derived } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { matches } from '../booking/match.ts'
import type { PeopleColumn } from './columns.ts'
import type { PeopleFilter, PeopleView } from './people-view.ts'

const listings = derived([...judgedTables, 'holiday'], () => new Map<string, readonly PersonLine[]>())

/** What the list says of everybody in a year, as of a date; kept until something changes. */
export function linesOf(rota: Rota, year: number, date: LocalDate): readonly PersonLine[] {
  const key = `${year} ${date}`
  const known = listings(rota).get(key)
  if (known) return known
  const lines = [...rota.rows.person.values()].map(person => personLine(rota, person, year, date))
  listings(rota).set(key, lines)
  return lines
}

/** The lines that fit all that is filtered. */
export function filtered(lines: readonly PersonLine[], filter: PeopleFilter): readonly PersonLine[] {
  const { query, institute, subsystem, roleId, only } = filter
  return lines.filter(({ person, held, ends, hasLeft, breaches }) => {
    if (institute !== null && person.institute !== institute) return false
    if (subsystem !== null && person.subsystem !== subsystem) return false
    if (roleId !== null && !held.has(roleId)) return false
    if (only === 'ends' && ends.length === 0) return false
    if (only === 'left' && !hasLeft) return false
    if (only === 'broken' && breaches.length === 0) return false
    return query.trim() === '' || matches(person, query)
  })
}

/** The lines in the order of a column, then by name; a new list. */
export function sorted(
  lines: readonly PersonLine[],
  columns: readonly PeopleColumn[],
  order: PeopleView['order'],
): PersonLine[] {
  const column = columns.find(({ id }) => id === order.column)
  const sign = order.down ? -1 : 1
  const byName = (a: PersonLine, b: PersonLine) => collator.compare(a.person.name, b.person.name)
  return [...lines].sort((a, b) => (column ? sign * column.order(a, b) : 0) || byName(a, b))
}

const collator = new Intl.Collator('en')
