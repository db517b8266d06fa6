import type { Consequence } from '../../rota/consequence.ts'
import type { Pattern, Role } from '../../rota/role.ts'
import type { LocalDate } from '../../rota/time.ts'
import { listedDate, longDate, timeOfDay, weekdayLong } from './dates.ts'
import { count } from './number.ts'

/** The Roles screen. */
export const rolesScreen = {
  title: 'Roles',
  list: 'Roles in their order',
  shown: 'What is shown of the role',
  parts: { settings: 'Settings', page: 'Handbook' } as const,
  add: 'Add a role',
  unsaved: 'not applied yet',
  untitled: 'New role',
  retiredFrom: (date: LocalDate) => `retired from ${listedDate(date)}`,
  up: (code: string) => `Move ${code} up`,
  down: (code: string) => `Move ${code} down`,
  none: 'There is no role yet',
  noneAdvice: 'A role is a kind of duty that needs people. Add one, and open a year to get its slots.',
  duplicate: 'Duplicate',
  retire: 'Retire…',
  bringBack: 'Bring back',
  about: 'What it is',
  code: 'Short name',
  name: 'Name',
  colour: 'Colour',
  colourNumber: (n: number) => `Colour ${n}`,
  mode: 'Mode',
  modes: { 'on-site': 'on site', 'on-call': 'on call', team: 'team, without shifts' } as const,
  modeHints: {
    'on-site': 'Rest, nights and days in a row count.',
    'on-call': 'Nobody needs rest from it, but nobody can be on two slots at once.',
    team: 'Needed all the time, but without shifts: its bookings bar nobody from anything else.',
  } as const,
  pattern: 'Pattern',
  kinds: { daily: 'Every day', weekly: 'Weeks', monthly: 'Months' } as const,
  starts: 'Begins at',
  startsHint: 'Times apart by commas; each slot lasts until the next.',
  startsWrong: () => `Write times such as ${['07:00', '15:00', '23:00'].map(timeOfDay).join(', ')}.`,
  weekday: 'Change day',
  at: 'Change hour',
  everyWeeks: 'Every … weeks',
  firstWeek: 'One of them begins on',
  everyMonths: 'Every … months',
  everyMonthsHint: 'From the first of a month, counted from January; 12 is once a year.',
  from: 'New pattern from',
  fromNew: 'Slots from',
  fromHint: 'What has begun, is booked or has its own demand stays as it is.',
  preview: 'The first slots of this pattern',
  demand: 'Demand by kind of period',
  demandHint: 'A slot takes the largest over all periods that it shares time with.',
  kind: 'Kind of period',
  people: 'People',
  experts: 'Of them experts',
  peopleIn: (kind: string) => `People in ${kind}`,
  expertsIn: (kind: string) => `Experts in ${kind}`,
  limits: 'Thresholds and rules',
  thinBelow: 'Thin below … spares',
  loadCap: 'Most points a person and year',
  recentMonths: 'On the role in the last … months',
  shadowsFirst: 'Shadow bookings before the first',
  blockLength: 'Booked in blocks of … slots',
  off: 'off',
  credits: 'Points',
  creditsHint: 'By the time at which a slot starts; the last line at or before it holds.',
  startsFrom: (n: number) => `Line ${n}: starts from`,
  points: (n: number) => `Line ${n}: points`,
  startsFromHead: 'Starts from',
  pointsHead: 'Points',
  addLine: 'Add a line',
  removeLine: (n: number) => `Remove line ${n}`,
  weekend: 'More on Saturday and Sunday',
  holiday: 'More on official holidays',
  apply: 'Apply',
  addIt: 'Add the role',
  discard: 'Discard',
  effect: 'Effect',
  noEffect: 'no slot and no gap more or less',
  unchanged: 'Nothing is changed yet',
  codeMissing: 'Give it a short name, at most 20 characters.',
  nameMissing: 'Give it a name.',
  stay: (n: number) => `${count(n, 'slot')} with somebody or a demand of its own stay`,
} as const

/** What a role can be started from. */
export const templateNames = {
  daily: 'Shifts, three a day',
  week: 'On-call week',
  weeks: 'On-call, every two weeks',
  month: 'Calendar month',
  year: 'Once a year',
  team: 'Team, by the month',
} as const

/** The end of a role. */
export const retireWords = {
  title: (code: string) => `Retire ${code}`,
  close: 'Close without retiring it',
  from: 'It has no slots from',
  empty: (n: number) => (n === 0 ? 'No empty slot goes.' : `${count(n, 'empty slot goes', 'empty slots go')}.`),
  booked: (bookings: number, slots: number, first: LocalDate) =>
    `${count(bookings, 'booking')} on ${count(slots, 'slot')} from that date on, the first on ${longDate(first)}.`,
  nobody: 'Nobody is booked from that date on.',
  choice: 'What becomes of the slots with somebody on them',
  keep: (n: number) => `Keep ${n === 1 ? 'this slot and its' : `these ${n} slots and their`} bookings`,
  remove: (n: number) => `Take ${n === 1 ? 'this booking' : `these ${n} bookings`} off, and remove the slots`,
  retire: 'Retire',
  cancel: 'Cancel',
} as const

/** How a pattern cuts the year, in a line: `daily at 07:00, 15:00, 23:00`. */
export function patternWords(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'daily':
      return `daily at ${pattern.starts.map(timeOfDay).join(', ')}`
    case 'weekly': {
      const how = pattern.every === 1 ? 'every' : `every ${ordinal(pattern.every)}`
      return `${how} ${weekdayLong(pattern.weekday)} at ${timeOfDay(pattern.at)}`
    }
    case 'monthly': {
      const at = timeOfDay(pattern.at)
      if (pattern.every === 12) return `once a year, 1 January at ${at}`
      return pattern.every === 1 ? `every month at ${at}` : `every ${ordinal(pattern.every)} month at ${at}`
    }
  }
}

/** A role in a line of the list: its pattern, and whether it has ended. */
export function roleLine({ pattern, retired }: Role): string {
  return retired === null ? patternWords(pattern) : rolesScreen.retiredFrom(retired)
}

/** What a change brings: `+52 slots`, `12 more gaps`; empty if nothing. */
export function consequenceWords(consequence: Consequence): string[] {
  const { slotsAdded, slotsRemoved, bookingsRemoved, gaps, thin, breached } = consequence
  const more = (n: number, one: string, many?: string) =>
    n === 0 ? null : `${n > 0 ? '+' : '−'}${count(Math.abs(n), one, many)}`
  return [
    more(slotsAdded, 'slot'),
    more(-slotsRemoved, 'slot'),
    more(-bookingsRemoved, 'booking'),
    more(gaps, 'gap'),
    more(thin, 'thin slot'),
    more(breached, 'booking that breaks a hard rule', 'bookings that break a hard rule'),
  ].filter(part => part !== null)
}

function ordinal(n: number): string {
  const last = n % 10
  if (Math.floor(n / 10) % 10 === 1 || last > 3 || last === 0) return `${n}th`
  return `${n}${['st', 'nd', 'rd'][last - 1]}`
}
