import { readEntry, readPlace } from '../paste/entry.ts'
import type { PersonFinder } from '../paste/person.ts'
import type { PastedTable } from '../paste/table.ts'
import type { Rota } from '../rota.ts'
import { rolesInOrder } from '../slots.ts'
import { readDay, type When, withoutMonths } from './date.ts'
import type { GridLayout } from './grid.ts'

/** How far into a table its dates may begin, and how many rows or columns of titles there may be. */
const [deepest, mostTitles] = [12, 3]
/** What is taken of a title. */
const longestTitle = 120
/** How much of a long table is looked at. */
const looked = 400

/** A table with days as rows, whichever way it was. */
export function turned(rows: PastedTable, days: GridLayout['days']): PastedTable {
  if (days === 'rows') return rows
  const width = Math.max(0, ...rows.map(row => row.length))
  return Array.from({ length: width }, (_, column) => rows.map(row => row[column] ?? ''))
}

/**
 * Guesses how a rota is laid out: where the dates stand, and what names roles, times of day or people.
 *
 * @returns null if fewer than three dates stand in a line
 */
export function guessLayout(rota: Rota, rows: PastedTable, people: PersonFinder, when: When): GridLayout | null {
  const best = mostDates(rows, when)
  if (best === null) return null
  const table = turned(rows, best.days)
  const titles = titlesAbove(rota, table, best.first, best.column, people)
  const layout = { days: best.days, dates: best.column, titles, roleId: null }
  return { ...layout, roleId: roleFor(rota, table, layout, people) }
}

/**
 * By what a rota is known again that has the same shape in another month, with other people in it: which way its days
 * run, where their dates begin, and the letters of what stands before them.
 *
 * @returns null if fewer than three dates stand in a line
 */
export function shapeKey(rows: PastedTable, people: PersonFinder, when: When): string | null {
  const best = mostDates(rows, when)
  if (best === null) return null
  const head = turned(rows, best.days).slice(0, best.first)
  const kept = (cell: string) => (people.find(cell).length > 0 ? '@' : lettersOf(cell))
  const lines = head.map(row => row.map(kept).filter((cell, index, cells) => index === 0 || cell !== cells[index - 1]))
  return JSON.stringify([best.days, best.column, ...lines])
}

function lettersOf(cell: string): string {
  return withoutMonths(cell.slice(0, longestTitle).toLowerCase()).replace(/\P{L}/gu, '')
}

/** Whether days are rows or columns, by where most dates stand in a line. */
function mostDates(rows: PastedTable, when: When) {
  const found = (['rows', 'columns'] as const).map(days => ({ days, ...datesIn(turned(rows, days), when) }))
  const [best] = found.sort((a, b) => b.count - a.count)
  return best && best.count >= 3 ? best : null
}

/** The column with most dates, how many, and the row of the first. */
function datesIn(table: PastedTable, when: When): { column: number; count: number; first: number } {
  const some = table.slice(0, looked)
  let best = { column: 0, count: 0, first: 0 }
  for (let column = 0; column < deepest; column++) {
    const at = some.flatMap((row, index) => (readDay(row[column] ?? '', when) === null ? [] : [index]))
    const said = some.filter(row => (row[column] ?? '') !== '').length
    if (at.length > best.count && at.length * 2 > said) best = { column, count: at.length, first: at[0] ?? 0 }
  }
  return best
}

/** The rows above the first date that name something: the last one that says anything, and those of roles or people above. */
function titlesAbove(rota: Rota, table: PastedTable, first: number, dates: number, people: PersonFinder): number[] {
  const codes = rolesInOrder(rota).flatMap(({ code, name }) => [code.toLowerCase(), name.toLowerCase()])
  const cells = (row: number) => (table[row] ?? []).filter((cell, column) => cell !== '' && column !== dates)
  const names = (cell: string) =>
    cell.length <= longestTitle &&
    (codes.some(code => cell.toLowerCase().includes(code)) || readPlace(rota, cell).ok || people.find(cell).length > 0)
  const titles: number[] = []
  for (let row = first - 1; row >= 0 && titles.length < mostTitles; row--) {
    const said = cells(row)
    if (said.length === 0) continue
    if (titles.length === 0 ? said.length > 1 || said.some(names) : said.some(names)) titles.unshift(row)
  }
  return titles
}

/** The role whose starts the titles or the cells name where they name no role: the only one that has them all. */
function roleFor(rota: Rota, table: PastedTable, layout: GridLayout, people: PersonFinder): string | null {
  const named = titlesOf(table, layout).filter(title => title !== '')
  if (named.some(title => readPlace(rota, title).ok)) return null
  const texts = named.some(title => people.find(title).length > 0)
    ? table
        .slice(0, looked)
        .flatMap(row => row.filter((cell, column) => column !== layout.dates && /^[a-z]$/i.test(cell)))
    : named
  const readable = (code: string) => texts.filter(text => readEntry(rota, `${code} ${text}`).ok).length
  const roles = rolesInOrder(rota)
    .map(({ id, code }) => ({ id, count: readable(code) }))
    .sort((a, b) => b.count - a.count)
  const [best, next] = roles
  return best && best.count > 0 && best.count > (next?.count ?? 0) ? best.id : null
}

/**
 * What each column of a table with days as rows is about: its titles, joined. A title goes on to the right over empty
 * cells, as where cells are merged, but for the lowest row of titles if there are several.
 */
export function titlesOf(table: PastedTable, { titles, dates }: GridLayout): string[] {
  const width = Math.max(0, ...table.slice(0, looked).map(row => row.length))
  const parts = Array.from({ length: width }, (): string[] => [])
  for (const [level, row] of titles.entries()) {
    let last = ''
    for (let column = 0; column < width; column++) {
      if (column === dates) continue
      const said = table[row]?.[column] ?? ''
      if (said !== '') last = said
      const goesOn = level < titles.length - 1
      const title = said !== '' || goesOn ? (said === '' ? last : said) : ''
      if (title !== '') parts[column]?.push(title)
    }
  }
  return parts.map(said => said.join(' ').replace(/\s+/g, ' ').slice(0, longestTitle))
}
