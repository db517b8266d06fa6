import { instantOf } from '../civil-time.ts'
import { readDate } from '../paste/date.ts'
import { nameAndAddress, personFinder } from '../paste/person.ts'
import type { Rota } from '../rota.ts'
import { TimeOfDay } from '../time.ts'
import { type Column, formsOf, isNeeded, type Sheet, spelling } from './columns.ts'
import type { LineProblem } from './plan.ts'
import type { ColumnMapping, ImportKind } from './plan-kinds.ts'
import type { CsvTable } from './table.ts'

/** A header by which a table is known again, however it is spelt. */
export function headerKey(header: readonly string[]): string {
  return JSON.stringify(header.map(spelling))
}

/** The forms in which lines of a kind are read that programs of others write. */
export function mappedForms(kind: ImportKind): readonly (readonly Column[])[] {
  return formsOf(kind).map(form => form.map(lenient))
}

/** What the columns of a table of a kind can be, those that are needed first. */
export function mappedNames(kind: ImportKind): string[] {
  const columns = formsOf(kind).flat()
  const needed = columns.filter(isNeeded)
  return [...new Set([...needed, ...columns].map(({ name }) => name))]
}

/** The columns that are needed and that no column of a table is, in the form that lacks least. */
export function missingColumns(mapping: ColumnMapping): string[] {
  return lackingIn(formOf(mapping) ?? [], mapping)
}

/** A mapping in which a column is something else, or left out; what was it before, or does not go with it, is left out. */
export function withColumn({ kind, columns }: ColumnMapping, index: number, name: string | null): ColumnMapping {
  const stays = (other: string) =>
    other !== name && (name === null || formsOf(kind).some(form => hasAll(form, [name, other])))
  return {
    kind,
    columns: columns.map((other, at) => (at === index ? name : other !== null && stays(other) ? other : null)),
  }
}

/** A mapping of the same table to another kind: what the kinds have in common stays. */
export function ofKind({ columns }: ColumnMapping, kind: ImportKind): ColumnMapping {
  const bare: ColumnMapping = { kind, columns: columns.map(() => null) }
  return columns.reduce((mapping, name, index) => {
    const isOurs = name !== null && mappedNames(kind).includes(name)
    return isOurs ? withColumn(mapping, index, name) : mapping
  }, bare)
}

/** A table read as somebody said; null if a column is needed and not there, is there twice, or does not go with another. */
export function mappedSheet(table: CsvTable, mapping: ColumnMapping): Sheet | null {
  const columns = formOf(mapping)
  if (!columns || lackingIn(columns, mapping).length > 0) return null
  const at = new Map<Column, number>()
  for (const column of columns) {
    const index = mapping.columns.indexOf(column.name)
    if (index !== mapping.columns.lastIndexOf(column.name)) return null
    if (index !== -1) at.set(column, index)
  }
  return { kind: mapping.kind, table, columns, at }
}

/** Of the forms that have all columns of a mapping the one that lacks least. */
function formOf(mapping: ColumnMapping): readonly Column[] | undefined {
  const named = mapping.columns.filter(name => name !== null)
  return mappedForms(mapping.kind)
    .filter(form => hasAll(form, named))
    .sort((a, b) => lackingIn(a, mapping).length - lackingIn(b, mapping).length)[0]
}

function hasAll(form: readonly Column[], names: readonly string[]): boolean {
  return names.every(name => form.some(column => column.name === name))
}

function lackingIn(form: readonly Column[], { columns }: ColumnMapping): string[] {
  return form.filter(column => isNeeded(column) && !columns.includes(column.name)).map(({ name }) => name)
}

/** Somebody by address or name, where it can mean nobody else. */
function readPerson(text: string, rota: Rota): string | undefined {
  const [found, ...others] = personFinder(rota).find(text)
  return others.length === 0 ? found?.id : undefined
}

/** Why a text means nobody: it can mean several, or there is nobody of that name; or else of that address. */
function whyNobody(text: string, rota: Rota): Partial<LineProblem> {
  const people = personFinder(rota).find(text)
  if (people.length > 0) return { code: 'several-people', people: people.map(nameAndAddress) }
  return text.includes('@') ? {} : { code: 'nobody' }
}

/** A date as people write it, with its year; the day before the month unless it cannot be. */
const dateWritten = (text: string) => readDate(text, 0) ?? undefined

/** What programs of others write: names instead of addresses, dates and times as people write them, no place. */
function lenient(column: Column): Column {
  switch (column.refusal) {
    case 'unknown-person':
      return { ...column, read: readPerson, because: whyNobody }
    case 'not-a-date':
      return { ...column, read: (text, rota) => column.read(text, rota) ?? dateWritten(text) }
    case 'not-a-time':
      return { ...column, read: (text, rota) => column.read(text, rota) ?? momentWritten(text, rota) }
    case 'unknown-place':
      return isNeeded(column) ? { ...column, blank: 'shifter' } : column
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
