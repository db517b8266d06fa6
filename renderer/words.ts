import type { Candidate, Reason, Unable } from '../rota/candidates.ts'
import type { Rota } from '../rota/rota.ts'
import { isHard } from '../rota/rules/check.ts'
import type { Slot } from '../rota/slot.ts'
import { ruleNames } from './words/breach.ts'
import { duration, moment } from './words/dates.ts'
import { count } from './words/number.ts'

/** The commands as buttons and tooltips name them. */
export const commandNames = {
  undo: 'Undo',
  redo: 'Redo',
  new: 'New rota…',
  open: 'Open…',
  recent: (name: string) => `Open ${name}`,
  sample: 'Open the sample of 2017',
  close: 'Close the rota',
  import: 'Import…',
  export: 'Export…',
  ways: {
    folder: 'Keep calendars up to date in a folder…',
    feed: 'Calendar feed to subscribe to…',
    server: 'Send calendars to a server (CalDAV, WebDAV)…',
    tables: 'Export tables (Excel, CSV)…',
    picture: 'Save the heatmap as a picture (PNG, SVG)…',
  },
  'next-gap': 'Next gap or breach',
  'previous-gap': 'Previous gap or breach',
  today: 'Today',
} as const

/** The screens as the rail names them. */
export const screenNames = {
  year: 'Year',
  board: 'Board',
  people: 'People',
  calendar: 'Calendar',
  roles: 'Roles',
  insight: 'Insight',
  history: 'History',
} as const

/** The shell around the screens. */
export const shell = {
  title: (file: string | null) => (file === null ? 'Watchbill' : `${file} – Watchbill`),
  screens: 'Screens',
  year: 'Year',
  previousYear: 'Previous year',
  nextYear: 'Next year',
  import: 'Import',
  export: 'Export',
  search: 'Find and do',
  stops: (gaps: number, breaches: number, years: number, codes: readonly string[]) => {
    const missing = gaps === 0 ? 'No gaps' : `${count(gaps, 'gap')}${years > 1 ? ` in ${years} years` : ''}`
    const broken = breaches === 0 ? '' : ` · ${count(breaches, 'breach', 'breaches')}`
    const of = codes.length === 0 ? '' : `${codes.length > 2 ? `${codes.length} roles` : codes.join(', ')}: `
    return `${of}${missing}${broken}`
  },
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undo: (label: string | null) => (label === null ? shell.nothingToUndo : `Undo: ${label}`),
  redo: (label: string | null) => (label === null ? shell.nothingToRedo : `Redo: ${label}`),
  dismiss: 'Dismiss',
  loading: 'Reading the rota',
  notRead: 'The rota could not be read',
  tryAgain: 'Try again',
  noGap: 'There is no gap and no breach in this rota',
  fromTheStart: 'That was the last one: from the first again',
  fromTheEnd: 'That was the first one: from the last again',
} as const

/** The side panel of a day. */
export const dayPanel = {
  title: 'Day',
  close: 'Close the day',
  periods: 'Operations calendar',
  noPeriod: 'Nothing in the operations calendar',
  noSlots: (code: string) => `${code} has no slot on this day`,
  book: 'Book…',
  openDay: 'Open the day',
  openKey: 'Enter',
  bookSomebody: 'Book somebody…',
  bookOn: (slot: string) => `Book somebody on ${slot}`,
  takeOff: 'Take off',
  takeOffFrom: (name: string, slot: string) => `Take off ${name} from ${slot}`,
  shadow: 'shadow',
  anyway: (reason: string) => `Booked anyway: ${reason}`,
  override: (reason: string) => `Its own demand: ${reason}`,
} as const

/** The booking of somebody on a slot. */
export const booking = {
  back: 'Back to the day',
  place: 'Place',
  shifter: 'Shifter',
  shadow: 'Shadow',
  field: 'Who takes it?',
  placeholder: 'Name, institute or subsystem',
  able: (shown: number, all: number) => `Can take it (${share(shown, all)})`,
  unable: (shown: number, all: number) => `Cannot take it (${share(shown, all)})`,
  withoutLevel: (n: number, code: string) => `${count(n, 'person', 'people')} without a level in ${code}`,
  nobodyAble: 'Nobody can take it.',
  emptyPool: 'Nobody is in the pool yet.',
  fillPool: 'Import people…',
  nobodyQualified: (code: string) => `Nobody has a level in ${code} yet: give somebody one, and they stand here.`,
  nobodyMatches: (query: string) => `Nobody who can take it matches “${query}”.`,
  effect: 'Effect',
  noEffect: 'coverage stays as it is',
  load: (name: string, from: number, to: number) => `${name} ${from} → ${count(to, 'shift')}`,
  anyway: 'Book anyway…',
  anywayFor: (name: string) => `Book anyway…: ${name}`,
  reason: 'Reason, kept in the history; at most 500 characters',
  reasonFor: (name: string) => `Why ${name} is booked anyway`,
  reasonMissing: 'Write a reason: it is kept in the history and shown with the booking.',
  confirmAnyway: 'Book anyway',
  cancel: 'Cancel',
  book: 'Book',
  bookNext: 'Book, next gap',
  bookKey: 'Enter',
  bookNextKey: 'Shift+Enter',
  booked: (name: string, slot: string, shadow: boolean) => `Booked ${name}${shadow ? ' as shadow' : ''} on ${slot}`,
  refused: (name: string, why: readonly string[]) => `${name} was not booked: ${why.join('; ')}. Nothing was changed.`,
  more: (n: number) => `and ${count(n, 'other')}: type to find them`,
  candidates: 'People who can take it',
  takenOff: (name: string, slot: string) => `Took ${name} off ${slot}`,
} as const

/** What was done, undone or done again, for the notice. */
export const done = {
  changed: (label: string) => `Done: ${label}`,
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Done again: ${label}`,
  nothing: 'Nothing had to change: it is so already',
  opened: (year: number) => `${year} is open`,
} as const

/** Why somebody stands where they stand among the candidates. */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'expert-needed':
      return 'expert the slot needs'
    case 'wanted':
      return 'wished for it'
    case 'load':
      return `${count(reason.bookings, 'shift')}, ${points(reason.credit)} points, average ${points(reason.average)}`
    case 'rest':
      if (reason.hours === null) return 'no other booking'
      return reason.hours === 0 ? 'no rest beside another slot' : `rested ${duration(reason.hours)}`
  }
}

function share(shown: number, all: number): string {
  return shown === all ? String(all) : `${shown} of ${all}`
}

function points(credit: number): string {
  return String(Math.round(credit * 100) / 100)
}

/** How many shifts a candidate has in the role and year. */
export function shiftsOf({ reasons }: Candidate): number {
  return reasons.find(reason => reason.kind === 'load')?.bookings ?? 0
}

/** Which rule keeps how many from a slot, most first: `61 not qualified`. Who breaks several is in each. */
export function removedWords(rota: Rota, unable: readonly Unable[]): string[] {
  const byRule = new Map<keyof typeof ruleNames, number>()
  for (const { breaches } of unable) {
    for (const { rule } of breaches.filter(breach => isHard(rota, breach)))
      byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  }
  return [...byRule].sort((a, b) => b[1] - a[1]).map(([rule, n]) => `${n} ${ruleNames[rule]}`)
}

/** A slot as notices and labels name it: `DQM, 14 Jul 23:00`. */
export function slotName(rota: Rota, slot: Slot): string {
  return `${rota.get('role', slot.roleId).code}, ${moment(rota.zone, slot.start)}`
}
