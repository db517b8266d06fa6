import type { CalendarEffect } from '../../rota/calendar-effect.ts'
import { addDays, dayNumber } from '../../rota/civil-time.ts'
import type { Holiday } from '../../rota/holiday.ts'
import type { Kind } from '../../rota/kind.ts'
import type { LateLead } from '../../rota/leads.ts'
import type { Demand } from '../../rota/slot.ts'
import type { DateRange } from '../../rota/time.ts'
import { datedDay, dateRange } from './dates.ts'
import { count } from './number.ts'

/** The commands of the Calendar screen. */
export const calendarCommands = {
  add: 'Add to the calendar…',
  copy: 'Copy a calendar from another year…',
} as const

/** The Calendar screen. */
export const calendarScreen = {
  title: (year: number) => `Calendar ${year}`,
  bar: 'How the calendar is shown',
  zoom: 'Zoom',
  zooms: { years: 'Year', quarter: 'Quarter', month: 'Month', weeks: '2 weeks' },
  earlier: 'Earlier',
  later: 'Later',
  add: 'Add…',
  copy: 'Copy from another year…',
  part: 'What is listed',
  parts: { periods: 'Entries', kinds: 'Kinds and demand', holidays: 'Holidays' },
  lane: 'Operations calendar',
  holidays: 'Holidays',
  marks: 'Milestones',
  timeline: (year: number) => `Operations calendar of ${year}`,
  hint: 'Drag on an empty lane to draw an entry; drag one to move it, its edges to make it longer or shorter',
  keys: '↑ ↓ choose · ← → move by a day, with Ctrl by a week · Shift+← → change the end · Enter edit · Insert add · Delete',
  pending: 'Enter applies, Esc puts it back',
  today: 'today',
  empty: (year: number) => `Nothing in the calendar of ${year} yet`,
  emptyAdvice:
    'Draw entries above, copy those of another year, or import an operations calendar or a list of run eras.',
  import: 'Import a calendar…',
  none: 'Nothing is in the calendar of this year',
} as const

/** An entry of the calendar, all that is known of it in one line: what a screen reader hears. */
export function entryWords(name: string, kind: string, range: DateRange, confidence: string, late: string): string {
  const days = dayNumber(range.end) - dayNumber(range.start)
  const parts = [name, kind, dateRange(range, ''), count(days, 'day'), confidence, late]
  return parts.filter(part => part !== '').join(', ')
}

/** The dates of a stretch, with how long it is: `1 May – 31 May 2017, 31 days`. */
export function stretchWords(range: DateRange): string {
  return `${dateRange(range, '')}, ${count(dayNumber(range.end) - dayNumber(range.start), 'day')}`
}

/** What an edit changes, before it is done: `42 slots gain demand, 3 bookings are no longer asked for`. */
export function effectWords(effect: CalendarEffect | null): string {
  if (effect === null) return ''
  const { raised, lowered, freed, freedPublished, gapsOpened, gapsClosed, thinMade, thinMended, past } = effect
  if (raised + lowered === 0) return 'No slot gains or loses demand'
  const parts = [
    raised > 0 && `${count(raised, 'slot gains', 'slots gain')} demand`,
    lowered > 0 && `${count(lowered, 'slot loses', 'slots lose')} demand`,
    freed > 0 &&
      `${count(freed, 'booking is', 'bookings are')} no longer asked for and ${freed === 1 ? 'stays' : 'stay'}` +
        (freedPublished === 0
          ? ''
          : `, ${freedPublished === freed ? 'published' : `${freedPublished} of them published`}`),
    gapsOpened > 0 && `${count(gapsOpened, 'gap opens', 'gaps open')}`,
    gapsClosed > 0 && `${count(gapsClosed, 'gap closes', 'gaps close')}`,
    thinMade > 0 && `${count(thinMade, 'slot becomes', 'slots become')} thin`,
    thinMended > 0 && `${count(thinMended, 'slot is', 'slots are')} no longer thin`,
    past > 0 && `${past === raised + lowered ? 'all of it' : count(past, 'slot')} in the past`,
  ]
  return parts.filter(part => part !== false).join(' · ')
}

/** Why a lead time is not kept, and whether it can still be. */
export function lateWords({ period, before, latest, daysLate, missed }: LateLead): string {
  const when = `${period.name} has to start by ${datedDay(latest)} for ${before.name}: ${count(daysLate, 'day')} late`
  return missed ? `${when}, and that date has passed` : when
}

/** The same in short, beside the name of what is late. */
export function lateInShort({ before, daysLate }: LateLead): string {
  return `${count(daysLate, 'day')} late for ${before.name}`
}

