import type { Rota } from '../rota.ts'
import { rolesInOrder } from '../slots.ts'
import { readDate } from './date.ts'
import { readPlace } from './entry.ts'
import type { PersonFinder } from './person.ts'
import type { PastedTable } from './table.ts'

/** Which column of a list says what; −1: none does. */
export interface ListColumns {
  readonly person: number
  readonly date: number
  readonly role: number
  readonly start: number
  readonly place: number
}

/** How a pasted table is laid out. */
export type Shape =
  /** People down, dates across. */
  | { readonly kind: 'people-by-days' }
  /** Dates down, people across. */
  | { readonly kind: 'days-by-people' }
  /** Places of roles down, dates across, names in the cells. */
  | { readonly kind: 'places-by-days' }
  /** Dates down, places of roles across, names in the cells. */
  | { readonly kind: 'days-by-places' }
  /** A booking in each row; `from` is the first row after the heading, 0 without one. */
  | { readonly kind: 'list'; readonly columns: ListColumns; readonly from: number }

const headings: Readonly<Record<keyof ListColumns, RegExp>> = {
  person: /^(person|name|who|shifter|e-?mail|people)$/,
  date: /^(date|day|when)$/,
  role: /^(role|duty|shift type|position)$/,
  start: /^(start|time|shift|slot|from|hour)$/,
  place: /^(place|as)$/,
}

/**
 * Tells how a table is laid out; null if neither dates nor people can be found where they would be.
 *
 * Two dates in the first row are a heading of days; below it stand people or, where most heads read so, places. A list is told by its headings, else by what most of its cells are.
 */
export function shapeOf(rota: Rota, table: PastedTable, people: PersonFinder, year: number): Shape | null {
  const [first = []] = table
  const arePlaces = (heads: readonly string[]) => {
    const named = heads.filter(head => head !== '' && people.find(head).length === 0)
    return 2 * named.filter(head => readPlace(rota, head).ok).length > heads.filter(head => head !== '').length
  }
  const isDate = (cell: string | undefined) => cell !== undefined && readDate(cell, year) !== null
  const across = first.slice(1).filter(isDate).length
  if (across >= 2 || (across === 1 && !isDate(first[0]) && first.length === 2)) {
    return { kind: arePlaces(table.slice(1).map(row => row[0] ?? '')) ? 'places-by-days' : 'people-by-days' }
  }
  const named = columnsByName(first)
  if (named.person >= 0 && named.date >= 0) return { kind: 'list', columns: named, from: 1 }
  const some = table.slice(0, 200)
  const down = some.slice(1).filter(row => isDate(row[0])).length
  const mostly = down > 0 && down >= (some.length - 1) / 2
  if (mostly && !isDate(first[0]) && arePlaces(first.slice(1))) return { kind: 'days-by-places' }
  if (mostly && first.slice(1).some(cell => people.find(cell).length > 0)) {
    const inside = some.slice(1).flatMap(row => row.slice(1).filter(cell => people.find(cell).length > 0)).length
    if (inside === 0) return { kind: 'days-by-people' }
  }
  const guessed = columnsByContent(rota, some, people, year)
  return guessed.person < 0 || guessed.date < 0 ? null : { kind: 'list', columns: guessed, from: 0 }
}

function columnsByName(cells: readonly string[]): ListColumns {
  const find = (field: keyof ListColumns) => cells.findIndex(cell => headings[field].test(cell.toLowerCase().trim()))
  return { person: find('person'), date: find('date'), role: find('role'), start: find('start'), place: find('place') }
}

/** For each field the column in which most cells are of its kind, each column for one field. */
function columnsByContent(rota: Rota, rows: PastedTable, people: PersonFinder, year: number): ListColumns {
  const roles = new Set(rolesInOrder(rota).flatMap(({ code, name }) => [code.toLowerCase(), name.toLowerCase()]))
  const kinds: Readonly<Record<keyof ListColumns, (cell: string) => boolean>> = {
    date: cell => readDate(cell, year) !== null,
    person: cell => people.find(cell).length > 0,
    role: cell => roles.has(cell.toLowerCase()),
    start: cell => /^(\d{1,2}[:.h]?\d{0,2}h?|[man]|morning|afternoon|night)$/i.test(cell),
    place: cell => /^(shifter|shadow)$/i.test(cell),
  }
  const width = Math.max(0, ...rows.map(row => row.length))
  const taken = new Set<number>()
  const best = (field: keyof ListColumns): number => {
    let [found, most] = [-1, 0]
    for (let column = 0; column < width; column++) {
      if (taken.has(column)) continue
      const hits = rows.filter(row => kinds[field](row[column] ?? '')).length
      if (hits > most) [found, most] = [column, hits]
    }
    if (found >= 0) taken.add(found)
    return found
  }
  const date = best('date')
  const person = best('person')
  const role = best('role')
  const place = best('place')
  return { date, person, role, place, start: best('start') }
}
