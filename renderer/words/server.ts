import type {
  CalendarPlan,
  CalendarServer,
  ContestedTitle,
  SendingResult,
  SentTitle,
  ServerState,
} from '../../rota/dav/server.ts'
import { stateToSend } from '../../rota/publish.ts'
import type { Rota } from '../../rota/rota.ts'
import { datedMoment, moment } from './dates.ts'
import type { Account } from './failure.ts'
import { count, grouped } from './number.ts'
import { serverTroubleWords } from './server-trouble.ts'

/** The part of the export dialog that sends calendars to a server. */
export const serving = {
  loading: 'Reading what is set up…',
  intro: 'What you send to a server appears in the calendars and on the phones of everybody who subscribes to it.',
  kind: 'What the server keeps',
  kinds: {
    caldav: 'Calendars (CalDAV): Nextcloud, Radicale and the like',
    webdav: 'Files (WebDAV): one calendar file each, to subscribe to',
  },
  address: 'Address',
  addressExamples: {
    caldav: 'https://cloud.example.org',
    webdav: 'https://cloud.example.org/remote.php/dav/files/ada/rota',
  },
  user: 'User name',
  lacks: { address: 'Give the server’s address.', user: 'Give the user name.' },
  password: 'Password',
  passwordKept: 'Kept as it is',
  kept: {
    keychain: 'Kept in the keychain of this system, never in the rota. An app password is best.',
    session:
      'This system has no keychain that Watchbill can use, so it is kept only until you quit. An app password is best.',
  },
  connect: 'Connect',
  connecting: 'Connecting…',
  connected: (host: string, calendars: number) =>
    calendars === 0 ? `Connected to ${host}.` : `Connected to ${host}, which has ${count(calendars, 'calendar')}.`,
  account: 'Account…',
  calendars: 'Calendars to send',
  part: 'Part of the rota',
  goesTo: 'Goes to',
  add: 'Add a calendar',
  addExample: 'A role, person or institute, or all of it',
  wholes: 'All roles',
  roles: 'Roles',
  institutes: 'Institutes',
  people: 'People',
  open: 'Open shifts',
  nothingFound: 'Nothing of this name',
  place: (name: string) => `Where ${name} goes`,
  newPlace: (name: string) => `New: ${name}`,
  takeOut: (name: string) => `Do not send ${name}`,
  stays: 'Saving sends nothing yet. What you take out stays on the server.',
  needsOne: 'Add a calendar to send.',
  publishedFirst: 'As published; the draft until something is',
  addresses: 'Calendars on the server',
  handOut: 'Give people these addresses to subscribe to. The server decides who may read them.',
  draft: 'As it is now, with what is not published yet',
  save: 'Save',
  back: 'Back',
  change: 'Change…',
  forget: 'Forget this server',
  see: 'See what will be sent',
  asking: 'Asking the server what it has…',
  send: 'Send',
  sending: 'Sending to the server',
  goesOn: 'Sending to the server goes on. You will be told what came of it.',
  cancel: 'Cancel',
  retry: 'See what is left to send',
  lookAgain: 'Look again',
  close: 'Close',
  progress: (done: number, of: number) => `${done} of ${of}`,
} as const

/** The lists of what will be done to a calendar. */
export const planHeads = {
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  foreign: 'Changed on the server by somebody else: left as it is unless ticked',
  gone: 'Removed on the server by somebody else: left out unless ticked',
} as const

/** The lists of what sending left alone. */
export const leftHeads = {
  foreign: 'Changed on the server by somebody else: left as it is',
  gone: 'Removed on the server by somebody else: left out',
  failed: 'Not taken by the server',
} as const

/** What can be wanted instead of what somebody else did on the server. */
export const insisting = {
  replace: 'Replace it with ours',
  remove: 'Remove it there, too',
  putBack: 'Put it back',
  putAllBack: (events: number) => `Put all ${grouped(events)} back`,
  choiceOf: (choice: string, lines: readonly string[]) => `${choice}: ${lines.join('; ')}`,
  note: 'If somebody changes a ticked event once more before you send, theirs stays.',
} as const

