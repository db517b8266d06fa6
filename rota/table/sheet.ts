import { dateOf, timeOf } from '../civil-time.ts'
import { plainText } from '../plain-text.ts'
import type { Instant } from '../time.ts'
import type { Cell, Holding, TableKind, WrittenTable } from './table.ts'

/** What stands in a cell of a workbook; a Date is what a clock shows, told as if it were UTC. */
export type SheetCell = string | number | Date | null

/** A sheet of a workbook to be written; `formats` says of each column how its dates are shown, null where it has none. */
export interface WrittenSheet {
  readonly name: string
  readonly head: readonly string[]
  readonly widths: readonly number[]
  readonly formats: readonly (string | null)[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** What the sheet of each table is called. */
export const sheetNames: Readonly<Record<TableKind, string>> = {
  people: 'People',
  qualifications: 'Qualifications',
  absences: 'Absences',
  wishes: 'Wishes',
  operations: 'Operations calendar',
  holidays: 'Holidays',
  bookings: 'Bookings',
  coverage: 'Coverage',
  credits: 'Credits',
  history: 'History',
}

const formats: Readonly<Record<Holding, string | null>> = {
  text: null,
  number: null,
  date: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  utc: 'yyyy-mm-dd hh:mm',
}

const mostWidth = 44

/** A table as a sheet, on which dates are dates. */
export function sheetOf({ kind, columns, rows }: WrittenTable, zone: string): WrittenSheet {
  const cell = (value: Cell, holds: Holding): SheetCell => {
    if (value === null || value === '') return null
    if (holds === 'moment') return clockOf(zone, value as Instant)
    if (holds === 'utc') return new Date(value)
    // What programs take for a date begins in March 1900: the year before was no leap year, but they think it was.
    if (holds === 'date' && value >= '1900-03-01') return new Date(`${value}T00:00Z`)
    return typeof value === 'string' ? plainText(value) : value
  }
  return {
    name: sheetNames[kind],
    head: columns.map(({ title }) => title),
    widths: columns.map(({ title, holds }, column) =>
      formats[holds] === null
        ? Math.min(mostWidth, Math.max(title.length, ...widthsIn(rows, column)) + 2)
        : formats[holds].length + 2,
    ),
    formats: columns.map(({ holds }) => formats[holds]),
    rows: rows.map(row => row.map((value, column) => cell(value, columns[column]?.holds ?? 'text'))),
  }
}

/** How wide the first rows are: a look at all of them would cost more than it is worth. */
function widthsIn(rows: WrittenTable['rows'], column: number): number[] {
  return rows.slice(0, 200).map(row => String(row[column] ?? '').length)
}

function clockOf(zone: string, at: Instant): Date {
  return new Date(`${dateOf(zone, at)}T${timeOf(zone, at)}Z`)
}
