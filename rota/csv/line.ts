import type { z } from 'zod'
import type { RowChange } from '../change.ts'
import type { Rota } from '../rota.ts'
import type { Column, ProblemCode, Sheet } from './columns.ts'
import { type LineProblem, type PlannedLine, shortened } from './plan.ts'
import type { CsvLine } from './table.ts'

/** What a line gives by field of the record, or why it is refused. */
export type LineReading<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly problem: LineProblem }

/** A planned line before it is compared with the rota, with the id of the row it is about; null if refused. */
export type Draft = Omit<PlannedLine, 'flags' | 'changes'> & { readonly rowId: string | null }

/** What the lines of one file come to. */
export interface Drafting {
  readonly drafts: readonly Draft[]
  readonly rows: readonly RowChange[]
  /** Years whose slots are among the rows. */
  readonly opens: readonly number[]
}

/** Reads the fields of a line, each by itself; columns that the file lacks stand for their blank. */
export function readLine(sheet: Sheet, line: CsvLine, rota: Rota): LineReading<Record<string, unknown>> {
  const { fields } = line
  const width = sheet.table.header.length
  const count = String(fields.length)
  if (fields.length < width) return { ok: false, problem: { code: 'too-few-fields', field: null, value: count } }
  if (fields.slice(width).some(field => field !== '')) {
    return { ok: false, problem: { code: 'too-many-fields', field: null, value: count } }
  }
  const values: Record<string, unknown> = {}
  for (const column of sheet.columns) {
    const text = fieldOf(sheet, line, column)
    if (text.length > longestField) return { ok: false, problem: refusal(sheet, line, column, 'too-long') }
    if (unreadable.test(text)) return { ok: false, problem: refusal(sheet, line, column, 'unreadable') }
    const value = text === '' ? column.blank : column.read(text, rota)
    if (value === undefined) {
      if (text === '') return { ok: false, problem: refusal(sheet, line, column, 'missing') }
      return {
        ok: false,
        problem: { ...refusal(sheet, line, column, column.refusal), ...column.because?.(text, rota) },
      }
    }
    const before = column.appends ? values[column.field] : ''
    values[column.field] = before && value ? `${before}; ${value}` : before || value
  }
  return { ok: true, values }
}

/** More than any record takes, and less than what costs a regular expression its stack. */
const longestField = 10_000

const unreadable = /[\uFFFD\p{Surrogate}]|[^\P{Cc}\t\n]/u

function fieldOf({ at }: Sheet, { fields }: CsvLine, column: Column): string {
  const index = at.get(column)
  return index === undefined ? '' : (fields[index] ?? '')
}

/** Says that a line is refused for what stands in a column. */
export function refusal(sheet: Sheet, line: CsvLine, column: Column | undefined, code: ProblemCode): LineProblem {
  const index = column && sheet.at.get(column)
  const field = index === undefined ? null : (sheet.table.header[index] ?? null)
  return { code, field, value: column ? shortened(fieldOf(sheet, line, column)) : '' }
}

/** The column of a sheet that fills a field, if the file has it. */
export function columnOf(sheet: Sheet, field: string): Column | undefined {
  return sheet.columns.find(column => column.field === field && sheet.at.has(column))
}

/**
 * Checks values by a schema and tells what it refuses in the words of the file.
 *
 * What the schema says about the record as a whole is taken to mean that its end is not after its start.
 */
export function checked<Row>(sheet: Sheet, line: CsvLine, schema: z.ZodType<Row>, values: unknown): LineReading<Row> {
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, values: parsed.data }
  const { issues } = parsed.error
  const tooBig = issues.find(({ code }) => code === 'too_big')
  const field = (tooBig ?? issues[0])?.path[0]
  const column = (field === undefined ? endFields : [String(field)]).map(of => columnOf(sheet, of)).find(Boolean)
  const code = tooBig ? 'too-long' : field === undefined ? 'end-before-start' : column?.refusal
  return { ok: false, problem: refusal(sheet, line, column, code ?? 'missing') }
}

/** Where a stretch can be wrong as a whole: its end; or its start, where the file only has that. */
const endFields = ['end', 'until', 'left', 'from', 'joined']

/** A draft of a line with a verdict on the row it is about. @param meaning  what it is taken for, if it does not say so itself */
export function taken(
  { line, fields }: CsvLine,
  verdict: 'add' | 'change' | 'same',
  rowId: string,
  meaning: string | null = null,
): Draft {
  const says = meaning === null ? sayingOf(fields) : `${sayingOf(fields)} (${meaning})`
  return { line, verdict, says, problem: null, rowId }
}

/** A draft of a line that is refused. */
export function refusedDraft({ line, fields }: CsvLine, problem: LineProblem): Draft {
  return { line, verdict: 'refused', says: sayingOf(fields), problem, rowId: null }
}

function sayingOf(fields: readonly string[]): string {
  return shortened(
    fields
      .filter(field => field !== '')
      .map(field => field.slice(0, 200))
      .join(', '),
  )
}
