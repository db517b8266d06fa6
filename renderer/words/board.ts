import { addDays, nominalLength } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { isHard } from '../../rota/rules/check.ts'
import type { Slot } from '../../rota/slot.ts'
import { type DateRange, hoursOf, type LocalDate } from '../../rota/time.ts'
import { breachWords } from './breach.ts'
import { dateRange, duration, monthHead, monthOfYear, shortDate, shortRange, slotTimes } from './dates.ts'
import { count } from './number.ts'

/** The Board screen. */
export const board = {
  title: 'Board',
  grid: 'Board: who is on when',
  rows: 'Rows',
  people: 'People',
  roles: 'Roles',
  range: 'Time shown',
  ranges: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  switchRows: (rows: 'people' | 'roles') => (rows === 'people' ? 'Show roles by days' : 'Show people by days'),
  showRange: (range: string) => `Show a ${range.toLowerCase()}`,
  nearer: 'Zoom in',
  farther: 'Zoom out',
  period: 'What is in sight',
  steps: {
    previous: (range: string) => `Previous ${range}`,
    next: (range: string) => `Next ${range}`,
  },
  legend: 'Legend',
  legendLetter: 'M',
  tool: 'Dragging over empty cells',
  tools: { book: 'Books', away: 'Away', unwanted: 'Rather not', wanted: 'Wanted' },
  pen: 'What dragging books',
  calendar: 'Calendar',
  weeks: 'Weeks',
  days: 'Days',
  find: 'Filter by name, e-mail, institute',
  role: 'Role',
  anyRole: 'All roles',
  institute: 'Institute',
  anyInstitute: 'All institutes',
  subsystem: 'Subsystem',
  anySubsystem: 'All subsystems',
  only: 'Only rows with',
  onlyAny: 'All rows',
  onlyGaps: 'With gaps',
  onlyBreaches: 'With broken rules',
  chips: 'Filters',
  left: (shown: number, all: number, are: 'people' | 'roles') =>
    shown === all
      ? count(all, are === 'people' ? 'person' : 'row', are === 'people' ? 'people' : 'rows')
      : `${shown} of ${count(all, are === 'people' ? 'person' : 'row', are === 'people' ? 'people' : 'rows')}`,
  clear: 'Clear filters',
  drop: (filter: string) => `Remove filter: ${filter}`,
  qualifiedFor: (code: string) => `qualified for ${code}`,
  ofRole: (code: string) => `role ${code}`,
  withGaps: 'with gaps',
  withBreaches: 'with broken rules',
  nobody: 'Nobody is in the pool yet',
  nobodyAdvice: 'Import people and qualifications: each of them becomes a row that you can book on.',
  importPeople: 'Import people…',
  noRoles: 'This rota has no roles yet',
  noRolesAdvice: 'A role says what there is to be done and when; its places become the rows.',
  noneLeft: 'No row passes the filters',
  noneLeftAdvice: (all: number) => `${count(all, 'row')} hidden by the filters above. Nothing is gone.`,
  load: (n: number, year: number) => `${count(n, 'shift')} in ${year}`,
  level: (code: string, level: string) => `${code}: ${level}`,
  place: (start: string, place: 'shifter' | 'shadow', seat: number) =>
    [start, place === 'shadow' ? 'shadow' : '', seat > 1 ? `${seat}` : ''].filter(part => part !== '').join(' '),
  free: 'free',
  openPlace: 'open place',
  notNeeded: 'nobody needed here',
  noSlot: 'no slot',
  away: (reason: string) => (reason === '' ? 'away' : `away (${reason})`),
  wanted: 'wants this time',
  unwanted: 'would rather not',
  outside: 'not in the pool',
  shadow: 'shadow',
  offered: 'offered: at risk until somebody takes it over',
  pinned: 'pinned',
  note: (text: string) => `note: ${text}`,
  override: (reason: string) => `own demand: ${reason}`,
  extra: 'extra slot',
  cells: (n: number, bookings: number) => `${count(n, 'cell')} selected, ${count(bookings, 'booking')}`,
  chosen: (n: number) => `${count(n, 'booking')} selected`,
  fine: 'fine',
  nowhere: 'There is no slot to go to here',
  isPinned: 'Pinned: take the pin out first',
  lost: (n: number) => `${count(n, 'booking')} would have no slot or row to go to`,
  moving: (what: string, copy: boolean) => `${copy ? 'Copy' : 'Move'} ${what}`,
  bookings: (n: number) => count(n, 'booking'),
  swapAsked: (one: string, other: string) => `Swap ${one} and ${other}?`,
  reasonNeeded: 'needs a written reason',
  broken: (n: number) => `and ${count(n, 'more rule')} broken`,
  changedMeanwhile: 'The rota changed while you were dragging. Nothing was moved; take it again.',
  refused: (name: string, why: string) => `Not done for ${name}: ${why}. Nothing was changed.`,
  reasonTitle: 'Do it anyway?',
  reasonLead: (n: number) => (n === 1 ? 'A rule forbids this booking:' : `Rules forbid ${n} of these bookings:`),
  restFine: (fine: number, all: number) => `${fine} of ${all} break no hard rule.`,
  doRest: (n: number) => `Book the ${n === 1 ? 'other one' : `other ${n}`}`,
  reason: 'Reason, kept in the history and with the booking',
  anyway: 'Do it anyway',
  cancel: 'Cancel',
  close: 'Close',
  nothingToRepeat: 'There is no booking here to repeat',
  noNextSlot: 'There is no next slot to repeat it on',
  nothingToTakeOff: 'There is no booking here to take off',
  nothingSelected: 'Nothing is selected to copy',
  copied: (n: number, cut: boolean) => `${count(n, 'booking')} ${cut ? 'cut' : 'copied'}`,
  clearLabel: (n: number) => `Clear ${count(n, 'booking')}`,
  blockLabel: (name: string, code: string, n: number) => `Book ${name} on ${count(n, `${code} slot`)}`,
  copyLabel: (n: number) => `Copy ${count(n, 'booking')}`,
  pasteLabel: (n: number) => `Paste ${count(n, 'booking')}`,
  noPen: 'This rota has no role to book',
  nothingToBook: 'There is no slot to book in these cells',
  others: (n: number) => `and ${count(n, 'other')}`,
  menu: {
    open: 'Open',
    candidates: 'Find somebody…',
    book: (pen: string) => `Book on ${pen}`,
    shadow: (pen: string) => `Book as shadow on ${pen}`,
    person: 'Open person',
    removeAbsences: (n: number, when: string) => (n === 1 ? `Remove absence ${when}` : `Remove ${n} absences`),
    removeWishes: (n: number, when: string) => (n === 1 ? `Remove wish ${when}` : `Remove ${n} wishes`),
    swap: (one: string, other: string) => `Swap ${one} and ${other}`,
    beside: (one: string, other: string) => `Put ${one} beside ${other}`,
    takeOff: (n: number) => (n === 1 ? 'Take off' : `Take off ${n} bookings`),
    repeat: 'Repeat on the next slot',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    away: 'Away here',
    unwanted: 'Rather not here',
    wanted: 'Wants it here',
  },
  paste: {
    title: 'Paste bookings',
    close: 'Close',
    shapes: {
      'people-by-days': 'People down, days across',
      'days-by-people': 'Days down, people across',
      'places-by-days': 'Places of roles down, days across',
      'days-by-places': 'Days down, places of roles across',
      list: 'A booking in each row',
      none: 'Neither dates nor people were found in this table. Nothing was changed.',
    },
    summary: (matched: number, there: number, left: number) =>
      [`${matched} to book`, there > 0 ? `${there} already there` : '', left > 0 ? `${left} not taken` : '']
        .filter(part => part !== '')
        .join(', '),
    mend: 'Not found: choose what is meant',
    leaveOut: 'leave out',
    means: (text: string) => `What “${text}” means`,
    times: (n: number) => `${n} ×`,
    empty: '(empty)',
    left: 'Not taken',
    broken: (n: number) => `${count(n, 'booking')} would break a hard rule`,
    brokenOut: 'Leave them out',
    brokenIn: 'Book them too, with a reason',
    toBook: 'To book',
    cell: (row: number, column: number) => `row ${row}, column ${column}`,
    book: (n: number) => `Book ${n}`,
    nothing: 'Nothing to book',
    problems: {
      'unknown-person': 'nobody of that name',
      'several-people': 'several people it may be',
      'no-date': 'no date',
      'no-slot': 'no slot on that date',
      twice: 'asked for twice',
      'unknown-entry': 'no such role or start',
      'start-missing': 'which start of the day is not said',
      'start-unknown': 'the role has no such start',
      'role-unclear': 'several roles have that start',
    },
  },
  painted: {
    away: (name: string, when: string) => `${name} is away ${when}`,
    unwanted: (name: string, when: string) => `${name} would rather not ${when}`,
    wanted: (name: string, when: string) => `${name} wants ${when}`,
  },
} as const

