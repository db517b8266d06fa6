import type { RowChange } from '../change.ts'
import type { Records, Table } from '../records.ts'
import { derived, groupBy, type Rota } from '../rota.ts'

/** A row, named. */
export interface RowName {
  readonly table: Table
  readonly id: string
}

interface Reference {
  readonly field: string
  readonly to: Table
  /** The field of the other row that it names. */
  readonly by: 'id' | 'code'
}

const byId = (field: string, to: Table): Reference => ({ field, to, by: 'id' })

/** What the rows of each table refer to. */
const references: { readonly [T in Table]?: readonly Reference[] } = {
  kindDemand: [byId('roleId', 'role'), { field: 'kind', to: 'kind', by: 'code' }],
  period: [{ field: 'kind', to: 'kind', by: 'code' }],
  lead: [byId('periodId', 'period'), byId('beforeId', 'period')],
  slot: [byId('roleId', 'role')],
  qualification: [byId('personId', 'person'), byId('roleId', 'role')],
  calendarSource: [byId('personId', 'person')],
  absence: [byId('personId', 'person'), byId('sourceId', 'calendarSource')],
  wish: [byId('personId', 'person'), byId('sourceId', 'calendarSource')],
  booking: [byId('slotId', 'slot'), byId('personId', 'person')],
  handbookPage: [byId('roleId', 'role')],
}

/** The fields that no two rows of a table have alike. */
const unique: { readonly [T in Table]?: readonly (readonly string[])[] } = {
  role: [['code']],
  kind: [['code']],
  kindDemand: [['roleId', 'kind']],
  lead: [['periodId', 'beforeId']],
  slot: [['roleId', 'start', 'extra']],
  person: [['email']],
  booking: [
    ['slotId', 'personId'],
    ['slotId', 'place', 'seat'],
  ],
  handbookPage: [['roleId']],
  due: [['institute', 'year']],
}

/** The rows that the states before and after a row's change name by their id, as often as they do. */
export function namedBy({ table, before, after }: RowChange): RowName[] {
  return [before, after].flatMap(record =>
    record
      ? (references[table] ?? []).flatMap(({ field, to, by }) =>
          by === 'id' && fieldOf(record, field) !== null ? [{ table: to, id: fieldOf(record, field) as string }] : [],
        )
      : [],
  )
}

const codesOfKinds = derived(['kind'], rota => new Set([...rota.rows.kind.values()].map(({ code }) => code)))

/**
 * The rows that would not fit together if a rota were stored: rows that refer to one that is not there, the ones that
 * are not there where their id tells, and rows that have alike what only one may have. Each once; empty if all fits.
 *
 * @param tables  only rows of these tables, and of those that refer to them
 */
export function misfits(rota: Rota, tables: ReadonlySet<Table>): RowName[] {
  const found = new Map<string, RowName>()
  const add = (table: Table, id: string) => found.set(id, { table, id })
  for (const [name, refs] of Object.entries(references)) {
    const table = name as Table
    const concerned = refs.filter(({ to }) => tables.has(table) || tables.has(to))
    if (concerned.length === 0) continue
    for (const row of rota.rows[table].values()) {
      for (const { field, to, by } of concerned) {
        const named = fieldOf(row, field) as string | null
        if (named === null) continue
        if (by === 'id' ? rota.rows[to].has(named) : codesOfKinds(rota).has(named)) continue
        add(table, row.id)
        if (by === 'id') add(to, named)
      }
    }
  }
  for (const [name, keys] of Object.entries(unique)) {
    const table = name as Table
    if (!tables.has(table)) continue
    const rows: readonly Records[Table][] = [...rota.rows[table].values()]
    for (const fields of keys) {
      const groups = groupBy(rows, row => JSON.stringify(fields.map(field => fieldOf(row, field))))
      for (const group of groups.values()) if (group.length > 1) for (const { id } of group) add(table, id)
    }
  }
  return [...found.values()]
}

function fieldOf(row: Records[Table], field: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[field]
}
