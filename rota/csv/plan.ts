import { z } from 'zod'
import { GridReading, PlannedGrid } from '../grid/grid.ts'
import { ColumnMapping, ImportKind, ReadingOrigin } from './plan-kinds.ts'

/** A file to import, as text; a sheet of a workbook as CSV. */
export const ImportFile = z.object({
  name: z.string().max(255),
  text: z.string().max(20_000_000),
  /** Whether it is a sheet, of which rows are counted instead of lines. */
  isSheet: z.boolean().optional(),
  /** How it is to be read where its columns do not say so themselves. */
  mapping: ColumnMapping.optional(),
  /** How it is to be read as a rota. */
  grid: GridReading.optional(),
})
export type ImportFile = z.infer<typeof ImportFile>

/** Whether bytes are meant to be an Excel workbook: an archive, not text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * Why a line is refused. `field` is the column as the file spells it, null where it is no single column's fault; `value`
 * is what stands there, shortened, and for too few or too many fields their number.
 */
export const LineProblem = z.object({
  code: z.enum([
    'too-few-fields',
    'too-many-fields',
    'missing',
    'not-a-date',
    'not-a-number',
    'not-a-time',
    'not-an-email',
    'end-before-start',
    'unknown-person',
    'unknown-role',
    'unknown-kind',
    'unknown-level',
    'unknown-place',
    'unknown-wish',
    'not-yes-or-no',
    /** Of a cell of a rota; `field` is where it stands. */
    'nobody',
    'several-people',
    'no-date',
    'no-slot',
    'twice',
    'unknown-entry',
    'start-missing',
    'start-unknown',
    'role-unclear',
    /** The e-mail address belongs to somebody else than the id. */
    'another-person',
    'off-pattern',
    /** The slot has no place left: nobody sits 100 people on one. */
    'slot-full',
    /** The line says something else than an earlier one of the file about the same thing; `field` is where. */
    'twice-in-file',
    'too-long',
    /** Characters that were lost when the file was decoded, or control characters. */
    'unreadable',
  ]),
  field: z.string().nullable(),
  value: z.string(),
  /** For `several-people`, whom it may mean, each with the e-mail address. */
  people: z.array(z.string()).optional(),
})
export type LineProblem = z.infer<typeof LineProblem>

/** Why a whole file is refused: `too-large` is more than 20 million characters or 100,000 lines. */
export const FileProblem = z.object({
  code: z.enum([
    'empty',
    'not-text',
    'unknown-columns',
    'broken-quotes',
    'too-large',
    /** A table that is computed from others, such as coverage: it says nothing that could be taken in. */
    'computed',
  ]),
  /** For `unknown-columns`, what the header says; for `broken-quotes`, the line; for `computed`, which. */
  detail: z.string(),
})
export type FileProblem = z.infer<typeof FileProblem>

const FieldValue = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** What a line changes in a field of a record; texts are shortened. */
export const FieldChange = z.object({ field: z.string(), before: FieldValue, after: FieldValue })
export type FieldChange = z.infer<typeof FieldChange>

/** What will become of one line of a file. */
export const PlannedLine = z.object({
  /** As an editor counts, the header is usually line 1. */
  line: z.int().min(1),
  verdict: z.enum(['add', 'change', 'same', 'refused']),
  /** What the line says, to recognise it: its fields, 120 characters at most, and what a duty is taken for. */
  says: z.string(),
  /** Set exactly when refused. */
  problem: LineProblem.nullable(),
  /** Where a record changes, what of it; none where a line does something else. */
  changes: z.array(FieldChange),
  /** Ids of hard rules that a booking breaks; it is taken all the same and flagged. */
  flags: z.array(z.string()),
})
export type PlannedLine = z.infer<typeof PlannedLine>

/** How a file is read whose columns do not say so themselves. */
export const PlannedMapping = z.object({
  mapping: ColumnMapping,
  /** Nothing is taken as long as it is guessed. */
  from: ReadingOrigin,
  /** Of each column its title and some of its values. */
  columns: z.array(z.object({ title: z.string(), samples: z.array(z.string()) })),
})
export type PlannedMapping = z.infer<typeof PlannedMapping>

export const PlannedFile = z.object({
  name: z.string(),
  kind: ImportKind.nullable(),
  /** Null where its columns say what they are. */
  mapped: PlannedMapping.nullable(),
  /** Set exactly where it is read as a rota with days by roles or people; its kind is then bookings. */
  grid: PlannedGrid.nullable(),
  /** Set exactly when nothing of the file can be taken; `lines` is then empty. */
  problem: FileProblem.nullable(),
  lines: z.array(PlannedLine),
})
export type PlannedFile = z.infer<typeof PlannedFile>

/** What an import would do, file by file in the order given, line by line. */
export const ImportPlan = z.object({
  files: z.array(PlannedFile),
  /** Years whose slots it opens because bookings lie in them. */
  opens: z.array(z.int()),
  /** How many rows the change adds or alters, slots included; 0 means that there is nothing to import. */
  rows: z.int().min(0),
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** A text cut to 120 characters, on one line. */
export function shortened(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim()
  return line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…`
}
