import type { PasteProblem } from '../../rota/person-paste.ts'
import type { Ending } from '../../rota/person-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { dayInSentence, dayMonth } from './dates.ts'
import { count, rounded } from './number.ts'

/** The People screen. */
export const peopleWords = {
  grid: 'People by roles',
  title: (shown: number, all: number) => (shown === all ? count(all, 'person', 'people') : `${shown} of ${all} people`),
  asOf: (date: string) => `as of ${date}`,
  query: 'Filter by name, institute or subsystem',
  institute: 'Institute',
  subsystem: 'Subsystem',
  role: 'Role',
  anyInstitute: 'Any institute',
  anySubsystem: 'Any subsystem',
  anyRole: 'Any role',
  noSubsystem: 'No subsystem',
  noInstitute: 'No institute',
  only: { all: 'Everybody', ends: 'Ends soon', left: 'Has left', broken: 'Breaches' },
  onlyLabel: 'Which people',
  add: 'Add person…',
  paste: 'Paste from a spreadsheet…',
  duplicates: (n: number) => `Duplicates (${n})…`,
  nobody: 'Nobody is in the pool yet',
  nobodyAdvice: 'Add people one by one, paste them from a spreadsheet, or import CSV files.',
  nobodyMatches: 'Nobody matches',
  nobodyMatchesAdvice: 'No person fits all that is filtered.',
  clear: 'Show everybody',
  chosen: (n: number) => `${count(n, 'person', 'people')} chosen`,
  change: (n: number) => `Change ${count(n, 'person', 'people')}…`,
  away: 'Away…',
  wish: 'Wish…',
  remove: (n: number) => `Delete ${count(n, 'person', 'people')}…`,
  unchoose: 'Choose nobody',
  hint: (letters: readonly string[]) =>
    `${letters.join(', ')} set a level, Delete takes it away, F2 edits, Enter opens, Ctrl+Enter shows the person.`,
  sort: (title: string, sorted: { readonly down: boolean } | null) =>
    sorted === null ? `Sort by ${title}` : `Sorted by ${title}, ${sorted.down ? 'last' : 'first'} first`,
  copied: (n: number) => `Copied ${count(n, 'person', 'people')}`,
} as const

/** The columns of the list of people. */
export const peopleColumns = {
  name: 'Name',
  institute: 'Institute',
  subsystem: 'Subsystem',
  joined: 'Joined',
  left: 'Left',
  load: 'Load',
  absence: 'Away',
  ends: 'Ends soon',
  breaches: 'Breaches',
} as const

/** What a cell says. */
export const cellWords = {
  until: (date: string) => `until ${date}`,
  from: (date: string) => `from ${date}`,
  ended: (date: string) => `ended ${date}`,
  nothing: 'no level',
  empty: 'empty',
  more: (n: number) => `, ${count(n, 'other stretch', 'other stretches')}`,
  load: (bookings: number, credit: string, average: string) =>
    `${count(bookings, 'booking')}, ${credit} points, average ${average}`,
  noBooking: 'no booking',
  notAway: 'not away',
  nothingEnds: 'nothing ends soon',
  noBreach: 'no breach',
  breaches: (n: number) => count(n, 'breach', 'breaches'),
  hasLeft: 'has left',
  chosen: 'chosen',
} as const

/** What ends, in words: `DQM 1 March`, `leaves 1 March`. */
export function endingWords(ending: Ending, codeOf: (roleId: string) => string, year: string): string {
  const on = dayInSentence(ending.date, year)
  return ending.kind === 'left' ? `leaves ${on}` : `${codeOf(ending.roleId)} ${on}`
}

/** A date in a narrow cell: without the year where it is the one understood. */
export function cellDate(date: LocalDate, year: string): string {
  return date.slice(0, 4) === year ? dayMonth(date) : `${dayMonth(date)} ${date.slice(0, 4)}`
}

/** What can be wrong with what was entered about a person. */
export const personMistakes = {
  name: 'Write a name of at most 200 letters.',
  email: 'Write an e-mail address, e.g. ada@example.org.',
  taken: 'Somebody else has this address.',
  text: 'At most 100 letters.',
  date: 'Write a date, e.g. 1 Mar 2017 or 2017-03-01.',
  order: 'Has to come after the joined date.',
  end: 'Has to come after the start.',
  last: 'Is before the first day.',
  start: 'Write a date, e.g. 1 Mar 2017.',
} as const

