import { type Concentration, concentrationOf } from '../../rota/concentration.ts'
import { byInstitute, type Load, loadsOfPool } from '../../rota/load.ts'
import { returningIn } from '../../rota/returning.ts'
import type { Rota } from '../../rota/rota.ts'
import { type WishesMet, wishesMetIn } from '../../rota/wishes-met.ts'
import type { Column } from '../ui/data-table.tsx'
import { loadWords as words } from '../words/load.ts'
import { rounded } from '../words/number.ts'

/** Whose load is told. */
export type Owner = 'person' | 'institute'

/** In what load is measured. */
export type Measure = 'hours' | 'credit'

/** What a person or an institute carries. */
export interface LoadLine {
  /** A person's id, or an institute's name. */
  readonly id: string
  readonly name: string
  /** Empty for institutes. */
  readonly institute: string
  readonly load: Load
  /** Whether they were there before; never for institutes. */
  readonly standing: 'first' | 'back' | 'none'
  readonly wishes: WishesMet
}

/** What each of a role's pool carries in a year, or each institute; null: all roles. In no order. */
export function loadLines(rota: Rota, roleId: string | null, year: number, owner: Owner): readonly LoadLine[] {
  const pool = loadsOfPool(rota, roleId, year)
  if (owner === 'institute') {
    return [...byInstitute(rota, pool)].map(([institute, load]) => {
      const theirs = [...pool.keys()].filter(id => rota.get('person', id).institute === institute)
      const wishes = theirs
        .map(id => wishesMetIn(rota, id, year))
        .reduce((sum, each) => ({ met: sum.met + each.met, of: sum.of + each.of }), { met: 0, of: 0 })
      const name = institute === '' ? words.noInstitute : institute
      return { id: institute, name, institute: '', load, standing: 'none', wishes }
    })
  }
  const { first, back } = returningIn(rota, roleId, year)
  return [...pool].map(([id, load]) => {
    const { name, institute } = rota.get('person', id)
    const standing = first.includes(id) ? 'first' : back.includes(id) ? 'back' : 'none'
    return { id, name, institute, load, standing, wishes: wishesMetIn(rota, id, year) }
  })
}

/** How unevenly some lines carry; null where nobody carries anything. */
export function spreadOf(lines: readonly LoadLine[], measure: Measure): Concentration | null {
  return concentrationOf(lines.map(({ load }) => load[measure]))
}

/** The columns of the table: those that would be empty in all lines are left out. */
export function loadColumns(lines: readonly LoadLine[], owner: Owner): readonly Column<LoadLine>[] {
  const name: Column<LoadLine> = {
    id: 'name',
    name: words.owner[owner],
    width: null,
    text: line => line.name,
    order: (a, b) => a.name.localeCompare(b.name),
  }
  const institute: Column<LoadLine> = {
    id: 'institute',
    name: words.owner.institute,
    width: 120,
    text: line => line.institute,
    order: (a, b) => a.institute.localeCompare(b.institute),
  }
  const number = (id: keyof Load, width: number, decimals: number): Column<LoadLine> => ({
    id,
    name: words[id],
    width,
    numeric: true,
    text: ({ load }) => rounded(load[id], decimals),
    order: (a, b) => a.load[id] - b.load[id],
  })
  const before: Column<LoadLine> = {
    id: 'standing',
    name: words.before,
    width: 90,
    text: ({ standing }) => words.standing[standing],
    order: (a, b) => a.standing.localeCompare(b.standing),
  }
  const wishes: Column<LoadLine> = {
    id: 'wishes',
    name: words.wishes,
    width: 105,
    numeric: true,
    text: line => words.wishesMet(line.wishes),
    order: (a, b) => a.wishes.met - b.wishes.met,
  }
  return [
    name,
    ...(owner === 'person' ? [institute] : []),
    number('bookings', 74, 0),
    number('nights', 74, 0),
    number('weekends', 92, 0),
    number('holidays', 86, 0),
    number('onCallWeeks', 122, 1),
    number('hours', 74, 0),
    number('credit', 76, 2),
    ...(lines.some(({ standing }) => standing !== 'none') ? [before] : []),
    ...(lines.some(line => line.wishes.of > 0) ? [wishes] : []),
  ]
}
