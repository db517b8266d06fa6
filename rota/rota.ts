import { type Heading, type Records, type RotaRows, type Table, tableNames } from './records.ts'

/** The rows of each table by id. */
export type RowsById = { readonly [T in Table]: ReadonlyMap<string, Records[T]> }

interface Recollection {
  readonly from: readonly ReadonlyMap<string, unknown>[]
  readonly value: unknown
}

/**
 * A whole plan, immutable: every change makes a new one.
 *
 * What is computed from it is declared with {@link derived} and kept as long as the tables it was computed from stay.
 */
export class Rota {
  readonly rows: RowsById
  readonly #recollections: Map<symbol, Recollection>

  private constructor(rows: RowsById, recollections: Map<symbol, Recollection>) {
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

  /** The value computed from these tables before, or computed now. Use {@link derived}. */
  recall<V>(key: symbol, tables: readonly Table[], compute: () => V): V {
    const known = this.#recollections.get(key)
    if (known && tables.every((table, index) => known.from[index] === this.rows[table])) return known.value as V
    const value = compute()
    this.#recollections.set(key, { from: tables.map(table => this.rows[table]), value })
    return value
  }
}

/**
 * Declares something computed from a rota that stays true until one of the named tables changes.
 *
 * @param tables  every table that `compute` reads, also through other derived values
 * @returns a function that computes at most once for each state of those tables
 */
export function derived<V>(tables: readonly Table[], compute: (rota: Rota) => V): (rota: Rota) => V {
  const key = Symbol()
  return rota => rota.recall(key, tables, () => compute(rota))
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
