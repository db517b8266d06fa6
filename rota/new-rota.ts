import { added, apply, type Change } from './change.ts'
import { defaultRoles } from './default-roles.ts'
import { tableNames } from './records.ts'
import { Rota } from './rota.ts'

/** The first change of every rota: its name, its zone and the default roles. */
export function decideNewRota(name: string, zone: string, newId: () => string): Change {
  const roles = defaultRoles(newId)
  return {
    label: `Start ${name}`,
    rows: [
      added('heading', { id: newId(), name, zone }),
      ...roles.map(({ role }) => added('role', role)),
      ...roles.flatMap(({ demand }) => demand.map(row => added('kindDemand', row))),
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
