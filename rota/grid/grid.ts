import { z } from 'zod'
import { ReadingOrigin } from '../csv/plan-kinds.ts'

/** How a rota is laid out that people keep in a spreadsheet; rows and columns are counted from 0. */
export const GridLayout = z.object({
  /** Whether each row is a day, or each column; or a week, where a duty lasts one. */
  days: z.enum(['rows', 'columns']),
  /** The column with the dates, where each row is a day; else the row. */
  dates: z.int().min(0).max(1000),
  /** The rows, or columns, that name what stands below or beside them: a role, a time of day, a person. */
  titles: z.array(z.int().min(0).max(100_000)).max(5),
  /** The role of what names none itself; null: everything does. */
  roleId: z.uuid().nullable(),
})
export type GridLayout = z.infer<typeof GridLayout>

/** How a file is read as a rota: its layout, and who is meant by texts that can mean several or nobody. */
export const GridReading = z.object({
  layout: GridLayout,
  /** By the text, as {@link plainName} makes it. */
  people: z.record(z.string().max(200), z.uuid()),
})
export type GridReading = z.infer<typeof GridReading>

/** What the preview shows of a file that is read as a rota. */
export const PlannedGrid = z.object({
  reading: GridReading,
  from: ReadingOrigin,
  /** The first dates that were found, as they are written. */
  dates: z.array(z.string()),
  /** What the columns (or rows) are taken for. */
  titles: z.array(z.string()),
  /** Texts that by themselves can mean several people, or nobody, each once: how often, whom, and whom somebody said. */
  unclear: z.array(
    z.object({ text: z.string(), cells: z.int(), people: z.array(z.uuid()), told: z.uuid().nullable() }),
  ),
})
export type PlannedGrid = z.infer<typeof PlannedGrid>

/** The name of a cell in a spreadsheet: `A1`, `AB12`; row and column from 0. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}