/** What a change of people did, for the notice. */
export const peopleDone = {
  broken: (n: number, first: string) =>
    `${count(n, 'booking')} now ${n === 1 ? 'breaks' : 'break'} a rule, the first on ${first}`,
  nothing: 'Nothing has changed',
} as const

/** The dialogs about people. */
export const peopleDialogs = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  add: 'Add',
  addTitle: 'Add a person',
  editTitle: (name: string) => `Edit ${name}`,
  name: 'Name',
  email: 'E-mail',
  institute: 'Institute',
  subsystem: 'Subsystem',
  joined: 'Joined',
  joinedHint: 'First day on which they can be booked; empty: always.',
  left: 'Left',
  leftHint: 'First day on which they can no longer be booked; empty: they stay.',
  levels: 'Levels',
  level: (code: string) => `Level in ${code}`,
  noLevel: 'none',
  enterHint: 'Enter saves',
  broken: (n: number, first: string) =>
    `${count(n, 'booking')} will break a rule, the first on ${first}. ${n === 1 ? 'It stays' : 'They stay'} and ${n === 1 ? 'is' : 'are'} flagged.`,
  notBroken: 'No booking is affected.',

  tenuresTitle: (name: string, code: string) => `${name} in ${code}`,
  from: 'From',
  until: 'Until',
  always: 'always',
  openEnd: 'does not run out',
  untilHint: 'The first day on which it no longer holds; empty: it does not run out.',
  stretch: 'Stretch',
  addStretch: 'Add a stretch',
  removeStretch: (n: number) => `Remove stretch ${n}`,
  levelOf: (n: number) => `Level of stretch ${n}`,
  fromOf: (n: number) => `From, stretch ${n}`,
  untilOf: (n: number) => `Until, stretch ${n}`,
  renew: 'Renew by a year',
  renewOf: (n: number) => `Renew by a year: stretch ${n}`,
  expire: 'Ends today',
  expireOf: (n: number) => `Ends today: stretch ${n}`,
  noStretch: 'No level in this role yet.',

  bulkTitle: (n: number) => `Change ${count(n, 'person', 'people')}`,
  bulkHint: 'What is left empty stays as it is.',
  bulkKeep: 'leave as it is',
  bulkNone: 'no level any more',
  bulkRole: 'Role',
  bulkLevel: 'Level in it',
  bulkDo: (n: number) => `Change ${count(n, 'person', 'people')}`,
  bulkNothing: 'Say what to change.',

  deleteTitle: (who: string) => `Delete ${who}`,
  deleteFree: (n: number) =>
    n === 1 ? 'They have no bookings. Undo brings them back.' : 'None of them has bookings. Undo brings them back.',
  deleteBooked: (n: number, first: string) => `${count(n, 'booking')}, the first on ${first}.`,
  deleteLeave: 'Set a left date instead',
  deleteLeaveHint: 'They stay in the list and in past bookings, and cannot be booked from that day on.',
  deleteTakeOff: (n: number) => `Take off ${count(n, 'booking')} and delete`,
  deletePinned: (n: number) => `${count(n, 'of them is', 'of them are')} pinned: unpin first what should be taken off.`,
  deleteNow: 'Delete',
  leaveOn: 'Left on',
  setLeft: 'Set the left date',

  stretchTitle: { absence: 'Away', wish: 'A wish' },
  stretchOf: (who: string) => `For ${who}`,
  first: 'First day',
  last: 'Last day',
  sameDay: 'the same day',
  reason: 'Reason',
  reasonHint: 'May be empty.',
  wanted: 'wants a shift',
  unwanted: 'would rather not',
  wishKind: 'Wish',
  removeIt: 'Remove',
  awayOver: (n: number) => `${count(n, 'booking')} will break ABSENT and ${n === 1 ? 'stays' : 'stay'}, flagged:`,
  awayFree: 'No booking lies in it.',

  pasteTitle: 'Paste people',
  pasteHint:
    'A head, then a line a person. Columns: name, email, institute, subsystem, joined, left, and the code of any role with E, Q, T, or - to take a level away. Empty cells change nothing.',
  pasteField: 'Lines from a spreadsheet',
  pasteNoColumns: 'The first line has to name the columns, one of them name or email.',
  pasteNothing: 'Nothing in it is new.',
  pasteTally: (added: number, changed: number, same: number, refused: number) =>
    [
      added > 0 && `${added} added`,
      changed > 0 && `${changed} changed`,
      same > 0 && `${same} as they are`,
      refused > 0 && `${refused} refused`,
    ]
      .filter(Boolean)
      .join(', '),
  pasteDo: (n: number) => `Take ${count(n, 'line')}`,
  pasteVerdict: { add: 'added', change: 'changed', same: 'as it is', refused: 'refused' },
  pasteLine: 'Line',
  pasteWho: 'Person',
  pasteWhat: 'What becomes of it',
  pastePreview: 'Preview',

  mergeTitle: 'Merge duplicates',
  mergeNone: 'Nobody seems to be there twice.',
  mergePairs: 'Likely duplicates',
  mergeBecause: {
    'same-name': 'the same name',
    'same-address': 'the same address but for the host',
    'similar-name': 'a similar name',
  },
  mergeKeep: (name: string) => `Keep ${name}`,
  mergeKept: 'kept',
  mergeChoose: (field: string) => `Which ${field} stays`,
  mergeEmpty: 'empty',
  mergeMoves: (bookings: number, levels: number, absences: number, wishes: number) =>
    `${count(bookings, 'booking')}, ${count(levels, 'level')}, ${count(absences, 'absence')} and ${count(wishes, 'wish', 'wishes')} move.`,
  mergeClashes: 'Both are booked at the same time:',
  mergeStays: (slot: string) => `Who stays on ${slot}`,
  mergeBoth: 'both, flagged',
  mergeOpen: (n: number) => `Choose for ${count(n, 'slot')} which booking stays.`,
  mergeDo: (from: string, to: string) => `Merge ${from} into ${to}`,
} as const

