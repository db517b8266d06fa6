import { byInstitute, loadsIn } from './load.ts'
import { derived, type Rota } from './rota.ts'

/** How an institute stands in a year towards what it owes, in points. */
export interface Balance {
  readonly earned: number
  /** Null: nothing is said about the year. */
  readonly due: number | null
  /** What it earned beyond its dues in all earlier years for which they are said, less than 0 if it fell short. */
  readonly carriedOver: number
  /** With this year; where nothing is said about it, just what was carried over. */
  readonly balance: number
}

const duesByInstitute = derived(['due'], rota => {
  const dues = new Map<string, Map<number, number>>()
  for (const { institute, year, points } of rota.rows.due.values()) {
    const years = dues.get(institute) ?? new Map<number, number>()
    dues.set(institute, years.set(year, points))
  }
  return dues
})

const earnedByYear = derived(
  ['booking', 'slot', 'role', 'holiday', 'person', 'heading'],
  () => new Map<number, ReadonlyMap<string, { readonly credit: number }>>(),
)

function earnedBy(rota: Rota, institute: string, year: number): number {
  let earned = earnedByYear(rota).get(year)
  if (!earned) {
    earned = byInstitute(rota, loadsIn(rota, null, year))
    earnedByYear(rota).set(year, earned)
  }
  return earned.get(institute)?.credit ?? 0
}

/** How an institute stands: what it earned and owes in a year, and what earlier years leave. */
export function balanceOf(rota: Rota, institute: string, year: number): Balance {
  const dues = duesByInstitute(rota).get(institute)
  const earned = earnedBy(rota, institute, year)
  const due = dues?.get(year) ?? null
  let carriedOver = 0
  for (const [earlier, points] of dues ?? []) {
    if (earlier < year) carriedOver += earnedBy(rota, institute, earlier) - points
  }
  return { earned, due, carriedOver, balance: carriedOver + (due === null ? 0 : earned - due) }
}

/** Every institute that has people or owes something in some year, by name; people without one are left out. */
export function institutesOf(rota: Rota): string[] {
  const names = new Set([...rota.rows.person.values()].map(({ institute }) => institute))
  for (const { institute } of rota.rows.due.values()) names.add(institute)
  names.delete('')
  return [...names].sort((a, b) => a.localeCompare(b))
}