/** Where calendars are sent to: `3 calendars of what is published, to cloud.example.org, as ada`. */
export function serverWords(rota: Rota, { calendars, state, address, user }: CalendarServer): string {
  const as = user === '' ? '' : `, as ${user}`
  return `${count(calendars.length, 'calendar')} of ${stateSentWords(rota, state)}, to ${hostOf(address)}${as}`
}

/** Which state is sent now, and until when: `the draft, until something is published`. */
export function stateSentWords(rota: Rota, wanted: CalendarServer['state']): string {
  if (stateToSend(rota, wanted) === 'published') return 'what is published'
  return wanted === 'published' ? 'the draft, until something is published' : 'the draft, whatever is published'
}

/** When the calendars were sent there last: `Last sent 28 Nov 2026 15:02`. */
export function lastSentWords(zone: string, { lastSent }: Pick<ServerState, 'lastSent'>): string {
  if (lastSent === null) return 'Never sent'
  const when = `Last sent ${datedMoment(zone, lastSent.at)}`
  return lastSent.whole ? when : `${when}, but not all of it`
}

/** The server of an address, for sentences. */
export function hostOf(address: CalendarServer['address']): string {
  return URL.canParse(address) ? new URL(address).host : address
}

/** `14 Mar 07:00 DQM · Ada Quill: only whom it takes over from or hands over to` */
export function changedWords(zone: string, { handover, ...title }: CalendarPlan['changed'][number]): string {
  const words = titleWords(zone, title)
  return handover ? `${words}: only whom it takes over from or hands over to` : words
}

/** `14 Mar 07:00 DQM · Ada Quill` */
export function titleWords(zone: string, { summary, start }: SentTitle): string {
  return start === null ? summary : `${moment(zone, start)} ${summary}`
}

/** What lies there and what ours is, a line each: `There: 14 Mar 07:00 Tea` and `Ours: 14 Mar 07:00 DQM · Ada Quill`. */
export function contestedWords(zone: string, { etag, title, there, meant }: ContestedTitle): string[] {
  const ours = titleWords(zone, title)
  if (etag === null) return [ours]
  return [`There: ${thereWords(zone, title, there)}`, meant ? `Ours: ${ours}` : `Ours: ${ours}, removed by us`]
}

function thereWords(zone: string, title: SentTitle, there: SentTitle | null): string {
  if (there === null) return title.start === null ? 'another file' : 'something that cannot be read as an event'
  const words = titleWords(zone, there)
  return words === titleWords(zone, title) ? 'the same title and start, but the rest differs' : words
}

/** What would be done to a calendar, in short: `3 new, 1 changed, 2 changed by others, 41 as they are`. */
export function planWords(plan: CalendarPlan): string {
  const { added, changed, removed, untouched, foreign, gone, others, make } = plan
  const parts = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
    [foreign.length + gone.length, 'changed by others'],
    [untouched, 'as they are'],
  ] as const
  const said = parts.flatMap(([n, word]) => (n > 0 ? [`${grouped(n)} ${word}`] : [])).join(', ')
  const made = make ? ', in a calendar that is made for them' : ''
  const left = others > 0 ? `; ${count(others, 'other event')} in it ${others === 1 ? 'is' : 'are'} left alone` : ''
  return `${said || 'nothing'}${made}${left}`
}

/** What sending all of it comes to: `44 changes will be made there.` @param differing  how many things there are not as they are meant */
export function totalWords(requests: number, differing: number): string {
  if (requests > 0) return `${count(requests, 'change')} will be made there.`
  return differing > 0 ? 'Nothing will be sent.' : 'The server has everything as it is meant: nothing will be sent.'
}

/** What came of sending. */
export function resultWords(result: SendingResult): Account {
  const parts = [
    [result.added, 'new'],
    [result.changed, 'changed'],
    [result.removed, 'removed'],
  ] as const
  const done = parts.flatMap(([n, word]) => (n > 0 ? [`${grouped(n)} ${word}`] : [])).join(', ') || 'nothing to change'
  const { stopped, left } = result
  if (stopped === null) return { title: `Sent: ${done}`, advice: '' }
  const rest = `Sent so far: ${done}. ${count(left, 'thing is', 'things are')} left.`
  if (stopped === 'cancelled') return { title: 'Cancelled', advice: rest }
  const { title, advice } = serverTroubleWords(stopped)
  return { title, advice: `${advice} ${rest}` }
}
