import { addDays, dateOf } from '../../rota/civil-time.ts'
import type { Failure } from '../../rota/failure.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import type { Instant } from '../../rota/time.ts'
import type { Verdict } from '../../rota/verdict.ts'
import { breachWords } from './breach.ts'
import { listedDate, moment, shortRange } from './dates.ts'
import { type Account, failureWords } from './failure.ts'
import { count } from './number.ts'

/** The page of one booking, and what can be done with it. */
export const bookingPage = {
  label: 'Booking',
  back: 'Back to the day',
  openShort: 'Open the booking',
  menu: (name: string, slot: string) => `${name}, ${slot}`,
  open: (name: string, slot: string) => `Open the booking of ${name} on ${slot}`,
  breaks: 'Breaks',
  breaksNothing: 'Breaks no rule',
  anyway: 'Booked anyway',
  note: 'Note',
  notePlaceholder: 'What should be remembered with it',
  saveNote: 'Save note',
  noteKey: 'Ctrl+Enter',
  history: 'History',
  reading: 'Reading…',
  by: (by: string, when: string) => (by === '' ? when : `${by}, ${when}`),
  swap: 'Swap…',
  handOver: 'Hand over…',
  saveCalendar: 'Save this shift as a calendar file…',
  offer: 'Offer',
  keep: 'Keep it',
  take: 'Give to…',
  pin: 'Pin',
  unpin: 'Unpin',
  shadow: 'Add a shadow…',
  repeat: 'Book the next one too',
  repeatKey: 'Ctrl+D',
  takeOff: 'Take off',
  offered: 'offered',
  offeredMeaning: 'Wants to hand it over; still on it until somebody takes it.',
  pinned: 'pinned',
  pinnedMeaning: 'Stays where it is until it is unpinned.',
  noNext: 'There is no later slot at this time of day.',
  nextHas: (name: string, slot: string) => `${name} is on ${slot} already.`,
} as const

/** The commands about bookings. */
export const bookingCommands = {
  offers: 'Offers…',
  copy: 'Copy a plan…',
  clear: 'Clear bookings…',
  swap: 'Swap the open booking…',
  handOver: 'Hand the open booking over…',
  offer: 'Offer the open booking',
  keep: 'Keep the open booking',
  pin: 'Pin the open booking',
  unpin: 'Unpin the open booking',
  shadow: 'Add a shadow to the open booking…',
  repeat: 'Book the same person on the next slot',
} as const

/** The dialogs in which a booking comes to somebody else. */
export const exchange = {
  close: 'Close',
  cancel: 'Cancel',
  find: 'Name, institute or date',
  swapTitle: (name: string, slot: string) => `Swap ${name}, ${slot}`,
  swapLabel: 'With whom?',
  partners: 'Bookings to swap with',
  noPartners: 'Nobody else is booked in this role within eight weeks of it. Hand it over, or offer it.',
  swapWith: (name: string) => `Swap with ${name}`,
  swapAnyway: 'Swap anyway',
  handOverTitle: (name: string, code: string) => `Hand over ${code} of ${name}`,
  from: 'From',
  fromDay: (date: string, n: number) => `${date}: ${count(n, 'slot')}`,
  takeTitle: (name: string, slot: string) => `Who takes ${slot} from ${name}?`,
  toWhom: 'To whom?',
  people: 'People who could take it',
  noPeople: (code: string) => `Nobody else has a level in ${code}. Give somebody one on the People screen.`,
  handTo: (name: string, n: number) => `Hand ${count(n, 'slot')} to ${name}`,
  giveTo: (name: string) => `Give it to ${name}`,
  anyway: 'Hand over anyway',
  reason: 'Reason, kept in the history; at most 500 characters',
  reasonMissing: 'Write a reason: it is kept in the history and shown with the booking.',
  nobodyMatches: (query: string) => `Nothing matches “${query}”.`,
  more: (n: number) => `and ${count(n, 'other')}: type to find them`,
  gone: 'This booking is not there any more',
  goneAdvice: 'It was taken off meanwhile. Nothing was changed.',
  refusedOn: (n: number, all: number) => `cannot take ${n} of ${all}`,
  andMore: (n: number) => `and ${n} more`,
} as const

/** Booking a block as one. */
export const blockWords = {
  scope: 'How much is booked',
  slot: 'This slot',
  block: (n: number, dates: string) => `The block (${count(n, 'slot')}, ${dates})`,
  who: (n: number) => (n === 1 ? 'Who takes the one that is open?' : `Who takes the ${n} that are open?`),
  book: (n: number) => `Book ${count(n, 'slot')}`,
  bookOthers: (n: number) => `Book the other ${n}`,
} as const

/** The list of offers. */
export const offerList = {
  title: 'Offers',
  none: 'Nothing is offered',
  noneAdvice:
    'Who cannot keep a booking offers it: open the booking in its day, then Offer. It stays theirs until taken.',
  lead: (n: number) =>
    `${count(n, 'booking is', 'bookings are')} at risk until somebody takes ${n === 1 ? 'it' : 'them'}.`,
  take: (name: string, slot: string) => `Give to…: ${slot} of ${name}`,
  show: (name: string, slot: string) => `Show: ${slot} of ${name}`,
  showShort: 'Show',
} as const

/** Groups of choices by verdict, and the sign of each. */
export const verdicts: Readonly<Record<Verdict['kind'], { readonly heading: string; readonly sign: string }>> = {
  fine: { heading: 'Breaks nothing', sign: '✓' },
  warning: { heading: 'With a warning', sign: '△' },
  refused: { heading: 'Refused', sign: '✕' },
}

/** A date and time in full, e.g. `Tue 14 Mar 2017 23:00`, for when something was done. */
export function momentInFull(zone: string, at: Instant): string {
  return `${listedDate(dateOf(zone, at))} ${moment(zone, at).split(' ').at(-1)}`
}

/** From the first to the last date on which some slots start, in short: `14–20 Jul`. */
export function slotDates(rota: Rota, slots: readonly Slot[]): string {
  const dates = slots.map(slot => dateOf(rota.zone, slot.start))
  const [first, last] = [dates[0], dates.at(-1)]
  return first && last ? shortRange({ start: first, end: addDays(last, 1) }) : ''
}

/** Why something with bookings did not happen: of a refusal who breaks what, in words. */
export function refusalWords(rota: Rota, failure: Failure): Account {
  if (failure.kind !== 'refused') return failureWords(failure)
  const lines = failure.bookings.map(({ slotId, personId, breaches }) => {
    const slot = rota.rows.slot.get(slotId)
    const name = rota.rows.person.get(personId)?.name ?? ''
    return slot ? `${name} ${breaches.map(breach => breachWords(rota, slot, breach)).join(', ')}` : name
  })
  const shown = lines.slice(0, 3)
  if (lines.length > shown.length) shown.push(exchange.andMore(lines.length - shown.length))
  return { title: failureWords(failure).title, advice: `${shown.join('; ')}. Nothing was changed.` }
}

/** `9 shifts` */
export function shifts(n: number): string {
  return count(n, 'shift')
}
