import type { Booking } from '../booking.ts'
import { added, apply, type RowChange } from '../change.ts'
import { yearOf } from '../civil-time.ts'
import { Seating } from '../csv/bookings.ts'
import type { ProblemCode } from '../csv/columns.ts'
import type { Draft, Drafting } from '../csv/line.ts'
import { shortened } from '../csv/plan.ts'
import type { ReadingOrigin } from '../csv/plan-kinds.ts'
import type { CsvTable } from '../csv/table.ts'
import { decideOpenYear } from '../open-year.ts'
import { readPlace } from '../paste/entry.ts'
import { nameAndAddress, personFinder, plainName } from '../paste/person.ts'
import { type PastedCell, planPaste } from '../paste/plan.ts'
import type { PastedTable } from '../paste/table.ts'
import type { Rota } from '../rota.ts'
import { readDay, type When } from './date.ts'
import { cellName, type GridReading, type PlannedGrid } from './grid.ts'
import { guessLayout, shapeKey, titlesOf, turned } from './layout.ts'

/** A table that is read as a rota, and how. */
export interface ReadGrid {
  readonly table: CsvTable
  readonly reading: GridReading
  readonly from: ReadingOrigin
  readonly when: When
}

/** More cells than a rota of a few years has. */
const mostCells = 300_000

/** A longer text is a remark rather than somebody. */
const longestUnclear = 60

/** All rows of a table, its first too. */
function rowsOf({ header, lines }: CsvTable): PastedTable {
  return [header, ...lines.map(({ fields }) => fields)]
}

function isTooLarge(rows: PastedTable): boolean {
  return rows.length * Math.max(...rows.map(row => row.length)) > mostCells
}

/** By what a rota is known again that has the same shape; null if it looks like none. O(cells). */
export function gridKey(rota: Rota, table: CsvTable, when: When): string | null {
  const rows = rowsOf(table)
  return isTooLarge(rows) ? null : shapeKey(rows, personFinder(rota), when)
}

/** How a table is read that may be a rota as people keep it; null if it looks like none. O(cells). */
export function guessGrid(rota: Rota, table: CsvTable, when: When): GridReading | null {
  const rows = rowsOf(table)
  if (isTooLarge(rows)) return null
  const layout = guessLayout(rota, rows, personFinder(rota), when)
  if (layout === null) return null
  const reading = { layout, people: {} }
  let ids = 0
  const { matched, there, unmatched } = planGrid(rota, { table, reading, when }, () => `trial-${ids++}`).plan
  const understood = matched.length + there.length
  const asked = unmatched.filter(({ problem }) => problem !== 'no-date').length
  return understood >= 2 && understood * 3 >= asked ? reading : null
}

/** What the cells of a rota in a spreadsheet do to the bookings that are there; years that are not open are opened. */
export function draftGrid(rota: Rota, { table, reading, from, when }: ReadGrid, newId: () => string) {
  const { plan, opened, place, titles, dates, told } = planGrid(rota, { table, reading, when }, newId)
  const seats = new Seating(rota.rows.booking.values())
  const rows: RowChange[] = []
  const used = new Set<number>()
  const slots = new Map(opened.flatMap(({ year, rows }) => rows.map(row => [row.id, year] as const)))
  const drafts: Draft[] = []
  const says = (cell: PastedCell, personId: string | null = null) => {
    const { row, column } = place(cell)
    const name = personId === null ? '' : rota.get('person', personId).name
    const who = name === '' || name === cell.who ? cell.who : `${cell.who} (${name})`
    return { line: row + 1, says: shortened(`${cellName(row, column)}: ${who}, ${cell.when}, ${cell.what}`) }
  }
  for (const { cell, step } of plan.matched) {
    const seat = seats.take(step.slotId, step.place, null)
    const { row, column } = place(cell)
    if (seat === null) {
      const problem = { code: 'slot-full', field: cellName(row, column), value: cell.who } as const
      drafts.push({ ...says(cell), verdict: 'refused', problem, rowId: null })
      continue
    }
    const booking: Booking = {
      ...{ id: newId(), slotId: step.slotId, personId: step.personId, place: step.place, seat },
      ...{ reason: null, note: '', pinned: false, offered: false },
    }
    const opens = slots.get(step.slotId)
    if (opens !== undefined) used.add(opens)
    rows.push(added('booking', booking))
    drafts.push({ ...says(cell, step.personId), verdict: 'add', problem: null, rowId: booking.id })
  }
  for (const cell of plan.there) drafts.push({ ...says(cell), verdict: 'same', problem: null, rowId: null })
  for (const { cell, problem, people } of plan.unmatched) {
    const { row, column } = place(cell)
    const code: ProblemCode = problem === 'unknown-person' ? 'nobody' : problem
    const isUnclear = problem === 'unknown-person' || problem === 'several-people'
    const what = isUnclear ? cell.who : cell.what
    const may = people.length === 0 ? {} : { people: people.map(nameAndAddress) }
    const why = { code, field: cellName(row, column), value: shortened(what), ...may }
    drafts.push({ ...says(cell), verdict: 'refused', problem: why, rowId: null })
  }
  const asked = [...plan.matched.map(({ cell }) => cell), ...plan.there, ...plan.unmatched.map(({ cell }) => cell)]
  const drafting: Drafting = {
    drafts: drafts.sort((a, b) => a.line - b.line),
    rows: [...opened.filter(({ year }) => used.has(year)).flatMap(({ rows }) => rows), ...rows],
    opens: [...used],
  }
  const planned: PlannedGrid = {
    reading,
    from,
    dates: dates.slice(0, 3),
    titles: [...new Set(titles.filter(title => title !== ''))].slice(0, 12),
    unclear: unclearIn(rota, asked, told),
  }
  return { drafting, planned }
}

