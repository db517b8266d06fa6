import { isoUtc, localIso } from '../civil-time.ts'
import { csvOf, type Delimiter } from '../csv/write.ts'
import type { Instant } from '../time.ts'
import type { Cell, Holding, WrittenTable } from './table.ts'

/** A table as CSV; moments with the offset of the rota's zone, `2017-03-26T07:00:00+02:00`, and in UTC with a Z. */
export function tableCsv({ columns, rows }: WrittenTable, zone: string, delimiter: Delimiter): string {
  const field = (cell: Cell, holds: Holding): string | number => {
    if (cell === null) return ''
    if (holds === 'moment') return localIso(zone, cell as Instant)
    return holds === 'utc' ? isoUtc(cell as Instant) : cell
  }
  const holdings = columns.map(({ holds }) => holds)
  return csvOf(
    [
      columns.map(({ title }) => title),
      ...rows.map(row => row.map((cell, index) => field(cell, holdings[index] as Holding))),
    ],
    delimiter,
  )
}
