import type { z } from 'zod'
import { CalendarSource } from '../rota/calendar-source.ts'
import { Heading } from '../rota/heading.ts'
import { type Records, type Table, tableNames, tables } from '../rota/records.ts'
import { CreditScale, Pattern } from '../rota/role.ts'
import { RuleSettings } from '../rota/rule-settings.ts'
import type { Demand, Slot } from '../rota/slot.ts'

/** What a column holds. */
export type Cell = string | number | null

/** A row as SQLite hands it out, by the names that the mapping's `selection` gives. */
export type Row = Readonly<Record<string, Cell>>

/** How the records of a table lie in its rows. */
export interface Mapping<Item> {
  /** The table's name in SQL. */
  readonly name: string
  /** Its columns in SQL, quoted, in the order of `write`. */
  readonly columns: readonly string[]
  /** What to SELECT for `read`. */
  readonly selection: string
  readonly write: (item: Item) => readonly Cell[]
  /** @throws ZodError if a JSON column is not what it should be */
  readonly read: (row: Row) => Item
}

/** A field of a record that is not simply a column of the same name. */
interface Folded {
  readonly columns: readonly string[]
  readonly write: (value: never) => readonly Cell[]
  readonly read: (row: Row) => unknown
}

function json(column: string, schema: z.ZodType): Folded {
  return {
    columns: [column],
    write: (value: unknown) => [JSON.stringify(value)],
    read: row => schema.parse(JSON.parse(row[column] as string)),
  }
}

function flag(column: string): Folded {
  return { columns: [column], write: (value: boolean) => [value ? 1 : 0], read: row => row[column] === 1 }
}

const demand: Folded = {
  columns: ['required', 'experts'],
  write: ({ required, experts }: Demand) => [required, experts],
  read: row => ({ required: row.required, experts: row.experts }),
}

const override: Folded = {
  columns: ['override_required', 'override_experts', 'override_reason'],
  write: (value: Slot['override']) =>
    value ? [value.demand.required, value.demand.experts, value.reason] : [null, null, null],
  read: row =>
    row.override_reason === null
      ? null
      : {
          demand: { required: row.override_required, experts: row.override_experts },
          reason: row.override_reason,
        },
}

type FoldedFields = Readonly<Record<string, Folded>>

const foldedFields: { readonly [T in Table]?: FoldedFields } = {
  heading: { levelNames: json('level_names', Heading.shape.levelNames), rules: json('rules', RuleSettings) },
  role: { pattern: json('pattern', Pattern), credits: json('credits', CreditScale) },
  kind: { demands: flag('demands') },
  kindDemand: { demand },
  slot: { override, extra: flag('extra') },
  calendarSource: {
    choices: json('choices', CalendarSource.shape.choices),
    leftOut: json('left_out', CalendarSource.shape.leftOut),
  },
  booking: { pinned: flag('pinned'), offered: flag('offered') },
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const quoted = (name: string) => `"${name}"`

function mappingOf<T extends Table>(table: T): Mapping<Records[T]> {
  const folded: FoldedFields = foldedFields[table] ?? {}
  const fields = Object.keys(tables[table].shape)
  const columnsOf = (field: string) => folded[field]?.columns ?? [snakeCase(field)]
  const write = (record: Readonly<Record<string, unknown>>) =>
    fields.flatMap(field => folded[field]?.write(record[field] as never) ?? [record[field] as Cell])
  const read = (row: Row) =>
    Object.fromEntries(fields.map(field => [field, folded[field] ? folded[field].read(row) : row[field]]))
  return {
    name: snakeCase(table),
    columns: fields.flatMap(columnsOf).map(quoted),
    selection: fields
      .flatMap(field => folded[field]?.columns.map(quoted) ?? [`${quoted(snakeCase(field))} AS ${quoted(field)}`])
      .join(', '),
    write: write as Mapping<Records[T]>['write'],
    // Without a folded field the selection has given the row the shape of the record already.
    read: (foldedFields[table] ? read : (row: Row) => row) as Mapping<Records[T]>['read'],
  }
}

/** The one place that knows how records are stored. A field that a schema gains needs a column of its name in snake case. */
export const mappings = Object.fromEntries(tableNames.map(table => [table, mappingOf(table)])) as unknown as {
  readonly [T in Table]: Mapping<Records[T]>
}
