import { added, apply, type Change } from './change.ts'
import { defaultKinds } from './default-kinds.ts'
import { defaultPages } from './default-pages.ts'
import { defaultRoles } from './default-roles.ts'
import { defaultLevelNames } from './heading.ts'
import { tableNames } from './records.ts'
import { Rota } from './rota.ts'
import { defaultRules } from './rule-settings.ts'

/** The first change of every rota: its name, its zone, the default kinds of period and the default roles with their pages. */
export function decideNewRota(name: string, zone: string, newId: () => string): Change {
  const roles = defaultRoles(newId)
  return {
    label: `Start ${name}`,
    rows: [
      added('heading', { id: newId(), name, zone, levelNames: defaultLevelNames, rules: defaultRules }),
      ...defaultKinds(newId).map(kind => added('kind', kind)),
      ...roles.map(({ role }) => added('role', role)),
      ...roles.flatMap(({ demand }) => demand.map(row => added('kindDemand', row))),
      ...roles.flatMap(({ role }) => defaultPages(role, newId).map(page => added('handbookPage', page))),
    ],
  }
}

/**
 * The rota that a first change makes.
 * @throws RangeError if the change does not begin a rota, or needs rows that are not there
 */
export function beginRota(first: Change): Rota {
  const heading = first.rows.find(row => row.table === 'heading')?.after
  if (!heading) throw new RangeError('a rota begins with its heading')
  const empty = Object.fromEntries(tableNames.map(table => [table, []])) as unknown as Parameters<
    typeof Rota.fromRows
  >[0]
  const rest = { label: first.label, rows: first.rows.filter(row => row.table !== 'heading') }
  const begun = apply(Rota.fromRows({ ...empty, heading: [heading] }), rest)
  if (!begun.ok) throw new RangeError('the first change of a rota finds rows already there')
  return begun.rota
}
