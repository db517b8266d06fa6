import { judgedTables } from '../../rota/by-slot.ts'
import { addDays, dayNumber, intervalOf, yearOf } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { type DayCoverage, slotsOnDay, worst } from '../../rota/day.ts'
import type { Role } from '../../rota/role.ts'
import { derived, type Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, rolesInOrder, slotsWithin } from '../../rota/slots.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import type { Shade } from '../words/coverage.ts'
import { startOfWeek, weekStart } from '../words/dates.ts'
import { axisOf } from './axis.ts'
import { fillsDays, lineOfSlot, placementsOfRole } from './placement.ts'
import { datesOf } from './shown-year.ts'

/** The shades in the order of their codes in a row, from 1; 0 means that there is no slot. Quiet before alarming. */
export const shadesByCode: readonly Shade[] = ['none', 'covered', 'surplus', 'thin', 'gap']

/** Added to a code where a slot begins, so that the bars of two slots do not run together. */
export const slotBegins = 0x80

/** A row of the heatmap. Its arrays keep their identity as long as they say the same. */
export interface HeatRow {
  readonly role: Role
  /** Number of the daily start, 0 for roles whose slots fill days; null: a row of weeks. */
  readonly line: number | null
  /** One code for each day of the whole weeks around the years, or for each week. */
  readonly codes: Uint8Array
  /** In a row of weeks, how many slots that start in it are gaps; else empty. */
  readonly gaps: Uint16Array
}

/** The shade in which some slots are shown together. */
export function shadeOf({ status, surplus }: Pick<DayCoverage, 'status' | 'surplus'>): Shade {
  return status === 'covered' && surplus ? 'surplus' : status
}

/** The rows of days that a role has: one for each daily start, one where slots fill days. */
function linesOf({ pattern }: Role): number {
  return pattern.kind === 'daily' ? pattern.starts.length : 1
}

/**
 * The slots that a cell stands for: in a row of weeks those that start in the week, or where none does, that run in it.
 *
 * @param years  the dates shown, of which a week has its share; the year of the date unless told
 */
export function slotsOfCell(
  rota: Rota,
  role: Role,
  line: number | null,
  date: LocalDate,
  years: DateRange = datesOf(yearOf(date)),
): readonly Slot[] {
  if (line === null) {
    const { start, end } = weekOf(date, years)
    const starting = slotsWithin(rota, role.id, intervalOf(rota.zone, { start, end })).filter(slot => {
      const begins = dateOfSlot(rota, slot)
      return begins >= start && begins < end
    })
    return starting.length > 0 || !fillsDays(role) ? starting : slotsOnDay(rota, role, start)
  }
  if (fillsDays(role)) return slotsOnDay(rota, role, date)
  return slotsOnDay(rota, role, date).filter(
    slot => dateOfSlot(rota, slot) === date && lineOfSlot(rota, role, slot) === line,
  )
}

/** The slot to which one goes from a cell: the first gap in it, else its first slot. */
export function slotAt(
  rota: Rota,
  role: Role,
  line: number | null,
  date: LocalDate,
  years: DateRange = datesOf(yearOf(date)),
): Slot | null {
  const slots = slotsOfCell(rota, role, line, date, years)
  return slots.find(slot => worst(rota, [slot]).status === 'gap') ?? slots[0] ?? null
}

/** The days of a date's week that lie in a stretch of dates; the end is exclusive. */
export function weekOf(date: LocalDate, within: DateRange = datesOf(yearOf(date))): DateRange {
  const start = startOfWeek(date)
  const end = addDays(start, 7)
  return { start: start < within.start ? within.start : start, end: end > within.end ? within.end : end }
}

interface KnownRows {
  /** By the first and last date shown, and the weekday with which weeks begin. */
  readonly rows: Map<string, readonly HeatRow[]>
  /** Rows of the state before, whose arrays are used again where they say the same. */
  readonly before: ReadonlyMap<string, readonly HeatRow[]>
}

const knownRows = derived<KnownRows>(judgedTables, (_, earlier) => ({
  rows: new Map(),
  before: earlier ? new Map([...earlier.value.before, ...earlier.value.rows]) : new Map(),
}))

/** The rows of the heatmap for some years: for each role a row of weeks, then its rows of days. O(slots of the roles). */
export function rowsOf(rota: Rota, years: DateRange): readonly HeatRow[] {
  const { rows, before } = knownRows(rota)
  const key = `${years.start} ${years.end} ${weekStart()}`
  const known = rows.get(key)
  if (known) return known
  const earlier = before.get(key) ?? []
  const fresh = rolesInOrder(rota)
    .flatMap(role => rowsOfRole(rota, role, years))
    .map((row, index) => reuse(row, earlier[index]))
  rows.set(key, fresh)
  return fresh
}

function reuse(row: HeatRow, earlier: HeatRow | undefined): HeatRow {
  if (!earlier || earlier.role !== row.role || earlier.line !== row.line) return row
  return same(earlier.codes, row.codes) && same(earlier.gaps, row.gaps) ? earlier : row
}

function same(a: Uint8Array | Uint16Array, b: Uint8Array | Uint16Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

const codeOf = (coverage: SlotCoverage) => shadesByCode.indexOf(shadeOf(coverage)) + 1
const noGaps = new Uint16Array(0)

function rowsOfRole(rota: Rota, role: Role, years: DateRange): HeatRow[] {
  const axis = axisOf(years, 1)
  const first = dayNumber(axis.first)
  const [from, to] = [first + axis.from, first + axis.to]
  const weeks = new Uint8Array(axis.days / 7)
  const gaps = new Uint16Array(axis.days / 7)
  /** Whether a slot starts in a week. */
  const begun = new Uint8Array(axis.days / 7)
  const days = Array.from({ length: linesOf(role) }, () => new Uint8Array(axis.days))
  const coverage = coverageOf(rota)
  for (const placed of placementsOfRole(rota).get(role.id) ?? []) {
    if (placed.until <= from || placed.start >= to) continue
    const code = codeOf(coverage.get(placed.slot.id) as SlotCoverage)
    if (placed.start >= from) {
      const week = Math.floor((placed.start - first) / 7)
      weeks[week] = Math.max(weeks[week] as number, code)
      begun[week] = 1
      if (shadesByCode[code - 1] === 'gap') gaps[week] = (gaps[week] as number) + 1
    }
    const codes = days[placed.line] as Uint8Array
    const begin = Math.max(from, placed.from)
    for (let day = begin; day < Math.min(to, placed.until); day++) {
      const before = codes[day - first] as number
      const begins = day === begin ? slotBegins : before & slotBegins
      codes[day - first] = Math.max(before & ~slotBegins, code) | begins
    }
  }
  // A slot longer than a week is shown in all the weeks that it runs through, and counted in the one in which it starts.
  for (const codes of days) {
    codes.forEach((code, day) => {
      const week = Math.floor(day / 7)
      if (begun[week] === 0) weeks[week] = Math.max(weeks[week] as number, code & ~slotBegins)
    })
  }
  return [{ role, line: null, codes: weeks, gaps }, ...days.map((codes, line) => ({ role, line, codes, gaps: noGaps }))]
}