/** The page of a person. */
export const personPage = {
  label: (name: string) => `Person: ${name}`,
  close: 'Close the person',
  edit: 'Edit…',
  export: 'Export their calendar…',
  remove: 'Delete…',
  merge: 'Merge…',
  none: 'No institute',
  next: 'Next shift',
  noNext: 'None is booked.',
  load: (year: number) => `Load in ${year}`,
  loadOf: (bookings: number, credit: string, average: string) =>
    `${count(bookings, 'booking')} · ${credit} points, average of the pool ${average}`,
  noRole: 'No level in any role yet.',
  levels: 'Levels',
  editLevel: (code: string) => `Edit the level in ${code}`,
  broken: 'Breaches',
  ends: 'Ends soon',
  strip: (year: number) => `The year ${year}`,
  stripLabel: (bookings: number, absences: number, wishes: number) =>
    `${count(bookings, 'booking')}, ${count(absences, 'absence')}, ${count(wishes, 'wish', 'wishes')}`,
  stretches: 'Away and wishes',
  noStretches: 'Never away, no wishes.',
  away: 'Away…',
  wish: 'Wish…',
  editStretch: (what: string) => `Edit: ${what}`,
  awayFor: (range: string, reason: string) => `away ${range}${reason === '' ? '' : ` (${reason})`}`,
  wishFor: (range: string, wanted: boolean) => `${wanted ? 'wants' : 'would rather not'} ${range}`,
  bookings: 'Bookings',
  coming: (n: number) => `To come (${n})`,
  past: (n: number) => `Past (${n})`,
  noBookings: 'No bookings.',
  shadow: 'shadow',
  goTo: (slot: string) => `Show ${slot}`,
  more: (n: number) => `${n} earlier…`,
  member: (joined: string | null, left: string | null) => {
    if (joined === null && left === null) return 'in the pool all the time'
    if (left === null) return `in the pool from ${joined}`
    return joined === null ? `in the pool until ${left}` : `in the pool ${joined} – ${left}`
  },
} as const

/** The commands of this area. */
export const peopleCommands = {
  add: 'Add person…',
  paste: 'Paste people from a spreadsheet…',
  merge: 'Find and merge duplicates…',
  page: 'Show the person',
} as const

/** Points with at most two decimals. */
export function pointsWords(credit: number): string {
  return rounded(credit, 2)
}

/** Why a pasted line is refused. */
export function pasteProblem(problem: PasteProblem): string {
  switch (problem.why) {
    case 'nobody':
      return `nobody is called “${problem.value}”; to add somebody give name and email`
    case 'several':
      return `several people are called “${problem.value}”; give the email`
    case 'twice':
      return 'is in an earlier line already'
    case 'value':
      return `“${problem.value}” does not fit the column ${problem.column}`
    case 'order':
      return 'the left date is not after the joined date'
  }
}