/** The texts of some cells that do not say by themselves whom they mean, most frequent first; those that are told last. */
function unclearIn(
  rota: Rota,
  cells: readonly PastedCell[],
  told: ReadonlyMap<string, string>,
): PlannedGrid['unclear'] {
  const unclear = new Map<string, PlannedGrid['unclear'][number]>()
  for (const { who } of cells) {
    const text = plainName(who)
    const known = unclear.get(text)
    const people = personFinder(rota).find(who)
    if (known) known.cells++
    else if (told.has(text) || (people.length !== 1 && who.length <= longestUnclear)) {
      const ids = people.map(({ id }) => id)
      unclear.set(text, { text: shortened(who), cells: 1, people: ids, told: told.get(text) ?? null })
    }
  }
  const isTold = ({ told }: PlannedGrid['unclear'][number]) => Number(told !== null)
  return [...unclear.values()].sort((a, b) => isTold(a) - isTold(b) || b.cells - a.cells).slice(0, 100)
}

/** Brings a rota into the form in which pasted tables are matched: dates down, titles across, nothing else. */
function planGrid(rota: Rota, { table, reading, when }: Omit<ReadGrid, 'from'>, newId: () => string) {
  const { layout, people } = reading
  const rows = rowsOf(table)
  const grid = turned(rows, layout.days)
  const titles = titlesOf(grid, layout).map(title => completed(rota, title, layout.roleId))
  const days = grid.flatMap((row, index) => {
    const date = layout.titles.includes(index) ? null : readDay(row[layout.dates] ?? '', when)
    return date === null ? [] : [{ index, date }]
  })
  const columns = titles.flatMap((title, column) =>
    title !== '' &&
    column !== layout.dates &&
    isAsking(
      rota,
      title,
      days.map(({ index }) => grid[index]?.[column] ?? ''),
    )
      ? [column]
      : [],
  )
  const opened = lackingIn(rota, new Set(days.map(({ date }) => yearOf(date))), newId)
  const trial = opened.reduce((rota, { rows }) => applied(rota, rows), rota)
  const pasted = [
    ['', ...columns.map(column => titles[column] ?? '')],
    ...days.map(({ index, date }) => [date, ...columns.map(column => grid[index]?.[column] ?? '')]),
  ]
  const named = columns.filter(column => personFinder(rota).find(titles[column] ?? '').length > 0).length
  const kind = named * 2 > columns.length ? 'days-by-people' : 'days-by-places'
  const told = new Map(Object.entries(people).filter(([, id]) => rota.rows.person.has(id)))
  const plan = planPaste(trial, pasted, when.year, { people: told, entries: new Map() }, { kind })
  /** Where a cell of the form stands in the file. */
  const place = ({ row, column }: PastedCell) => {
    const [day, across] = [days[row - 2]?.index ?? 0, columns[column - 2] ?? 0]
    const at = layout.days === 'rows' ? { row: day, column: across } : { row: across, column: day }
    return { ...at, row: at.row === 0 ? table.headerLine - 1 : (table.lines[at.row - 1]?.line ?? 1) - 1 }
  }
  return {
    plan,
    opened,
    place,
    titles,
    told,
    dates: days.map(({ index }) => shortened(grid[index]?.[layout.dates] ?? '')),
  }
}

/** Whether a column asks for anything: it names a place or a person, or people stand in it; others are remarks. */
function isAsking(rota: Rota, title: string, cells: readonly string[]): boolean {
  const people = personFinder(rota)
  if (readPlace(rota, title).ok || people.find(title).length > 0) return true
  return cells.some(cell => people.find(cell).length > 0)
}

/** A title of a place with the role that it leaves out; one that names a role stays. */
function completed(rota: Rota, title: string, roleId: string | null): string {
  const role = roleId === null ? undefined : rota.rows.role.get(roleId)
  if (!role || title === '') return title
  const whole = `${role.code} ${title}`
  return readPlace(rota, whole).ok ? whole : title
}

/** The slots that some years lack, as far as there are any. */
function lackingIn(rota: Rota, years: ReadonlySet<number>, newId: () => string) {
  return [...years]
    .filter(year => year >= 1990 && year <= 2100)
    .slice(0, 5)
    .map(year => ({ year, rows: decideOpenYear(rota, year, newId).rows }))
}

function applied(rota: Rota, rows: readonly RowChange[]): Rota {
  const result = apply(rota, { label: 'open', rows })
  if (!result.ok) throw new RangeError('a year does not open')
  return result.rota
}
