import { addDays } from '../../rota/civil-time.ts'
import type { Failure, FileTrouble, PartlyWritten } from '../../rota/failure.ts'
import type { Hindrance } from '../../rota/hindrance.ts'
import { ruleNames } from './breach.ts'
import { dayMonth, longDate } from './dates.ts'
import { count, firstOf, grouped } from './number.ts'
import { serverTroubleWords } from './server-trouble.ts'

/** What went wrong, in words: what happened, and what was kept or is to do. */
export interface Account {
  readonly title: string
  readonly advice: string
}

const troubles: Readonly<Record<FileTrouble['code'], (name: string) => Account>> = {
  'not-found': name => ({
    title: `${name} is not there any more`,
    advice: 'It was moved, renamed or deleted. Open it where it is now.',
  }),
  'folder-gone': name => ({
    title: `The folder of ${name} cannot be reached`,
    advice: 'If it is on a stick or a network drive, connect it and try again. The file was not written.',
  }),
  'not-a-rota': name => ({
    title: `${name} is not a Watchbill rota`,
    advice: 'It was left as it is. CSV files are taken in with Import, into a rota.',
  }),
  damaged: name => ({
    title: `${name} is damaged`,
    advice: 'It was left byte for byte as it is. Open a backup or an older copy of it.',
  }),
  newer: name => ({
    title: `${name} was written by a newer Watchbill`,
    advice: 'It was left byte for byte as it is. Open it with that version or a later one.',
  }),
  'cannot-read': name => ({
    title: `${name} cannot be read`,
    advice: 'It was left as it is. Look whether you may read the file and its folder, then try again.',
  }),
  'too-large': name => ({
    title: `${name} is too large to be taken in`,
    advice: 'It was left as it is, and nothing was changed. Divide it into smaller files.',
  }),
  'bad-workbook': name => ({
    title: `${name} cannot be read as an Excel workbook`,
    advice: 'It may be damaged or protected by a password. Nothing was changed. Save it anew as .xlsx, or as CSV.',
  }),
  'read-only': name => ({
    title: `${name} cannot be written to`,
    advice: 'It is as it was. Allow writing to the file and its folder, or copy it to where you may write.',
  }),
  'in-use': name => ({
    title: `${name} is in use by another program`,
    advice: 'Nothing was changed. Close it there, then try again.',
  }),
  'disk-full': name => ({
    title: `The disk is full: ${name} could not be written`,
    advice: 'What was there before is kept. Free some space, then do it again.',
  }),
  'cannot-write': name => ({
    title: `${name} could not be written`,
    advice: 'What was there before is kept. Choose another folder, or look at the rights of this one.',
  }),
  'changed-elsewhere': name => ({
    title: `${name} is not as Watchbill wrote it`,
    advice: 'Somebody else put it there or changed it, so it was left as it is. Move or delete it, then try again.',
  }),
  'read-back': name => ({
    title: `${name} did not read back as it was written`,
    advice: 'What was there before is kept. Try again; if it happens again, choose another disk.',
  }),
}

/** What is wrong with a file and what to do, e.g. at the welcome. */
export function troubleWords({ code, path }: FileTrouble): Account {
  return troubles[code](path.split(/[\\/]/).at(-1) || path)
}

/** Which of several files were written: `3 of 8 files were written: a.ics, b.ics, c.ics; nothing else was changed.` */
export function partlyWords({ written, of }: PartlyWritten): string {
  if (written.length === 0) return `None of the ${count(of, 'file')} was written.`
  const were = written.length === 1 ? 'was' : 'were'
  return `${grouped(written.length)} of ${count(of, 'file')} ${were} written: ${firstOf(written, 10)}; nothing else was changed.`
}

const nothingChanged = 'Nothing was changed.'

/** What each thing that can be missing is called. */
const nouns = {
  heading: 'heading',
  role: 'role',
  kind: 'kind of period',
  kindDemand: 'demand',
  period: 'period',
  lead: 'lead time',
  holiday: 'holiday',
  slot: 'slot',
  person: 'person',
  qualification: 'qualification',
  calendarSource: 'calendar',
  absence: 'absence',
  wish: 'wish',
  booking: 'booking',
  publication: 'publication',
  handbookPage: 'page of the handbook',
  due: 'due',
  revision: 'revision',
  feed: 'feed',
} as const

function missingWords(what: Extract<Failure, { kind: 'not-found' }>['what']): Account {
  switch (what) {
    case 'rota':
      return { title: 'No rota is open', advice: 'Open one, or start a new one.' }
    case 'undo':
    case 'redo':
      return { title: `There is nothing to ${what}`, advice: nothingChanged }
    default:
      return { title: `This ${nouns[what]} is not in the rota any more`, advice: nothingChanged }
  }
}