/** What the rows draw and the legend explains. */
export type BoardSign = keyof typeof boardSigns

/** What bars, patterns and marks of the rows mean. */
export const boardSigns = {
  bar: 'booked: morning, afternoon, night',
  hollow: 'shadow, beside a shifter',
  surplus: 'surplus: more people than required',
  open: 'open place: nobody is on it',
  away: 'away',
  unwanted: 'would rather not',
  wanted: 'wants this time',
  outside: 'not in the pool',
  own: 'slot with a demand of its own',
  hard: 'breaks a hard rule',
  soft: 'breaks a soft rule',
  offered: 'offered to others',
  pinned: 'pinned: stays where it is',
  noted: 'has a note',
  draft: 'not published yet',
} as const

/** A week, month, quarter or year by its name: `20–26 Mar 2017`, `March 2017`, `Jan – Mar 2017`, `2017`. */
export function periodWords(range: 'week' | 'month' | 'quarter' | 'year', period: DateRange): string {
  const last = addDays(period.end, -1)
  const year = last.slice(0, 4)
  switch (range) {
    case 'week':
      return `${shortRange(period)} ${year}`
    case 'month':
      return monthOfYear(period.start)
    case 'quarter':
      return `${monthHead(period.start)} – ${monthHead(last)} ${year}`
    case 'year':
      return year
  }
}

