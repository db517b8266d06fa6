import type { CalendarAnswer, CalendarFailure } from '../../rota/availability/place.ts'
import type { WhyLeft } from '../../rota/availability/plan.ts'
import type { BadEvent, IdleState } from '../../rota/availability/reading.ts'
import type { Account } from './failure.ts'
import { count } from './number.ts'

/** The dialog that takes absences from people's calendars. */
export const availability = {
  title: 'Take absences from a calendar',
  refreshTitle: 'Refresh calendars',
  close: 'Close without taking anything',
  person: 'Whose calendar is it?',
  choose: 'Choose a file…',
  address: 'or its address',
  addressHint: 'https://… or webcal://…',
  addressAbout: 'It is kept with the passwords of this desk, never in the rota: it often has a secret in it.',
  read: 'Read it',
  about:
    'An .ics file or address, as Google, Outlook, Apple, Nextcloud and Thunderbird give it. Only dates are kept. You see what would happen before anything does.',
  reading: (name: string) => `Reading ${name}…`,
  stop: 'Stop',
  again: 'Try again',
  cancel: 'Cancel',
  questions: 'What it is taken for',
  wholeDays: (n: number) => `Whole-day events are absences (${n})`,
  tentative: (n: number) => `Tentative events (${n})`,
  tentativeWays: { wish: 'would rather not be booked', leave: 'are left out' },
  leastHours: 'Hours an event has to last',
  titles: 'Keep titles as reasons: the person agreed',
  zone: 'Zone of their days',
  zoneNamed: (name: string, events: number) =>
    `Which zone is “${name}”?${events > 0 ? ` (${count(events, 'event')})` : ''}`,
  zoneOpen: 'not known: left out',
  noZone: 'No zone is called so',
  lines: (name: string) => `What calendar ${name} would change`,
  proposed: (n: number) => (n === 0 ? 'Nothing to take' : `Proposed (${n})`),
  notProposed: (n: number) => `${count(n, 'event')} ${n === 1 ? 'is' : 'are'} not proposed`,
  past: (n: number) => `${count(n, 'event')} before today ${n === 1 ? 'is' : 'are'} not proposed`,
  ticked: (n: number) => `, ${n} of them ticked`,
  all: 'Tick all of them',
  tick: (what: string) => `Take: ${what}`,
  becomes: { absence: 'away', wish: 'would rather not', gone: 'removed' },
  was: (dates: string) => `was ${dates}`,
  gone: 'gone from the calendar',
  wholeDay: (days: number) => count(days, 'whole day'),
  days: (days: number) => count(days, 'day'),
  new: 'new',
  same: (n: number) => `${count(n, 'event')} as before`,
  conflicts: (n: number, first: string) => (n === 1 ? `booked on ${first}` : `${n} bookings, the first on ${first}`),
  show: 'Show them',
  more: (n: number) => `Show ${n} more`,
  bad: (n: number) => `${count(n, 'event')} could not be read`,
  line: (line: number, uid: string | null) => `Line ${line}${uid === null ? '' : ` (${uid})`}`,
  take: (n: number) => `Take ${count(n, 'change')}`,
  takeNone: 'Keep these answers',
  takeNothing: 'Nothing to take',
  broken: (n: number) =>
    n === 0
      ? 'No booking is affected.'
      : `${count(n, 'booking')} will break ABSENT and ${n === 1 ? 'stays' : 'stay'}, flagged.`,
  severalDropped: 'Drop one calendar at a time: you are asked whose it is. Nothing was changed.',
  tooLargeDropped: (name: string) => `${name} is larger than 10 MB: no calendar of one person is. Nothing was changed.`,
  command: 'Take absences from a calendar…',
  refreshCommand: 'Refresh calendars…',
  nothingToRefresh: 'None has been taken yet.',
  refreshAll: (n: number) => `Refresh ${count(n, 'calendar')}…`,
  fromCalendar: 'From a calendar…',
  taken: (name: string, date: string) => `${name}, taken ${date}`,
  cameFrom: (name: string) =>
    `It came from calendar ${name}: what you change here, a refresh of it proposes to change back.`,
  refresh: 'Refresh…',
  refreshOne: (name: string) => `Refresh ${name}`,
  letGo: 'Let go',
  letGoOne: (name: string) => `Let ${name} go; its absences stay`,
} as const

/** Why an event is not proposed. */
export const whyLeftWords: Readonly<Record<WhyLeft, string>> = {
  short: 'short',
  'whole-day': 'whole days are left out',
  tentative: 'tentative',
  'left-out': 'left out before',
  known: 'away then already',
  past: 'over',
}

const idleWords: Readonly<Record<IdleState, string>> = {
  cancelled: 'called off',
  free: 'marked free',
  declined: 'declined',
  'no-length': 'without a length',
}

/** The events that take no time, e.g. `Passed over: 3 marked free, 1 declined`; null if there are none. */
export function idleLine(idle: Readonly<Record<IdleState, number>>): string | null {
  const parts = (Object.keys(idleWords) as IdleState[]).filter(state => idle[state] > 0)
  return parts.length === 0
    ? null
    : `Passed over: ${parts.map(state => `${idle[state]} ${idleWords[state]}`).join(', ')}.`
}

