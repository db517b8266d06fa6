import { z } from 'zod'
import { instantOf, isLocalDate, parseOffsetTime } from '../civil-time.ts'
import { defaultKindCodes } from '../default-kinds.ts'
import { HolidayKind } from '../holiday.ts'
import { derived, type Rota } from '../rota.ts'
import { type ComputedKind, computedKinds } from '../table/table.ts'
import { TimeOfDay } from '../time.ts'
import type { LineProblem } from './plan.ts'
import type { ImportKind } from './plan-kinds.ts'
import type { CsvTable } from './table.ts'

/** Why a line can be refused. */
export type ProblemCode = LineProblem['code']

/** A column of a file and what it becomes. */
export interface Column {
  /** As files should spell it; case, spaces, `_` and `-` do not matter. */
  readonly name: string
  /** The field of the record it fills. */
  readonly field: string
  /** What an empty field, or no such column, stands for; undefined: neither may be. */
  readonly blank: string | false | null | undefined
  /** The value of a field that is not empty; undefined refuses it. */
  readonly read: (text: string, rota: Rota) => unknown
  /** Why a value is refused, by `read` or by the record's schema. */
  readonly refusal: ProblemCode
  /** What more precisely is wrong with a value that `read` refuses. */
  readonly because?: (text: string, rota: Rota) => Partial<LineProblem>
  /** Its text goes behind what columns before it gave for the same field. */
  readonly appends?: true
}

/** A file whose columns say what it is. `at` tells in which field of a line a column stands, if the file has it. */
export interface Sheet {
  readonly kind: ImportKind
  readonly table: CsvTable
  readonly columns: readonly Column[]
  readonly at: ReadonlyMap<Column, number>
}

const personByEmail = derived(
  ['person'],
  rota => new Map([...rota.rows.person.values()].map(({ email, id }) => [email, id])),
)

/** A code in the spelling of its role goes before one that only differs in case. */
const roleByCode = derived(['role'], rota => {
  const roles = [...rota.rows.role.values()]
  return new Map([
    ...roles.map(({ code, id }) => [code.toLowerCase(), id] as const),
    ...roles.map(({ code, id }) => [code, id] as const),
  ])
})

/** The codes of the kinds of period, by themselves and by their names written as one word. */
const kindNamed = derived(['kind'], rota => {
  const kinds = [...rota.rows.kind.values()]
  return new Map([
    ...kinds.map(({ code, name }) => [word(name), code] as const),
    ...kinds.map(({ code }) => [code, code] as const),
  ])
})

const asIs = (text: string) => text
const lowerCase = (text: string) => text.toLowerCase()
/** `Special run` and `special_run` are `special-run`. */
const word = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '-')
/** A number that is not negative, with a point or a comma. */
const asNumber = (text: string) => (/^\d{1,7}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : undefined)
const dateOnly = (text: string) => (isLocalDate(text) ? text : undefined)
/** Only years that a rota knows, and no text long enough to be costly. */
const momentIn = (zone: (rota: Rota) => string) => (text: string, rota: Rota) => {
  if (!/^(?:19|2[01])\d\d-.{1,35}$/.test(text)) return undefined
  const [, date = '', clock = '00:00'] = /^(.{10})(?:[T ](\d\d:\d\d)(?::00)?)?$/.exec(text) ?? []
  const time = TimeOfDay.safeParse(clock)
  if (time.success && isLocalDate(date)) return instantOf(zone(rota), date, time.data)
  return parseOffsetTime(text) ?? undefined
}
/** With its offset, or by the clock of the rota. */
const moment = momentIn(({ zone }) => zone)
const momentInUtc = momentIn(() => 'UTC')
const yesOrNo = (text: string) =>
  /^(yes|true|x|1)$/i.test(text) ? true : /^(no|false|0)$/i.test(text) ? false : undefined
/** What is no id of ours is passed over: other programs have columns of this name, too. */
const idOrNone = (text: string) => (z.uuid().safeParse(text).success ? text.toLowerCase() : null)

/** A field that may not be empty. */
const neverBlank = undefined
const column = (
  name: string,
  read: Column['read'],
  refusal: ProblemCode,
  { field = name, blank = neverBlank }: { field?: string; blank?: Column['blank'] } = {},
): Column => ({ name, field, read, refusal, blank })

const runEra = 'run-era'
const luminosity = column('luminosity_fb', asNumber, 'not-a-number', { field: 'luminosity', blank: null })
const name = column('name', asIs, 'too-long')
const start = column('start', dateOnly, 'not-a-date')
const end = column('end', dateOnly, 'not-a-date')
const kind = column('kind', word, 'unknown-kind')
const periodKind = column('kind', (text, rota) => kindNamed(rota).get(word(text)), 'unknown-kind')
const note = (title: string) => column(title, asIs, 'too-long', { blank: '' })
const openDate = (title: string, field = title) => column(title, dateOnly, 'not-a-date', { field, blank: null })
const person = column('email', (text, rota) => personByEmail(rota).get(text.toLowerCase()), 'unknown-person', {
  field: 'personId',
})
const role = column(
  'role',
  (text, rota) => roleByCode(rota).get(text) ?? roleByCode(rota).get(text.toLowerCase()),
  'unknown-role',
  { field: 'roleId' },
)