/** A slot in the sentence of a cell: its role and hours, how long it lasts where the clock changes. */
export function slotPhrase(rota: Rota, slot: Slot): string {
  const { code } = rota.get('role', slot.roleId)
  const changed = nominalLength(rota.zone, slot) !== slot.end - slot.start
  return `${code} ${slotTimes(rota.zone, slot)}${changed ? `, ${duration(hoursOf(slot))} because the clock changes` : ''}`
}

/** What stands against some bookings: a hard rule where one is broken, else the first in words, and how many more there are. */
export function brokenWords(
  rota: Rota,
  broken: readonly { readonly slotId: string; readonly breaches: readonly Parameters<typeof breachWords>[2][] }[],
): string {
  const all = broken.flatMap(({ slotId, breaches }) => breaches.map(breach => ({ slotId, breach })))
  const first = all.find(({ breach }) => isHard(rota, breach)) ?? all[0]
  if (first === undefined) return board.fine
  const words = breachWords(rota, rota.get('slot', first.slotId), first.breach)
  return all.length === 1 ? words : `${words}; ${board.broken(all.length - 1)}`
}

/** The dates of a selection, both ends meant. */
export function datesWords(first: LocalDate, last: LocalDate, end: LocalDate): string {
  return first === last ? shortDate(first) : dateRange({ start: first, end }, first.slice(0, 4))
}