/** What is wrong with an event. */
export const badWords: Readonly<Record<BadEvent['fault'], string>> = {
  'no-start': 'it does not say when it begins',
  'no-time': 'one of its dates or times does not exist',
  'not-utc': 'one of its free/busy times is not in UTC, as they have to be',
  'no-duration': 'it does not say how long it lasts in a way that calendars know',
  'ends-before-start': 'it ends before it begins',
  'mixed-ends': 'it is a date on one end and a time on the other',
  'no-rule': 'how it recurs is not said in a way that calendars know',
  'too-often': 'it recurs by the hour, minute or second',
  'too-many': 'it recurs more than 5,000 times in the years of the rota',
  'and-others':
    'it changes several occurrences at once (to another zone, by other rules, by more than a year, or earlier ones), on which programs do not agree',
  'no-end': 'it has no end: the file is damaged there',
  'too-long': 'reading it took too long',
}

const nothingChanged = 'Nothing was changed.'
const failures: Readonly<Record<CalendarFailure, (name: string) => Account>> = {
  empty: name => ({ title: `${name} is empty`, advice: `Export the calendar again. ${nothingChanged}` }),
  html: name => ({
    title: `${name} gave a web page instead of a calendar`,
    advice: `Often it asks to sign in. Use the calendar’s secret or public address in iCal format, or its file. ${nothingChanged}`,
  }),
  'not-a-calendar': name => ({
    title: `${name} is not a calendar`,
    advice: `It has to be an iCalendar file, usually .ics. ${nothingChanged}`,
  }),
  'cut-off': name => ({
    title: `${name} ends in the middle`,
    advice: `What is missing would look as if it was gone, so nothing of it is taken. Get it again. ${nothingChanged}`,
  }),
  'too-many': name => ({
    title: `${name} has more than 50,000 stretches in the years of the rota`,
    advice: `No person is that busy: export a single calendar. ${nothingChanged}`,
  }),
  'no-address': () => ({
    title: 'This is no address of a calendar',
    advice: `It has to begin with https:// or webcal://. ${nothingChanged}`,
  }),
  'not-public': name => ({
    title: `${name} is an address within a private network`,
    advice: `Such addresses are not asked. Save the calendar as a file and choose that. ${nothingChanged}`,
  }),
  'no-host': name => ({
    title: `${name} cannot be found`,
    advice: `Look at the address and at the network, then try again. ${nothingChanged}`,
  }),
  'no-connection': name => ({
    title: `${name} does not answer`,
    advice: `Look whether the network is there, then try again. ${nothingChanged}`,
  }),
  'no-certificate': name => ({
    title: `${name} cannot prove who it is`,
    advice: `Its certificate is not valid, so it was not read. ${nothingChanged}`,
  }),
  'sign-in': name => ({
    title: `${name} asks for a password (401)`,
    advice: `Use the calendar’s secret or public address in iCal format, or its file. ${nothingChanged}`,
  }),
  forbidden: name => ({
    title: `${name} does not give this calendar away (403)`,
    advice: `Ask its owner to share it, or for a file. ${nothingChanged}`,
  }),
  'not-there': name => ({
    title: `There is no calendar at this address of ${name} (404)`,
    advice: `The address may have been renewed: ask its owner for the new one. ${nothingChanged}`,
  }),
  'other-status': name => ({
    title: `${name} could not give the calendar`,
    advice: `Try again later. ${nothingChanged}`,
  }),
  'many-redirects': name => ({
    title: `${name} sends from one address to the next`,
    advice: `Five were followed. Ask for the address at the end. ${nothingChanged}`,
  }),
  'insecure-redirect': name => ({
    title: `${name} sends to an address that is not safe`,
    advice: `Only https is followed. ${nothingChanged}`,
  }),
  'too-large': name => ({
    title: `${name} is larger than 10 MB`,
    advice: `No calendar of one person is: export a shorter stretch. ${nothingChanged}`,
  }),
  'too-long': name => ({ title: `${name} took longer than 20 seconds`, advice: `Try again later. ${nothingChanged}` }),
  'broken-off': name => ({
    title: `${name} broke off in the middle`,
    advice: `Nothing of it is taken. Try again. ${nothingChanged}`,
  }),
  'too-slow': name => ({
    title: `${name} takes too long to read`,
    advice: `Reading was given up after 10 seconds. Take the event out of the calendar, or ask for a new file. ${nothingChanged}`,
  }),
  'no-file': name => ({
    title: `${name} is not there any more`,
    advice: `It was moved, renamed or deleted. Choose it where it is now. ${nothingChanged}`,
  }),
  'unreadable-file': name => ({
    title: `${name} cannot be read`,
    advice: `Look whether you may read it, then try again. ${nothingChanged}`,
  }),
  elsewhere: name => ({
    title: `This desk does not know where ${name} lies`,
    advice: `It was taken at another desk, was dropped out of another program, or this desk cannot keep secrets. Say it once more. ${nothingChanged}`,
  }),
  cancelled: name => ({ title: `Reading ${name} was stopped`, advice: nothingChanged }),
  'no-slots': () => ({
    title: 'The rota has no slots yet',
    advice: `Open a year first: absences are looked for in the years of the rota. ${nothingChanged}`,
  }),
}

/** Why a calendar could not be had or read, and what to do. */
export function calendarFailureWords(name: string, answer: Extract<CalendarAnswer, { read: false }>): Account {
  const { title, advice } = failures[answer.why](name || 'The calendar')
  if (answer.why === 'other-status') return { title: `${title} (${answer.status})`, advice }
  if (answer.event === null) return { title, advice }
  return { title: `${title}: ${availability.line(answer.event.line, answer.event.uid)}`, advice }
}
