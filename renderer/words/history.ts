import { changedFields, type RowChange } from '../../rota/change.ts'
import { dateOf } from '../../rota/civil-time.ts'
import type { GoingBackEffect } from '../../rota/history/going-back-effect.ts'
import type { Records, Table } from '../../rota/records.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Instant, type LocalDate, wholeMinute } from '../../rota/time.ts'
import { clockTime, datedMoment, dateRange, listedDate, longDate } from './dates.ts'
import { count, grouped } from './number.ts'

/** The History screen. */
export const history = {
  title: 'History',
  list: 'Changes, newest first',
  change: 'Change',
  when: 'When',
  what: 'What was done',
  who: 'Who',
  rows: 'Rows',
  state: 'Since then',
  nobody: '–',
  filter: 'Which changes',
  text: 'Words',
  textExample: 'e.g. Quill',
  person: 'Person',
  role: 'Role',
  table: 'Kind',
  from: 'From',
  to: 'To',
  any: 'any',
  clear: 'Clear',
  shown: (n: number, all: number) => (n === all ? count(all, 'change') : `${grouped(n)} of ${count(all, 'change')}`),
  none: 'No change is like this',
  noneAdvice: 'Choose less, or clear what is chosen.',
  copied: (lines: number) => `Copied ${count(lines, 'change')}`,
  details: 'The change',
  close: 'Close the change',
  number: (revision: number) => `Change ${grouped(revision)}`,
  made: (when: string, by: string) => (by === '' ? when : `${when} · ${by}`),
  undo: 'Undo',
  revert: 'Take back just this',
  goBack: (later: number) =>
    later === 1 ? 'Undo the change after this' : `Undo the ${grouped(later)} changes after this`,
  earlier: (n: number) => `and ${count(n, 'earlier change')}`,
  lookAfter: 'Look at the rota then',
  lookOn: 'The rota as it was on',
  look: 'Look back',
  notYet: (date: LocalDate) => `The rota was not there yet on ${longDate(date)}`,
  rowsOf: 'What it changed',
  loading: 'Reading what it changed',
  buildsOn: 'These changes build on it. Take them back first:',
} as const

/** Looking at the rota as it was. */
export const lookingBack = {
  banner: 'Looking back',
  asItWas: (when: string, label: string) => `As it was on ${when}, after “${label}”`,
  readOnly: 'Nothing can be changed here, nor a calendar exported.',
  backToNow: 'Back to now',
  none: 'The window shows the rota as it is now',
} as const

/** What going back changes in the rota: `2 bookings go · 118 gaps become 120`. */
export function goingBackWords(effect: GoingBackEffect): string {
  const { gone, again, moved, gaps, thin, published } = effect
  const become = ({ before, after }: GoingBackEffect['gaps'], one: string) =>
    before !== after && `${count(before, one)} ${before === 1 ? 'becomes' : 'become'} ${grouped(after)}`
  const parts = [
    gone > 0 && `${count(gone, 'booking goes', 'bookings go')}`,
    again > 0 && `${count(again, 'booking comes back', 'bookings come back')}`,
    moved > 0 && `${count(moved, 'booking changes', 'bookings change')} hands or place`,
    become(gaps, 'gap'),
    become(thin, 'thin slot'),
    published > 0 && `${count(published, 'published booking does', 'published bookings do')} not stay`,
  ].filter(part => part !== false)
  return parts.length === 0 ? 'Bookings, gaps and thin slots stay as they are' : parts.join(' · ')
}

/** What became of a change, or what it is about: `undone by change 12`, `undid change 9`; empty for most. */
export function stateWords({
  kind,
  target,
  backBy,
}: {
  readonly kind: 'do' | 'undo' | 'redo'
  readonly target: number | null
  readonly backBy: number | null
}): string {
  if (kind === 'undo') return `undid change ${grouped(target ?? 0)}`
  if (kind === 'redo') return `did change ${grouped(target ?? 0)} again`
  return backBy === null ? '' : `undone by change ${grouped(backBy)}`
}

/** When a change was made: `Fri 14 Jul 2017 14:02`. */
export function madeAt(zone: string, at: number): string {
  const instant = wholeMinute(at)
  return `${listedDate(dateOf(zone, instant))} ${clockTime(zone, instant)}`
}

/** The tables as a person calls their rows. */
export const tableWords: { readonly [T in Table]: string } = {
  heading: 'Rota',
  role: 'Role',
  kind: 'Kind of period',
  kindDemand: 'Demand',
  period: 'Period',
  lead: 'Lead time',
  holiday: 'Holiday',
  slot: 'Slot',
  person: 'Person',
  qualification: 'Qualification',
  calendarSource: 'Calendar of a person',
  absence: 'Absence',
  wish: 'Wish',
  booking: 'Booking',
  publication: 'Publication',
  handbookPage: 'Handbook',
  due: 'Due',
}

/** Finds a row that another one names, in the rota or among what is gone; null if nobody knows it. */
export type Known = <T extends Table>(table: T, id: string) => Records[T] | null