/** The columns of each kind. */
export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = {
  people: [
    name,
    column('email', lowerCase, 'not-an-email'),
    note('institute'),
    note('subsystem'),
    openDate('joined'),
    openDate('left'),
    column('id', idOrNone, 'missing', { blank: null }),
  ],
  qualifications: [
    person,
    role,
    column('level', word, 'unknown-level'),
    openDate('valid_from', 'from'),
    openDate('valid_until', 'until'),
  ],
  absences: [person, start, end, note('reason')],
  wishes: [person, start, end, column('wish', word, 'unknown-wish')],
  operations: [name, periodKind, start, end, note('source'), note('confidence'), luminosity],
  holidays: [name, kind, start, end],
  bookings: [
    role,
    column('start', moment, 'not-a-time'),
    column('end', moment, 'not-a-time'),
    person,
    column('place', word, 'unknown-place'),
    column('start_utc', momentInUtc, 'not-a-time', { field: 'startUtc', blank: null }),
    column('end_utc', momentInUtc, 'not-a-time', { field: 'endUtc', blank: null }),
    column('seat', asNumber, 'not-a-number', { blank: null }),
    note('note'),
    column('reason', asIs, 'too-long', { blank: null }),
    column('pinned', yesOrNo, 'not-yes-or-no', { blank: false }),
    column('offered', yesOrNo, 'not-yes-or-no', { blank: false }),
  ],
}

/** What a booking says besides which slot it is of. */
const besidesSlot = columnsOf.bookings
  .filter(({ name }) => ![role.name, 'start', 'end', 'start_utc', 'end_utc'].includes(name))
  .map(column => (column.name === 'place' ? { ...column, blank: null } : column))

const date = column('date', dateOnly, 'not-a-date')
const shift = column('shift', asIs, 'unknown-entry')
const duty = column(role.name, asIs, 'unknown-entry')

/** Of bookings as people keep lists of duties: by date and shift, such as `night` or `DQM 23:00`; or with a column for the role. */
const dutyForms: readonly (readonly Column[])[] = [
  [date, shift, ...besidesSlot],
  [date, duty, { ...shift, blank: '' }, ...besidesSlot],
]

/** By which columns the lines of a kind can say what they are about; bookings name their slot in several ways. */
export function formsOf(kind: ImportKind): readonly (readonly Column[])[] {
  return kind === 'bookings' ? [columnsOf.bookings, ...dutyForms] : [columnsOf[kind]]
}

/** A list of run eras: an operations calendar of one kind; what was noted goes into the source. */
const eraColumns: readonly Column[] = [
  column('era', (text, rota) => (kindNamed(rota).has(runEra) ? text : undefined), 'unknown-kind', { field: 'name' }),
  { ...periodKind, blank: runEra },
  start,
  end,
  luminosity,
  { ...note('notes'), field: 'source' },
  { ...note('source'), appends: true },
  note('confidence'),
]

/** Absences have nothing of their own: what looks like them with one of these is a file of another kind, or of none. */
const notOfAbsences = ['role', 'level', 'place', 'wish']

/** Whether a line has to say what a column is about. */
export function isNeeded({ blank }: Column): boolean {
  return blank === neverBlank
}

/** How a title is compared. */
export const spelling = (title: string) => title.toLowerCase().replace(/[\s_-]+/g, '')

/**
 * Finds out what a table is from its columns, whatever the file is called.
 *
 * Where the columns of several kinds are there, the more telling kind wins: a list of qualifications may name the
 * people, too. Operations and holidays share their columns and are told apart by the kinds that stand in them.
 *
 * @returns null if no kind fits, or if a column of the kind is there twice
 */
export function recognise(table: CsvTable): Sheet | null {
  const titles = table.header.map(spelling)
  const has = (title: string) => titles.includes(spelling(title))
  const fits = (of: ImportKind) => columnsOf[of].every(column => !isNeeded(column) || has(column.name))
  if (!fits('operations') && has('era') && has('start') && has('end')) return sheetOf('operations', table, eraColumns)
  const found = (['bookings', 'qualifications', 'wishes', 'absences', 'operations', 'people'] as const).find(
    of => fits(of) && !(of === 'absences' && notOfAbsences.some(has)),
  )
  if (!found) return null
  const kind = found === 'operations' && looksLikeHolidays(table, titles) ? 'holidays' : found
  return sheetOf(kind, table, columnsOf[kind])
}

/** Tables that are computed from others, by columns that no record has. */
const computed: Readonly<Record<ComputedKind, readonly string[]>> = {
  coverage: ['role', 'status', 'required', 'counted', 'spares'],
  credits: ['institute', 'total'],
  history: ['revision', 'by', 'change'],
}

/** Which table that is only computed a header belongs to, if any: it says nothing that could be taken in. */
export function computedTable(header: readonly string[]): ComputedKind | null {
  const titles = header.map(spelling)
  return computedKinds.find(kind => computed[kind].every(title => titles.includes(title))) ?? null
}

function sheetOf(kind: ImportKind, table: CsvTable, columns: readonly Column[]): Sheet | null {
  const titles = table.header.map(spelling)
  const at = new Map<Column, number>()
  for (const column of columns) {
    const title = spelling(column.name)
    const index = titles.indexOf(title)
    if (index !== titles.lastIndexOf(title)) return null
    if (index !== -1) at.set(column, index)
  }
  return { kind, table, columns, at }
}

/** Kinds of holiday outnumber kinds of period, or the tie is broken by a column `weekday`. */
function looksLikeHolidays({ lines }: CsvTable, titles: readonly string[]): boolean {
  const at = titles.indexOf(kind.name)
  let balance = titles.includes('weekday') ? 0.5 : 0
  for (const { fields } of lines) {
    const value = word(fields[at] ?? '')
    if (HolidayKind.safeParse(value).success) balance++
    if (defaultKindCodes.includes(value)) balance--
  }
  return balance > 0
}
