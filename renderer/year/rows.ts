import { judgedTables } from '../../rota/by-slot.ts'
import { addDays, dayNumber, intervalOf, timeOf, weekdayOf, yearOf, yearStart } from '../../rota/civil-time.ts'
import { type DayCoverage, slotsOnDay, worst } from '../../rota/day.ts'
import type { Role } from '../../rota/role.ts'
import { derived, groupBy, type Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, rolesInOrder, slotsWithin } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import type { Shade } from '../words/coverage.ts'
import { axisOf } from './axis.ts'

/** The shades in the order of their codes in a row, from 1; 0 means that there is no slot. */
export const shadesByCode: readonly Shade[] = ['none', 'covered', 'surplus', 'thin', 'gap']

/** Added to a code where a slot begins, so that the bars of two slots do not run together. */
export const slotBegins = 0x80

/** A row of the heatmap. Its arrays keep their identity as long as they say the same. */
export interface HeatRow {
  readonly role: Role
  /** Number of the daily start, 0 for weekly roles; null: a row of weeks. */
  readonly line: number | null
  /** One code for each day of the axis, or for each week. */
  readonly codes: Uint8Array
  /** In a row of weeks, how many slots that start in it are gaps; else empty. */
  readonly gaps: Uint16Array
}

/** The shade in which some slots are shown together. */
export function shadeOf({ status, surplus }: Pick<DayCoverage, 'status' | 'surplus'>): Shade {
  return status === 'covered' && surplus ? 'surplus' : status
}

/** The rows of days that a role has: one for each daily start, one for weekly roles. */
function linesOf({ pattern }: Role): number {
  return pattern.kind === 'daily' ? pattern.starts.length : 1
}

/** The row of days that a slot is in: that of the last daily start not after its own (before the first: the first). */
export function lineOfSlot(rota: Rota, { pattern }: Role, slot: Slot): number {
  if (pattern.kind === 'weekly') return 0
  const time = timeOf(rota.zone, slot.start)
  return Math.max(
    0,
    pattern.starts.findLastIndex(start => start <= time),
  )
}

/** The slots that a cell stands for: in a row of weeks those that start in the week, within the year of the date. */
export function slotsOfCell(rota: Rota, role: Role, line: number | null, date: LocalDate): readonly Slot[] {
  if (line === null) {
    const { start, end } = weekOf(date)
    return slotsWithin(rota, role.id, intervalOf(rota.zone, { start, end })).filter(slot => {
      const begins = dateOfSlot(rota, slot)
      return begins >= start && begins < end
    })
  }
  if (role.pattern.kind === 'weekly') return slotsOnDay(rota, role, date)
  return slotsOnDay(rota, role, date).filter(
    slot => dateOfSlot(rota, slot) === date && lineOfSlot(rota, role, slot) === line,
  )
}

/** The slot to which one goes from a cell: the first gap in it, else its first slot. */
export function slotAt(rota: Rota, role: Role, line: number | null, date: LocalDate): Slot | null {
  const slots = slotsOfCell(rota, role, line, date)
  return slots.find(slot => worst(rota, [slot]).status === 'gap') ?? slots[0] ?? null
}

/** The days of an ISO week that lie in the year of a date of it; the end is exclusive. */
export function weekOf(date: LocalDate): { readonly start: LocalDate; readonly end: LocalDate } {
  const monday = addDays(date, 1 - weekdayOf(date))
  const end = addDays(monday, 7)
  const year = yearOf(date)
  return {
    start: yearOf(monday) < year ? yearStart(year) : monday,
    end: yearOf(end) > year ? yearStart(year + 1) : end,
  }
}

interface KnownRows {
  readonly rows: Map<number, readonly HeatRow[]>
  /** Rows of the state before, whose arrays are used again where they say the same. */
  readonly before: ReadonlyMap<number, readonly HeatRow[]>
}

const knownRows = derived<KnownRows>(judgedTables, (_, earlier) => ({
  rows: new Map(),
  before: earlier ? new Map([...earlier.value.before, ...earlier.value.rows]) : new Map(),
}))

/** The rows of a year's heatmap: a row of weeks for each role, then its rows of days. */
export function rowsOf(rota: Rota, year: number): readonly HeatRow[] {
  const { rows, before } = knownRows(rota)
  const known = rows.get(year)
  if (known) return known
  const earlier = before.get(year) ?? []
  const roles = rolesInOrder(rota)
  const fresh = [
    ...roles.map(role => weeksRow(rota, role, year)),
    ...roles.flatMap(role => dayRows(rota, role, year)),
  ].map((row, index) => reuse(row, earlier[index]))
  rows.set(year, fresh)
  return fresh
}

function reuse(row: HeatRow, earlier: HeatRow | undefined): HeatRow {
  if (!earlier || earlier.role !== row.role || earlier.line !== row.line) return row
  return same(earlier.codes, row.codes) && same(earlier.gaps, row.gaps) ? earlier : row
}

function same(a: Uint8Array | Uint16Array, b: Uint8Array | Uint16Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

const codeOf = (coverage: DayCoverage) => shadesByCode.indexOf(shadeOf(coverage)) + 1
const noGaps = new Uint16Array(0)

function weeksRow(rota: Rota, role: Role, year: number): HeatRow {
  const axis = axisOf(year, 1)
  const codes = new Uint8Array(axis.days / 7)
  const gaps = new Uint16Array(axis.days / 7)
  for (let week = 0; week < codes.length; week++) {
    const date = addDays(axis.first, Math.max(axis.yearFrom, week * 7))
    const slots = slotsOfCell(rota, role, null, date)
    if (slots.length === 0) continue
    const coverage = worst(rota, slots)
    codes[week] = codeOf(coverage)
    gaps[week] = coverage.gaps
  }
  return { role, line: null, codes, gaps }
}

function dayRows(rota: Rota, role: Role, year: number): HeatRow[] {
  const axis = axisOf(year, 1)
  const rows = Array.from({ length: linesOf(role) }, () => new Uint8Array(axis.days))
  if (role.pattern.kind === 'weekly')
    fillWeekly(rota, role, axis.first, axis.yearFrom, axis.yearTo, rows[0] as Uint8Array)
  else {
    const slots = slotsWithin(rota, role.id, intervalOf(rota.zone, yearDates(year)))
    const starting = slots.filter(slot => yearOf(dateOfSlot(rota, slot)) === year)
    const byLine = groupBy(starting, slot => `${lineOfSlot(rota, role, slot)} ${dateOfSlot(rota, slot)}`)
    for (const group of byLine.values()) {
      const [first] = group as [Slot]
      const index = dayNumber(dateOfSlot(rota, first)) - dayNumber(axis.first)
      const codes = rows[lineOfSlot(rota, role, first)] as Uint8Array
      codes[index] = codeOf(worst(rota, group)) | slotBegins
    }
  }
  return rows.map((codes, line) => ({ role, line, codes, gaps: noGaps }))
}

const yearDates = (year: number) => ({ start: yearStart(year), end: yearStart(year + 1) })

function fillWeekly(rota: Rota, role: Role, first: LocalDate, from: number, to: number, codes: Uint8Array): void {
  let before: Slot | undefined
  for (let index = from; index < to; index++) {
    const slots = slotsOnDay(rota, role, addDays(first, index))
    if (slots.length > 0) codes[index] = codeOf(worst(rota, slots)) | (slots[0] === before ? 0 : slotBegins)
    before = slots[0]
  }
}
