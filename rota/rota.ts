import type { Heading } from './heading.ts'
import { type Records, type RotaRows, type Table, tableNames } from './records.ts'

/** The rows of each table by id. */
export type RowsById = { readonly [T in Table]: ReadonlyMap<string, Records[T]> }

interface Recollection<V> {
  readonly from: readonly ReadonlyMap<string, unknown>[]
  readonly value: V
}

/** A value computed from an earlier state of its tables; `rows` holds just those tables. */
export interface Earlier<V> {
  readonly rows: Partial<RowsById>
  readonly value: V
}

/** Whether two rows (or nulls) say the same, whatever the order of their fields. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(key => sameRow((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

/**
 * A whole plan, immutable: every change makes a new one.
 *
 * What is computed from it is declared with {@link derived} and kept as long as the tables it was computed from stay.
 */
export class Rota {
  readonly rows: RowsById
  /** What was computed from this rota or an earlier one, with the tables it was computed from. */
  readonly #recollections: Map<symbol, Recollection<unknown>>

  private constructor(rows: RowsById, recollections: Map<symbol, Recollection<unknown>>) {
    this.rows = rows
    this.#recollections = recollections
  }

  /** A rota from stored rows. @throws RangeError if it has not exactly one heading: a fault of the store. */
  static fromRows(rows: RotaRows): Rota {
    if (rows.heading.length !== 1) throw new RangeError(`a rota has one heading, not ${rows.heading.length}`)
    const byId = Object.fromEntries(
      tableNames.map(table => [table, new Map(rows[table].map(row => [row.id, row] as const))]),
    )
    return new Rota(byId as unknown as RowsById, new Map())
  }

  /** A rota of the tables of another one, e.g. as they came to another thread. Nothing is computed yet. */
  static fromTables(rows: RowsById): Rota {
    return new Rota(rows, new Map())
  }

  /** The same rota with some tables replaced; what was computed from the other tables is kept. */
  withTables(replaced: Partial<RowsById>): Rota {
    return new Rota({ ...this.rows, ...replaced }, new Map(this.#recollections))
  }

  get heading(): Heading {
    return this.rows.heading.values().next().value as Heading
  }

  get zone(): string {
    return this.heading.zone
  }

  /**
   * The row with an id that another row refers to.
   * @throws RangeError if there is none: the store's foreign keys rule that out
   */
  get<T extends Table>(table: T, id: string): Records[T] {
    const row = this.rows[table].get(id)
    if (!row) throw new RangeError(`no ${table} ${id}`)
    return row
  }

  /**
   * This rota with the rows of a newer reading of it. Rows and tables that say the same keep their identity, and with it
   * everything computed from them.
   */
  refreshed(rows: RotaRows): Rota {
    const replaced: Record<string, ReadonlyMap<string, unknown>> = {}
    for (const table of tableNames) {
      const known: ReadonlyMap<string, unknown> = this.rows[table]
      let differs = rows[table].length !== known.size
      const fresh = new Map<string, unknown>()
      for (const row of rows[table]) {
        const before = known.get(row.id)
        const same = sameRow(before, row)
        fresh.set(row.id, same ? before : row)
        if (!same) differs = true
      }
      if (differs) replaced[table] = fresh
    }
    return this.withTables(replaced as Partial<RowsById>)
  }

  /** The value computed from these tables before, or computed now. Use {@link derived}. */
  recall<V>(key: symbol, tables: readonly Table[], compute: (earlier: Earlier<V> | null) => V): V {
    const known = this.#recollections.get(key) as Recollection<V> | undefined
    if (known && tables.every((table, index) => known.from[index] === this.rows[table])) return known.value
    const earlier = known
      ? { rows: Object.fromEntries(tables.map((table, index) => [table, known.from[index]])), value: known.value }
      : null
    const value = compute(earlier as Earlier<V> | null)
    this.#recollections.set(key, { from: tables.map(table => this.rows[table]), value })
    return value
  }
}

/**
 * Declares something computed from a rota that stays true until one of the named tables changes.
 *
 * @param tables  every table that `compute` reads, also through other derived values
 * @param compute  may take what changed from `earlier`, the value for the state before, instead of starting over
 * @returns a function that computes at most once for each state of those tables
 */
export function derived<V>(
  tables: readonly Table[],
  compute: (rota: Rota, earlier: Earlier<V> | null) => V,
): (rota: Rota) => V {
  const key = Symbol()
  // Depth asks for the same rota some 100,000 times in a row.
  let latest: { readonly rota: Rota; readonly value: V } | null = null
  return rota => {
    if (latest?.rota !== rota) latest = { rota, value: rota.recall<V>(key, tables, earlier => compute(rota, earlier)) }
    return latest.value
  }
}

/** Groups rows by a key, keeping their order. */
export function groupBy<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
