import type { Records, Table } from './records.ts'
import { type Rota, type RowsById, sameRow } from './rota.ts'

/** One row before and after: `before` null means it is added, `after` null that it is removed; never both. */
export type RowChange = {
  [T in Table]: { table: T; id: string; before: Records[T] | null; after: Records[T] | null }
}[Table]

/** What happens to a rota, as a value: it can be previewed, stored, undone and told. */
export interface Change {
  /** What a person reads in the history and behind "Undo", e.g. "Book Ada Quill on DQM, 14 Jul 2017 23:00". */
  readonly label: string
  /** At most one entry for each row. */
  readonly rows: readonly RowChange[]
}

/** A row whose stored state is not the one the change was made for. */
export interface Conflict {
  readonly table: Table
  readonly id: string
}

/** Says that a row is added. */
export function added<T extends Table>(table: T, row: Records[T]): RowChange {
  return { table, id: row.id, before: null, after: row } as RowChange
}

/** Says that a row is removed. */
export function removed<T extends Table>(table: T, row: Records[T]): RowChange {
  return { table, id: row.id, before: row, after: null } as RowChange
}

/** Says that a row becomes another with the same id. */
export function replaced<T extends Table>(table: T, before: Records[T], after: Records[T]): RowChange {
  return { table, id: before.id, before, after } as RowChange
}

/** A field in which a row differs, and what it holds before and after. */
export interface ChangedField {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** The fields in which a row differs before and after, in the order of the record; none where it is added or removed. */
export function changedFields({ before, after }: RowChange): ChangedField[] {
  if (before === null || after === null) return []
  const held: Readonly<Record<string, unknown>> = { ...before }
  return Object.entries(after)
    .filter(([field, value]) => !sameRow(held[field], value))
    .map(([field, value]) => ({ field, before: held[field], after: value }))
}

/**
 * The rota after a change.
 *
 * @returns the new rota; or every row whose `before` is not what the rota holds, and then nothing has changed
 */
export function apply(
  rota: Rota,
  change: Change,
): { ok: true; rota: Rota } | { ok: false; conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const touched = new Map<Table, Map<string, unknown>>()
  for (const { table, id, before, after } of change.rows) {
    if (!sameRow(rota.rows[table].get(id) ?? null, before)) conflicts.push({ table, id })
    let rows = touched.get(table)
    if (!rows) {
      rows = new Map<string, unknown>(rota.rows[table])
      touched.set(table, rows)
    }
    if (after) rows.set(id, after)
    else rows.delete(id)
  }
  if (conflicts.length > 0) return { ok: false, conflicts }
  return { ok: true, rota: rota.withTables(Object.fromEntries(touched) as Partial<RowsById>) }
}

/** The change that takes a change back; the inverse of an inverse is the change itself. */
export function inverse({ label, rows }: Change): Change {
  return { label, rows: rows.map(row => ({ ...row, before: row.after, after: row.before }) as RowChange).reverse() }
}

/**
 * One change that does what several do one after the other.
 *
 * Rows that end as they began drop out. Assumes that each change applies after the one before.
 */
export function squash(label: string, changes: readonly Change[]): Change {
  const byRow = new Map<string, RowChange>()
  for (const { rows } of changes) {
    for (const row of rows) {
      const earlier = byRow.get(row.id)
      byRow.set(row.id, earlier ? ({ ...row, before: earlier.before } as RowChange) : row)
    }
  }
  return { label, rows: [...byRow.values()].filter(({ before, after }) => !sameRow(before, after)) }
}