/** A lead time: `2 months and 3 days before Production`. */
export function leadWords(months: number, days: number, before: string): string {
  const parts = [months > 0 && count(months, 'month'), days > 0 && count(days, 'day')].filter(part => part !== false)
  return parts.length === 0 ? `not after ${before}` : `${parts.join(' and ')} before ${before}`
}

/** What changing an entry asks and says. */
export const entryDialog = {
  add: 'Add to the calendar',
  edit: 'Change an entry of the calendar',
  close: 'Close without saving',
  name: 'Name',
  nameMissing: 'Give it a name',
  kind: 'Kind',
  first: 'First day',
  last: 'Last day',
  notADate: 'Write a date such as 14 Mar 2017 or 2017-03-14',
  lastBeforeFirst: 'The last day is before the first',
  source: 'Source',
  confidence: 'Confidence',
  confidences: 'e.g. verified, estimate',
  luminosity: 'Luminosity in /fb, recorded or expected',
  notKnown: 'not known',
  leads: 'Has to start in time before others',
  months: 'Months',
  days: 'Days',
  before: 'before',
  which: 'Which entry?',
  addLead: 'Add a lead time',
  removeLead: (before: string) => `Remove the lead time before ${before}`,
  along: (names: readonly string[], days: number) =>
    `Move along by ${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}: ${names.join(', ')}`,
  effect: 'Effect',
  remove: 'Delete',
  cancel: 'Cancel',
  save: 'Save',
} as const

/** What can be done with an entry. */
export const entryMenu = {
  edit: 'Edit…',
  duplicate: 'Duplicate',
  splitHere: (day: string) => `Split at ${day}`,
  split: 'Split…',
  remove: 'Delete',
  label: (name: string) => `What can be done with ${name}`,
} as const

/** Splitting an entry. */
export const splitDialog = {
  title: (name: string) => `Split ${name}`,
  date: 'First day of the second part',
  split: 'Split',
  range: (range: DateRange) => `A day from ${datedDay(addDays(range.start, 1))} to ${datedDay(addDays(range.end, -1))}`,
} as const

/** Copying a calendar. */
export const copyDialog = {
  title: (year: number) => `Copy a calendar into ${year}`,
  close: 'Close without copying',
  from: 'From',
  keep: 'What stays the same',
  weekdays: 'The weekdays: all of it moves by whole weeks',
  dates: 'The dates',
  choose: 'Entries',
  all: 'All',
  none: 'None',
  there: 'there already',
  nothing: (year: number) => `${year} has no entries to copy`,
  copy: (n: number, year: number) => `Copy ${count(n, 'entry', 'entries')} into ${year}`,
} as const

/** The tables under the timeline. */
export const calendarTables = {
  periods: 'Entries of the calendar',
  kinds: 'Kinds and what each role needs in them',
  holidays: 'Holidays',
  name: 'Name',
  kind: 'Kind',
  first: 'First day',
  last: 'Last day',
  days: 'Days',
  confidence: 'Confidence',
  source: 'Source',
  leads: 'Lead time',
  tint: 'Colour',
  shows: 'Drawn as',
  demands: 'Asks for people',
  entries: 'Entries',
  credit: 'Credit',
  earns: 'earns credit',
  yes: 'yes',
  no: 'no',
  needed: (code: string) => code,
  demandForm: 'Write how many people, and how many of them experts: 2/1',
  demandsNothing: '–',
  edit: 'Enter edits a cell · Delete takes the row out · Tab leaves the table',
  editOnly: 'Enter edits a cell · Tab leaves the table',
  addKind: 'Add a kind',
  addHoliday: 'Add a holiday',
  newKind: 'New kind',
  newHoliday: 'New holiday',
  up: 'Move the kind up',
  down: 'Move the kind down',
  sort: (column: string) => `Sort by ${column}`,
  earnsCredit: 'Slots that start on it earn credit',
  onlyShown: 'It is only shown and earns no credit',
} as const

/** Deleting a kind that is used. */
export const kindRemoval = {
  title: (name: string) => `Delete the kind ${name}`,
  used: (n: number, name: string) => `${count(n, 'entry is', 'entries are')} of the kind ${name}. What do they become?`,
  instead: 'They become',
  remove: 'Change them and delete the kind',
} as const

/** The kinds of holiday. */
export const holidayKinds: Readonly<Record<Holiday['kind'], string>> = {
  official: 'official',
  closure: 'closure',
  'host-state': 'host state',
  'clock-change': 'clock change',
}

/** How a kind is drawn. */
export const showsWords: Readonly<Record<Kind['shows'], string>> = { band: 'band', mark: 'mark' }

/** A demand as its cell shows it: `2/1`, `1`, `–`. */
export function demandWords({ required, experts }: Demand): string {
  if (required === 0) return calendarTables.demandsNothing
  return experts === 0 ? String(required) : `${required}/${experts}`
}
