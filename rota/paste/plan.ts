import type { Step } from '../arrange.ts'
import { bookingsOnSlot } from '../bookings.ts'
import { instantOf, timeOf } from '../civil-time.ts'
import type { Person } from '../person.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import { dateOfSlot, slotsOfRole, slotsWithin } from '../slots.ts'
import { contains, type Instant, type LocalDate, type TimeOfDay } from '../time.ts'
import { readDate } from './date.ts'
import { type Entry, type EntryProblem, entriesIn, namesIn, readEntry, readPlace } from './entry.ts'
import { type PersonFinder, personFinder, plainName } from './person.ts'
import { type Shape, shapeOf } from './shape.ts'
import type { PastedTable } from './table.ts'

/** Why a cell of a pasted table is not booked. */
export type PasteProblem = 'unknown-person' | 'several-people' | 'no-date' | 'no-slot' | 'twice' | EntryProblem

/** A cell that asks for a booking: where it stands in the table, counted from 1, and what it says. */
export interface PastedCell {
  readonly row: number
  readonly column: number
  /** Who, when and what, as the table says it. */
  readonly who: string
  readonly when: string
  readonly what: string
}

/** A cell that is matched. */
export interface Matched {
  readonly cell: PastedCell
  readonly step: Step & { readonly kind: 'book' }
}

/** A cell that is not, and why. */
export interface Unmatched {
  readonly cell: PastedCell
  readonly problem: PasteProblem
  /** The text that a correction would replace; null where none would help. */
  readonly mends: { readonly field: 'person' | 'entry'; readonly text: string } | null
  /** Whom it may mean where that is not clear. */
  readonly people: readonly Person[]
}

/** What a pasted table comes to: every cell that asks for something is in exactly one of the lists. */
export interface PastePlan {
  readonly shape: Shape | null
  readonly matched: readonly Matched[]
  /** Cells whose booking is there already. */
  readonly there: readonly PastedCell[]
  readonly unmatched: readonly Unmatched[]
}

/** What a user chose for texts that matched nothing, by what {@link plainName} makes of them. */
export interface Corrections {
  readonly people: ReadonlyMap<string, string>
  readonly entries: ReadonlyMap<string, Entry>
}

/** No text is corrected. */
export const uncorrected: Corrections = { people: new Map(), entries: new Map() }

interface Asked {
  readonly cell: PastedCell
  readonly date: LocalDate | null
}

/**
 * Matches a pasted table with people, dates and slots. Nothing is judged by the rules yet.
 *
 * @param year  understood where a date names none
 * @param known  how it is laid out, where that is known
 *
 * O(cells + slots of the rota).
 */
export function planPaste(
  rota: Rota,
  table: PastedTable,
  year: number,
  corrections = uncorrected,
  known: Shape | null = null,
): PastePlan {
  const people = personFinder(rota)
  const shape = known ?? shapeOf(rota, table, people, year)
  const matched: Matched[] = []
  const there: PastedCell[] = []
  const unmatched: Unmatched[] = []
  const slots = slotFinder(rota)
  const asked = new Set<string>()
  for (const { cell, date } of shape === null ? everyRow(table) : askedIn(table, shape, year, people)) {
    const refuse = (problem: PasteProblem, mends: Unmatched['mends'] = null, among: readonly Person[] = []) =>
      unmatched.push({ cell, problem, mends, people: among })
    const chosen = corrections.people.get(plainName(cell.who))
    const found = chosen === undefined ? people.find(cell.who) : [rota.get('person', chosen)]
    const [person] = found
    if (date === null) refuse('no-date')
    else if (person === undefined) refuse('unknown-person', { field: 'person', text: cell.who })
    else if (found.length > 1) refuse('several-people', { field: 'person', text: cell.who }, found)
    else {
      const mended = corrections.entries.get(plainName(cell.what))
      const read = isOfPlaces(shape) ? readPlace : readEntry
      const reading = mended ? { ok: true as const, entry: mended } : read(rota, cell.what)
      if (!reading.ok) {
        refuse(reading.problem, { field: 'entry', text: cell.what })
        continue
      }
      const { entry } = reading
      const slot = slots(entry, date)
      if (slot === null) refuse('no-slot')
      else if ((bookingsOnSlot(rota).get(slot.id) ?? []).some(({ personId }) => personId === person.id))
        there.push(cell)
      else if (asked.has(`${slot.id} ${person.id}`)) refuse('twice')
      else {
        asked.add(`${slot.id} ${person.id}`)
        matched.push({ cell, step: { kind: 'book', slotId: slot.id, personId: person.id, place: entry.place } })
      }
    }
  }
  return { shape, matched, there, unmatched }
}