/** Finds rows in a rota, and where it lacks them among rows that it had. */
export function knownIn(rota: Rota, gone: readonly RowChange[]): Known {
  const last = new Map(gone.map(row => [row.id, row.before ?? row.after]))
  return ((table: Table, id: string) => rota.rows[table].get(id) ?? last.get(id) ?? null) as Known
}

/** A row of a change in words. */
export interface RowWords {
  readonly table: string
  /** Which row: `Ben Marsh on DQM, 14 Jul 2017 23:00`. */
  readonly title: string
  /** What became of it: `new`, `removed`, or each field that changed. */
  readonly became: readonly string[]
}

/** A row of a change in words, e.g. Booking, `Ben Marsh on DQM, 14 Jul 2017 23:00`, `→ Ada Quill`. */
export function rowWords(zone: string, known: Known, row: RowChange): RowWords {
  const shown = row.before ?? row.after
  const title = shown === null ? '' : titleOf(zone, known, { table: row.table, row: shown } as Titled)
  const table = tableWords[row.table]
  if (row.before === null) return { table, title, became: ['new'] }
  if (row.after === null) return { table, title, became: ['removed'] }
  const became = changedFields(row).map(({ field, before, after }) => {
    const [was, is] = [before, after].map(value => valueWords(zone, known, row.table, field, value))
    if (row.table === 'booking' && field === 'personId') return `→ ${is}`
    return was === is ? `${fieldName(field)} changed` : `${fieldName(field)}: ${was} → ${is}`
  })
  return { table, title, became }
}

type Titled = { [T in Table]: { table: T; row: Records[T] } }[Table]

function titleOf(zone: string, known: Known, titled: Titled): string {
  const person = (id: string) => known('person', id)?.name ?? 'somebody'
  const role = (id: string) => known('role', id)?.code ?? 'a role'
  const period = (id: string) => known('period', id)?.name ?? 'a period'
  switch (titled.table) {
    case 'heading':
    case 'kind':
      return titled.row.name
    case 'role':
      return titled.row.code
    case 'person':
      return titled.row.name
    case 'kindDemand':
      return `${role(titled.row.roleId)} in ${titled.row.kind}`
    case 'period':
    case 'holiday':
      return `${titled.row.name}, ${dateRange(titled.row, '')}`
    case 'lead':
      return `${period(titled.row.periodId)} before ${period(titled.row.beforeId)}`
    case 'slot':
      return slotWords(zone, known, titled.row)
    case 'qualification':
      return `${person(titled.row.personId)} in ${role(titled.row.roleId)}: ${titled.row.level}`
    case 'calendarSource':
      return `${titled.row.name} of ${person(titled.row.personId)}`
    case 'absence':
    case 'wish':
      return `${person(titled.row.personId)}, ${dateRange(titled.row, '')}`
    case 'booking': {
      const slot = known('slot', titled.row.slotId)
      const shadow = titled.row.place === 'shadow' ? ' as shadow' : ''
      return `${person(titled.row.personId)}${shadow} on ${slot ? slotWords(zone, known, slot) : 'a slot'}`
    }
    case 'publication':
      return `The rota after change ${grouped(titled.row.revision)}, ${madeAt(zone, titled.row.at)}`
    case 'handbookPage':
      return `Page of ${role(titled.row.roleId)}`
    case 'due':
      return `${titled.row.institute}, ${titled.row.year}`
  }
}

function slotWords(zone: string, known: Known, { roleId, start }: Records['slot']): string {
  const code = known('role', roleId)?.code ?? 'a role'
  return `${code}, ${datedMoment(zone, start)}`
}

/** What a field of a record is called: `thinBelow` is `thin below`. */
export function fieldName(field: string): string {
  if (field === 'personId') return 'person'
  if (field === 'slotId') return 'slot'
  if (field === 'roleId') return 'role'
  return field.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}

function valueWords(zone: string, known: Known, table: Table, field: string, value: unknown): string {
  if (value === null || typeof value === 'boolean') return plainValueWords(value)
  if (field === 'personId') return known('person', String(value))?.name ?? 'somebody'
  if (field === 'roleId') return known('role', String(value))?.code ?? 'a role'
  if (field === 'slotId') {
    const slot = known('slot', String(value))
    return slot ? slotWords(zone, known, slot) : 'a slot'
  }
  if ((table === 'slot' || field === 'taken') && typeof value === 'number') return datedMoment(zone, value as Instant)
  if (typeof value === 'string' || typeof value === 'number') return plainValueWords(value)
  if (field === 'demand') return demandWords(value as Records['kindDemand']['demand'])
  if (field === 'override') {
    const { demand, reason } = value as NonNullable<Records['slot']['override']>
    return `${demandWords(demand)} (${reason})`
  }
  return 'set'
}

/** What a field holds that names no other record, in words. */
export function plainValueWords(value: string | number | boolean | null): string {
  if (value === null || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

function demandWords({ required, experts }: Records['kindDemand']['demand']): string {
  return experts === 0
    ? count(required, 'person', 'people')
    : `${count(required, 'person', 'people')}, ${count(experts, 'expert')}`
}
