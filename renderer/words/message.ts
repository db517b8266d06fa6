import { dateOf } from '../../rota/civil-time.ts'
import type { PersonsChanges, Place } from '../../rota/publication-changes.ts'
import type { Rota } from '../../rota/rota.ts'
import { hoursOf } from '../../rota/time.ts'
import { clockTime, longDate } from './dates.ts'
import { count } from './number.ts'

/** What can have been done with a message, as its mark says. */
export const messageMarks = ['opened', 'saved'] as const
export type MessageMark = (typeof messageMarks)[number]

/** The dialog with a message for everybody whose duties changed. */
export const messaging = {
  command: 'Messages…',
  menu: 'Messages to people whose shifts changed…',
  notPublished: 'The rota has not been published yet.',
  title: 'Messages to people whose shifts changed',
  close: 'Close',
  people: 'People concerned',
  about: 'Nothing is sent by itself: a message opens in your mail program, or is kept as a file that opens there.',
  nobody: 'Nobody’s shifts have changed.',
  loading: 'Looking whose shifts changed…',
  gone: 'These people are not in the rota any more, so their addresses are not known:',
  to: (email: string) => `To ${email}`,
  subject: 'Subject',
  text: 'Text',
  open: 'Open in mail program',
  save: 'Save as .eml…',
  saveAll: (n: number) => `Save all ${n} into a folder…`,
  marked: (marks: readonly MessageMark[]) => `✓ ${marks.join(', ')}`,
  attached: 'A file takes along the changed shifts as a calendar; what is opened in the mail program does not.',
  cut: 'It is too long for what mail programs take over: there it will be cut. A file has all of it.',
  cutHere: '[cut here: too long]',
  saved: (n: number, path: string) =>
    `Saved ${count(n, 'message')} ${n === 1 ? 'as' : 'into'} ${path.split(/[\\/]/).at(-1) || path}`,
} as const

/** What the mail is about: `CMS 2017: your shifts changed`. */
export function messageSubject(rota: Rota): string {
  return `${rota.heading.name}: your shifts changed`
}

/**
 * What somebody is written whose duties changed: each shift with its old and new times, and whom to ask.
 *
 * @param before  the rota in which shifts that are gone were theirs
 * @param by  who writes; empty if nobody says
 */
export function messageText(before: Rota, rota: Rota, change: PersonsChanges, by: string): string {
  const { name } = rota.get('person', change.personId)
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map(line => `- ${line}`), '']
  return [
    `Dear ${name},`,
    '',
    `Your shifts in ${rota.heading.name} changed.`,
    '',
    ...part(
      'New:',
      change.added.map(place => placeWords(rota, place)),
    ),
    ...part(
      'Moved:',
      change.moved.map(({ from, to }) => `${placeWords(rota, to)} (before: ${placeWords(before, from)})`),
    ),
    ...part(
      'No longer yours:',
      change.gone.map(place => placeWords(before, place)),
    ),
    `All times are those of ${rota.zone}.`,
    by === ''
      ? 'If something does not suit you, please answer this mail.'
      : `If something does not suit you, please ask ${by}.`,
  ].join('\n')
}

/** A shift in full: `DQM shifter (DQM), Tuesday 14 March 2017, 07:00–15:00`. */
function placeWords(rota: Rota, { booking, slot }: Place): string {
  const { code, name } = rota.get('role', slot.roleId)
  const role = code === name ? code : `${name} (${code})`
  const shadow = booking.place === 'shadow' ? ', as shadow' : ''
  const at = (instant: typeof slot.start) => `${longDate(dateOf(rota.zone, instant))}, ${clockTime(rota.zone, instant)}`
  const times =
    hoursOf(slot) <= 25 ? `${at(slot.start)}–${clockTime(rota.zone, slot.end)}` : `${at(slot.start)} to ${at(slot.end)}`
  return `${role}${shadow}, ${times}`
}