function everyRow(table: PastedTable): Asked[] {
  return table.flatMap((row, index) => {
    const what = row.filter(cell => cell !== '').join(' ')
    return what === '' ? [] : [{ cell: { row: index + 1, column: 1, who: '', when: '', what }, date: null }]
  })
}

/** Whether the heads are places and the cells hold names, not the other way round. */
function isOfPlaces(shape: Shape | null): boolean {
  return shape?.kind === 'places-by-days' || shape?.kind === 'days-by-places'
}

function askedIn(table: PastedTable, shape: Shape, year: number, people: PersonFinder): Asked[] {
  if (shape.kind === 'list') return askedInList(table, shape, year)
  const asked: Asked[] = []
  const [head = []] = table
  for (const [index, row] of table.entries()) {
    if (index === 0) continue
    for (const [column, text] of row.entries()) {
      if (column === 0) continue
      const [down, across] = [row[0] ?? '', head[column] ?? '']
      const daysDown = shape.kind === 'days-by-people' || shape.kind === 'days-by-places'
      const [title, when] = daysDown ? [across, down] : [down, across]
      const ofPlaces = isOfPlaces(shape)
      const parts = ofPlaces ? namesIn(text, name => people.find(name).length > 0) : entriesIn(text)
      for (const part of parts) {
        const [who, what] = ofPlaces ? [part, title] : [title, part]
        asked.push({ cell: { row: index + 1, column: column + 1, who, when, what }, date: readDate(when, year) })
      }
    }
  }
  return asked
}

function askedInList(table: PastedTable, shape: Shape & { readonly kind: 'list' }, year: number): Asked[] {
  const { columns, from } = shape
  return table.slice(from).flatMap((row, index) => {
    if (row.every(text => text === '')) return []
    const at = (column: number) => (column < 0 ? '' : (row[column] ?? ''))
    const [who, when] = [at(columns.person), at(columns.date)]
    const what = [at(columns.role), at(columns.start), at(columns.place).toLowerCase() === 'shadow' ? 'shadow' : '']
    const text = what.filter(part => part !== '').join(' ')
    const cell: PastedCell = { row: from + index + 1, column: columns.person + 1, who, when, what: text }
    return [{ cell, date: readDate(when, year) }]
  })
}

/** Finds the slot of an entry on a date; of slots that fill days the one that starts then, else the one that holds its noon. */
function slotFinder(rota: Rota): (entry: Entry, date: LocalDate) => Slot | null {
  const byStart = new Map<string, Slot>()
  for (const [roleId, slots] of slotsOfRole(rota)) {
    for (const slot of slots) byStart.set(`${roleId} ${dateOfSlot(rota, slot)} ${timeOf(rota.zone, slot.start)}`, slot)
  }
  return ({ roleId, line }, date) => {
    const { pattern } = rota.get('role', roleId)
    const start = pattern.kind === 'daily' ? pattern.starts[line] : pattern.at
    const found = byStart.get(`${roleId} ${date} ${start}`)
    if (found) return found
    if (pattern.kind === 'daily') return null
    const noon = instantOf(rota.zone, date, '12:00' as TimeOfDay)
    const day = { start: noon, end: (noon + 60_000) as Instant }
    return slotsWithin(rota, roleId, day).find(slot => contains(slot, noon)) ?? null
  }
}
