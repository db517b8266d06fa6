import { balanceOf, institutesOf } from '../balance.ts'
import { type Earned, earnedIn } from '../credits.ts'
import type { Rota } from '../rota.ts'
import { rolesInOrder } from '../slots.ts'
import { exact } from '../table/computed.ts'
import { csvOf } from './write.ts'

/** Which table of credits is written: whose, and whether each role or each month has a column. */
export interface CreditTable {
  readonly year: number
  readonly owner: 'person' | 'institute'
  readonly across: 'role' | 'month'
}

/**
 * The credits of a year as CSV, a line for each person who earned some, by name, or for each institute with its dues.
 *
 * Points have at most four decimals. An empty due: nothing is said.
 *
 * @returns the text, and how many lines there are below the head
 */
export function creditsCsv(rota: Rota, { year, owner, across }: CreditTable): { text: string; lines: number } {
  const earned = earnedIn(rota, year, owner)
  const roles = rolesInOrder(rota)
  const columns =
    across === 'role'
      ? roles.map(({ code }) => code)
      : Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
  const cells = (of: Earned | undefined) =>
    (across === 'role' ? roles.map(({ id }) => of?.byRole.get(id) ?? 0) : (of?.byMonth ?? columns.map(() => 0))).map(
      exact,
    )
  const rows =
    owner === 'person'
      ? [...earned]
          .map(([id, of]) => ({ person: rota.get('person', id), of }))
          .sort((a, b) => a.person.name.localeCompare(b.person.name))
          .map(({ person, of }) => [person.name, person.email, person.institute, ...cells(of), exact(of.total)])
      : institutesOf(rota).map(institute => {
          const { due, carriedOver, balance, earned: total } = balanceOf(rota, institute, year)
          const dues = [exact(total), due ?? '', exact(carriedOver), exact(balance)]
          return [institute, ...cells(earned.get(institute)), ...dues]
        })
  const head =
    owner === 'person'
      ? ['name', 'email', 'institute', ...columns, 'total']
      : ['institute', ...columns, 'total', 'due', 'carried_over', 'balance']
  return { text: csvOf([head, ...rows]), lines: rows.length }
}
