import { sheetNames } from '../../rota/table/sheet.ts'
import type { TableExport, TableKind } from '../../rota/table/table.ts'
import { count } from './number.ts'

const lastPart = (path: string) => path.split(/[\\/]/).at(-1) || path

/** The part of the export dialog that writes tables. */
export const tabling = {
  which: 'Which tables',
  names: { ...sheetNames, coverage: 'Coverage of each slot' } satisfies Record<TableKind, string>,
  all: 'All',
  none: 'None',
  year: 'Year',
  ofYear: 'Of bookings, coverage and credits',
  allYears: 'All years',
  format: 'Format',
  formats: {
    workbook: 'Excel workbook, a sheet for each table',
    workbooks: 'Excel workbooks, a file for each table',
    comma: 'CSV with commas, a file for each table',
    semicolon: 'CSV with semicolons, as Excel opens it where the comma is the decimal sign',
  } satisfies Record<TableExport['format'], string>,
  again:
    'What is changed in these tables comes back with Import: people, qualifications, absences, wishes, the operations calendar, holidays and bookings. Coverage, credits and history follow from them.',
  hint: (files: number) =>
    files === 0
      ? 'Choose a table first.'
      : files === 1
        ? 'Asks where to keep the file.'
        : `Asks for a folder for ${files} files; files of the same names are replaced.`,
  writing: 'Writing the tables…',
  exported: ({ path, files, rows }: { path: string; files: number; rows: number }) =>
    files === 1
      ? `Exported ${count(rows, 'row')} to ${lastPart(path)}`
      : `Exported ${count(rows, 'row')} to ${count(files, 'file')} in ${lastPart(path)}`,
} as const
