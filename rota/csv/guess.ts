import { readEntry } from '../paste/entry.ts'
import type { Rota } from '../rota.ts'
import { type Column, isNeeded, spelling } from './columns.ts'
import { mappedForms } from './mapping.ts'
import { type ColumnMapping, type ImportKind, importKinds } from './plan-kinds.ts'
import type { CsvTable } from './table.ts'

/** What else columns are called, by our name for them; each without spaces and lower case. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  name: ['fullname', 'person', 'who', 'shifter', 'title', 'event', 'period', 'description'],
  email: ['mail', 'emailaddress', 'address', 'contact', 'person', 'who', 'shifter', 'name', 'user'],
  institute: ['institution', 'affiliation', 'university', 'lab', 'group', 'team', 'home'],
  subsystem: ['detector', 'system', 'subdetector', 'area'],
  joined: ['from', 'since', 'start', 'joindate', 'startdate', 'begin'],
  left: ['until', 'to', 'end', 'leaves', 'leavedate', 'enddate', 'leaving'],
  role: ['duty', 'shift', 'shifttype', 'type', 'position', 'task'],
  level: ['grade', 'status', 'qualification', 'skill', 'expertise'],
  valid_from: ['from', 'since', 'start', 'granted', 'date'],
  valid_until: ['until', 'to', 'end', 'expires', 'expiry', 'validto'],
  start: ['from', 'begin', 'begins', 'first', 'firstday', 'startdate', 'starttime', 'since', 'date'],
  date: ['day', 'when', 'dated'],
  shift: ['slot', 'time', 'start', 'hours', 'duty', 'shifttype', 'type', 'role'],
  end: ['to', 'until', 'till', 'finish', 'enddate', 'endtime', 'back', 'through'],
  reason: ['why', 'note', 'comment', 'remark', 'remarks', 'type'],
  wish: ['preference', 'wants', 'wanted'],
  kind: ['type', 'category', 'mode'],
  place: ['as', 'position', 'function'],
  note: ['notes', 'comment', 'remark', 'remarks'],
  luminosity_fb: ['luminosity', 'lumi', 'intlumi', 'fb'],
  source: ['reference', 'origin', 'from'],
}

/** How many rows are looked at. */
const looked = 60

interface Pair {
  readonly column: Column
  readonly index: number
  readonly score: number
}

/**
 * Guesses what a table is that does not say so by our names: by what its columns are called, and by what stands in them.
 *
 * O(kinds × columns × rows looked at).
 */
export function guessMapping(rota: Rota, table: CsvTable): ColumnMapping {
  const guesses = importKinds.flatMap(kind => mappedForms(kind).map(form => guessAs(rota, table, kind, form)))
  const best = guesses.reduce((best, guess) => (guess.score > best.score ? guess : best))
  return best.mapping
}

/** The likeliest mapping of a table whose rows are of a kind, in one of its forms. */
function guessAs(rota: Rota, table: CsvTable, kind: ImportKind, ours: readonly Column[]) {
  const samples = table.header.map((_, index) => valuesOf(table, index))
  const pairs = ours.flatMap(column =>
    table.header.map((title, index): Pair => {
      const likeness = likenessOf(column.name, title)
      return { column, index, score: fitOf(rota, column, likeness, samples[index] ?? []) }
    }),
  )
  const columns: (string | null)[] = table.header.map(() => null)
  let [score, needed] = [0, 0]
  for (const { column, index, score: fit } of pairs.sort((a, b) => b.score - a.score)) {
    if (fit < 0.45 || columns[index] !== null || columns.includes(column.name)) continue
    columns[index] = column.name
    score += fit
    if (isNeeded(column)) needed++
  }
  const wanted = ours.filter(isNeeded).length
  // What is needed decides; a kind that uses more of the table goes before one that is only easily content.
  const mapping: ColumnMapping = { kind, columns }
  return { mapping, score: (10 * needed) / wanted + score }
}

/** The first values of a column that say anything. */
export function valuesOf({ lines }: CsvTable, index: number): string[] {
  return lines.slice(0, looked).flatMap(({ fields }) => (fields[index] ? [fields[index]] : []))
}

/** How well a column is ours, 0 to 2, by its title and by how much of what stands in it can be read so. */
function fitOf(rota: Rota, column: Column, likeness: number, values: readonly string[]): number {
  const isFree = column.refusal === 'too-long' || column.refusal === 'missing'
  if (isFree || values.length === 0) return likeness
  const readable = values.filter(value => isLikely(rota, column, value)).length / values.length
  return readable < 0.5 ? (likeness === 1 ? 0.5 : 0) : likeness + readable * 0.8
}

function isLikely(rota: Rota, column: Column, value: string): boolean {
  if (column.refusal === 'not-an-email') return /^[^\s@]+@[^\s@]+$/.test(value)
  // Somebody who is not in the rota yet is somebody all the same.
  if (column.refusal === 'unknown-person') return value.includes('@') || column.read(value, rota) !== undefined
  if (column.refusal === 'not-a-number') return /[.,]/.test(value) && column.read(value, rota) !== undefined
  if (column.refusal === 'not-a-time') return /\d[:h]\d/.test(value) && column.read(value, rota) !== undefined
  if (column.refusal === 'unknown-entry') return isLikelyDuty(rota, column, value)
  const [...known] = knownWords[column.name] ?? []
  return known.length > 0 ? known.includes(value.toLowerCase()) : column.read(value, rota) !== undefined
}

/** A shift alone may be that of several roles, a role alone may have several shifts. */
function isLikelyDuty(rota: Rota, { name }: Column, value: string): boolean {
  const reading = readEntry(rota, value)
  return reading.ok || reading.problem === (name === 'shift' ? 'role-unclear' : 'start-missing')
}

/** Columns whose values are read as words whatever they are, and judged later. */
const knownWords: Readonly<Record<string, readonly string[]>> = {
  level: ['trainee', 'qualified', 'expert'],
  place: ['shifter', 'shadow'],
  wish: ['wanted', 'unwanted'],
}

/** How alike a title is to a name of ours, 0 to 1. */
function likenessOf(name: string, title: string): number {
  const [ours, theirs] = [spelling(name), spelling(title)]
  if (theirs === '') return 0
  if (ours === theirs) return 1
  const others = otherNames[name] ?? []
  if (others.includes(theirs)) return 0.8 - others.indexOf(theirs) * 0.02
  if (theirs.includes(ours) || others.some(other => other.length > 3 && theirs.includes(other))) return 0.6
  return pairsInCommon(ours, theirs) * 0.7
}

/** Dice's coefficient of two texts: twice the pairs of letters that both have, over all. */
function pairsInCommon(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const [left, right] = [pairs(a), pairs(b.slice(0, 60))]
  const common = left.filter(pair => right.includes(pair)).length
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length)
}
