import { apply, type RowChange } from '../change.ts'
import type { Rota } from '../rota.ts'

/**
 * A rota as it was before its latest changes.
 *
 * What depends on tables that those changes did not touch stays computed.
 *
 * @param later  the rows of every change since, oldest first; the last of them led to `rota`
 * @throws RangeError if they did not lead to `rota`: the log and the rows of a file say different things
 *
 * O(rows of `later`), and the size of each table that they touch.
 */
export function rewound(rota: Rota, later: Iterable<RowChange>): Rota {
  const first = new Map<string, RowChange>()
  const last = new Map<string, RowChange>()
  for (const row of later) {
    if (!first.has(row.id)) first.set(row.id, row)
    last.set(row.id, row)
  }
  const rows = [...last].map(
    ([id, { table, after }]) => ({ table, id, before: after, after: first.get(id)?.before ?? null }) as RowChange,
  )
  const outcome = apply(rota, { label: '', rows })
  if (!outcome.ok) throw new RangeError(`the log did not lead here: ${outcome.conflicts.length} rows differ`)
  return outcome.rota
}
