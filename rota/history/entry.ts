import { z } from 'zod'
import type { RowChange } from '../change.ts'
import { tableNames, tables } from '../records.ts'

/** How a revision came about. */
export const HistoryKind = z.enum(['do', 'undo', 'redo'])
export type HistoryKind = z.infer<typeof HistoryKind>

const rowChanges = tableNames.map(table =>
  z.object({
    table: z.literal(table),
    id: z.uuid(),
    before: tables[table].nullable(),
    after: tables[table].nullable(),
  }),
)

/** The rows of a change, each as its record asks. */
export const RowChanges = z.array(
  z.discriminatedUnion('table', rowChanges as [(typeof rowChanges)[number], ...typeof rowChanges]),
) as unknown as z.ZodType<RowChange[]>

/** What is known of a revision without its rows. */
export const HistoryHead = z.object({
  /** From 1, without holes. */
  revision: z.int().min(1),
  /** Milliseconds since 1970. */
  at: z.int(),
  /** Who did it; empty if the desk had no name. */
  by: z.string(),
  label: z.string(),
  kind: HistoryKind,
  /** The revision that was taken back or brought back; null for `do`. */
  target: z.int().nullable(),
})
export type HistoryHead = z.infer<typeof HistoryHead>

/** One revision of a rota, with its rows: who wants to know what was changed when reads these. */
export const HistoryEntry = HistoryHead.extend({
  /** What it changed, in the order it was asked for. */
  rows: RowChanges,
})
export type HistoryEntry = Readonly<z.infer<typeof HistoryEntry>>

/** A revision in short: enough to list it, to search for it and to know whom it is about. */
export const HistoryDigest = HistoryHead.extend({
  /** How many rows it changed. */
  rows: z.int().min(0),
  /** The tables of those rows, each once. */
  tables: z.array(z.enum(tableNames as [(typeof tableNames)[number], ...typeof tableNames])),
  /** The people that those rows are about, before or after, each once. */
  personIds: z.array(z.uuid()),
  /** The roles, likewise. */
  roleIds: z.array(z.uuid()),
})
export type HistoryDigest = Readonly<z.infer<typeof HistoryDigest>>
