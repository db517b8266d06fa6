import { z } from 'zod'
import { importKinds } from '../csv/plan-kinds.ts'
import type { Instant, LocalDate } from '../time.ts'

/** The tables that are computed from the others. */
export const computedKinds = ['coverage', 'credits', 'history'] as const
export type ComputedKind = (typeof computedKinds)[number]

/** The tables of a rota that can be written, in the order in which they are: those that can be imported, and computed ones. */
export const tableKinds = [...importKinds, ...computedKinds] as const
export type TableKind = (typeof tableKinds)[number]

/** Which tables are written, and how. */
export const TableExport = z.object({
  tables: z.array(z.enum(tableKinds)).min(1),
  /** Bookings, coverage and credits only of what starts in it; null: of all years. */
  year: z.int().min(1900).max(2199).nullable(),
  /** CSV with commas or semicolons, a file for each table; one workbook with a sheet for each, or a workbook each. */
  format: z.enum(['comma', 'semicolon', 'workbook', 'workbooks']),
})
export type TableExport = z.infer<typeof TableExport>

/** What the fields of a column hold: `moment` and `utc` are instants, told by the clock of the rota and in UTC. */
export type Holding = 'text' | 'number' | 'date' | 'moment' | 'utc'

/** What stands in a field; null: nothing. */
export type Cell = string | number | LocalDate | Instant | null

/** A table to be written, whatever the format. */
export interface WrittenTable {
  readonly kind: TableKind
  readonly columns: readonly { readonly title: string; readonly holds: Holding }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A column of a table and what it takes from a row. */
export interface Field<Row> {
  readonly title: string
  readonly holds: Holding
  readonly of: (row: Row) => Cell
}

/** A table of rows. */
export function tableOf<Row>(kind: TableKind, fields: readonly Field<Row>[], rows: readonly Row[]): WrittenTable {
  return {
    kind,
    columns: fields.map(({ title, holds }) => ({ title, holds })),
    rows: rows.map(row => fields.map(({ of }) => of(row))),
  }
}

/** What makes the columns of a table whose rows are of one type. */
export function fieldsOf<Row>() {
  const field =
    <Value extends Cell>(holds: Holding) =>
    (title: string, of: (row: Row) => Value | null): Field<Row> => ({ title, holds, of })
  const moment = field<Instant>('moment')
  const utc = field<Instant>('utc')
  return {
    text: field<string>('text'),
    number: field<number>('number'),
    date: field<LocalDate>('date'),
    /** By the clock of the rota and, in a column of its own, in UTC: the second says which of two equal hours it is. */
    moments: (title: string, of: (row: Row) => Instant): readonly [Field<Row>, Field<Row>] => [
      moment(title, of),
      utc(`${title}_utc`, of),
    ],
  }
}
