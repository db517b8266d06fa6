import { added, type RowChange, removed, replaced } from './change.ts'
import { type Decision, decided } from './decision.ts'
import type { Due } from './due.ts'
import type { Rota } from './rota.ts'

/** How much an institute is to owe for a year; null: nothing is said about it. */
export type DueWish = Pick<Due, 'institute' | 'year'> & { readonly points: number | null }

/** Says what institutes owe, as one change. Of two wishes about the same institute and year the later one holds. */
export function decideDues(rota: Rota, wishes: readonly DueWish[], newId: () => string): Decision {
  const keyOf = ({ institute, year }: Pick<Due, 'institute' | 'year'>) => JSON.stringify([institute, year])
  const known = new Map([...rota.rows.due.values()].map(due => [keyOf(due), due]))
  const rows = [...new Map(wishes.map(wish => [keyOf(wish), wish]))].flatMap(([key, wish]): RowChange[] => {
    const before = known.get(key)
    const { institute, year, points } = wish
    if (points === null) return before ? [removed('due', before)] : []
    if (!before) return [added('due', { id: newId(), institute, year, points })]
    return before.points === points ? [] : [replaced('due', before, { ...before, points })]
  })
  const [first] = wishes
  const whose = wishes.length === 1 && first ? `${first.institute} for ${first.year}` : `${wishes.length} institutes`
  return decided({ label: `Set the due of ${whose}`, rows })
}
