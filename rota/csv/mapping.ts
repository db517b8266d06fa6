import { instantOf } from '../civil-time.ts'
import { readDate } from '../paste/date.ts'
import { personFinder } from '../paste/person.ts'
import { derived, type Rota } from '../rota.ts'
import { TimeOfDay } from '../time.ts'
import { type Column, columnsOf, neverBlank, type Sheet, spelling } from './columns.ts'
import type { ColumnMapping, ImportKind } from './plan-kinds.ts'
import type { CsvTable } from './table.ts'

/** A header by which a table is known again, however it is spelt. */
export function headerKey(header: readonly string[]): string {
  return JSON.stringify(header.map(spelling))
}

/** The columns that are needed and that no column of a table is. */
export function missingColumns({ kind, columns }: ColumnMapping): string[] {
  return mappedColumns(kind)
    .filter(({ name, blank }) => blank === neverBlank && !columns.includes(name))
    .map(({ name }) => name)
}

/** The columns that a table of a kind can have, those that are needed first. */
export function mappedColumns(kind: ImportKind): readonly Column[] {
  const columns = columnsOf[kind].map(lenient)
  return [
    ...columns.filter(({ blank }) => blank === neverBlank),
    ...columns.filter(({ blank }) => blank !== neverBlank),
  ]
}

/** A table read as somebody said; null if a column is needed and not there, or is there twice. */
export function mappedSheet(table: CsvTable, mapping: ColumnMapping): Sheet | null {
  const columns = mappedColumns(mapping.kind)
  const at = new Map<Column, number>()
  for (const column of columns) {
    const index = mapping.columns.indexOf(column.name)
    if (index !== mapping.columns.lastIndexOf(column.name)) return null
    if (index !== -1) at.set(column, index)
  }
  return missingColumns(mapping).length > 0 ? null : { kind: mapping.kind, table, columns, at }
}

const finder = derived(['person'], personFinder)

/** Somebody by address or name, where it can mean nobody else. */
function readPerson(text: string, rota: Rota): string | undefined {
  const [found, ...others] = finder(rota).find(text)
  return others.length === 0 ? found?.id : undefined
}

/** A date as people write it, with its year; the day before the month unless it cannot be. */
const dateWritten = (text: string) => readDate(text, 0) ?? undefined

/** What programs of others write: names instead of addresses, dates and times as people write them, no place. */
function lenient(column: Column): Column {
  switch (column.refusal) {
    case 'unknown-person':
      return { ...column, read: readPerson }
    case 'not-a-date':
      return { ...column, read: (text, rota) => column.read(text, rota) ?? dateWritten(text) }
    case 'not-a-time':
      return { ...column, read: (text, rota) => column.read(text, rota) ?? momentWritten(text, rota) }
    case 'unknown-place':
      return { ...column, blank: 'shifter' }
    default:
      return column
  }
}

function momentWritten(text: string, { zone }: Rota) {
  const [, day = '', hours = '', minutes = ''] = /^(.{6,30}?)[ ,]+(\d{1,2})[:.h](\d\d)$/.exec(text) ?? []
  const date = dateWritten(day)
  const time = TimeOfDay.safeParse(`${hours.padStart(2, '0')}:${minutes}`)
  return date && time.success ? instantOf(zone, date, time.data) : undefined
}
