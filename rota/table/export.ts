import type { HistoryEntry } from '../history/entry.ts'
import type { Rota } from '../rota.ts'
import { coverageTable, creditTable, historyTable } from './computed.ts'
import { bookingTable, recordTables } from './records.ts'
import type { TableKind, WrittenTable } from './table.ts'

/** The tables that are of a year where one is chosen. */
export const yearlyTables: readonly TableKind[] = ['bookings', 'coverage', 'credits']

/** A table of a rota. @param log  its whole history, which only that table needs */
export function writtenTable(
  rota: Rota,
  log: readonly HistoryEntry[],
  kind: TableKind,
  year: number | null,
): WrittenTable {
  switch (kind) {
    case 'bookings':
      return bookingTable(rota, year)
    case 'coverage':
      return coverageTable(rota, year)
    case 'credits':
      return creditTable(rota, year)
    case 'history':
      return historyTable(log)
    default:
      return recordTables[kind](rota)
  }
}