function hindranceWords(hindrance: Hindrance): Account {
  switch (hindrance.why) {
    case 'pinned':
      return {
        title: `Not while ${count(hindrance.bookings, 'booking is', 'bookings are')} pinned`,
        advice: 'Nothing was changed: unpin what should move or be taken off.',
      }
    case 'taken':
      return { title: `Something else is called “${hindrance.value}”`, advice: 'Nothing was changed: choose another.' }
    case 'circle':
      return {
        title: `Lead times would go round: ${hindrance.names.join(' before ')}`,
        advice: 'Nothing was changed: take one of these lead times away first.',
      }
    case 'not-inside':
      return {
        title: `It can be split from ${dayMonth(addDays(hindrance.start, 1))} to ${dayMonth(addDays(hindrance.end, -1))}`,
        advice: 'Nothing was changed: choose a day on which the second part begins.',
      }
    case 'kind-used':
      return {
        title: `${count(hindrance.periods, 'entry is', 'entries are')} of the kind ${hindrance.name}`,
        advice: 'Nothing was changed: choose the kind that they become, then it can be deleted.',
      }
    case 'same-slot':
      return {
        title: `Both are on ${count(hindrance.slots, 'slot')}`,
        advice: 'Nothing was changed: choose which booking stays.',
      }
    case 'ends-before-start':
      return { title: `${hindrance.name}: the end is not after the start`, advice: 'Nothing was changed.' }
    case 'no-printer':
      return { title: 'There is no printer', advice: 'Save it as a PDF instead, or set up a printer and try again.' }
    case 'not-printed':
      return { title: 'The printer did not take it', advice: 'Look at the printer and try again, or save it as a PDF.' }
    case 'not-opened':
      return {
        title: `The system could not open ${hindrance.url}`,
        advice: 'Copy the address, and paste it into a browser.',
      }
    case 'booked':
      return {
        title: `Not while ${count(hindrance.bookings, 'booking hangs', 'bookings hang')} on it`,
        advice: 'Nothing was changed: take them off or move them first.',
      }
    case 'extra':
      return {
        title: 'An extra slot needs a demand of its own',
        advice: 'Nothing was changed: change its demand, or remove the slot.',
      }
    case 'retired':
      return {
        title: `The role has no slots from ${longDate(hindrance.from)} on`,
        advice: 'Nothing was changed: bring the role back first, or choose an earlier date.',
      }
    case 'no-time':
      return { title: 'The slot would end before it has begun', advice: 'Nothing was changed: choose a later end.' }
    case 'depends': {
      const [first] = hindrance.changes
      const others = hindrance.changes.length - 1
      const and = others > 0 ? ` and ${count(others, 'other change')}` : ''
      return {
        title: `“${first?.label}”${and} made since ${others > 0 ? 'build' : 'builds'} on it`,
        advice: 'Nothing was changed: take that back first.',
      }
    }
    case 'taken-back':
      return { title: `It was taken back already, by change ${hindrance.revision}`, advice: nothingChanged }
    case 'looking-back':
      return {
        title: 'You are looking at the rota as it was',
        advice: 'What was cannot be changed. Go back to now, then do it there.',
      }
    case 'nothing':
      return { title: 'There is nothing to hand over', advice: 'Nothing was changed: choose an earlier date.' }
    case 'no-server':
      return { title: 'No server is set up for this rota', advice: 'Set one up under Export, Calendar server.' }
    case 'cancelled':
      return { title: 'Cancelled', advice: 'Nothing was changed.' }
    case 'not-offered':
      return {
        title: 'This booking is not offered any more',
        advice: 'Nothing was changed: it was taken or kept. Offer it again, or swap.',
      }
  }
}

/** Why an operation did not happen, in words. */
export function failureWords(failure: Failure): Account {
  switch (failure.kind) {
    case 'refused': {
      const rules = new Set(failure.bookings.flatMap(({ breaches }) => breaches.map(({ rule }) => rule)))
      const names = [...rules].map(rule => ruleNames[rule])
      return { title: `Not booked: ${names.join(', ')}`, advice: 'Nothing was changed.' }
    }
    case 'hindered':
      return hindranceWords(failure.hindrance)
    case 'conflict':
      return {
        title: 'The rota has changed meanwhile',
        advice: 'Nothing was changed. What you see now is the newest state; look again and repeat.',
      }
    case 'not-found':
      return missingWords(failure.what)
    case 'file': {
      const { title, advice } = troubleWords(failure.trouble)
      return { title, advice: failure.partly ? `${partlyWords(failure.partly)} ${advice}` : advice }
    }
    case 'server':
      return serverTroubleWords(failure.trouble)
    case 'invalid-input':
      return { title: 'This cannot be done as entered', advice: `${failure.issues.join('; ')}. Nothing was changed.` }
    case 'internal':
      return {
        title: 'Something went wrong inside Watchbill',
        advice: `Everything confirmed before is kept. The log has more under ${failure.reference}.`,
      }
  }
}

/** Why an operation did not happen, in one line. */
export function failureLine(failure: Failure): string {
  const { title, advice } = failureWords(failure)
  return `${title}. ${advice}`
}
