import { z } from 'zod'
import { CalendarScope } from '../ical/scope.ts'
import { Instant } from '../time.ts'
import { ServerTrouble } from './trouble.ts'

/** People write addresses as browsers show them, without the scheme. */
function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`
}

/** Who somebody is on a server; the password is kept elsewhere. */
export const ServerAccount = z.object({
  /** `caldav`: calendars of events, as Nextcloud and Radicale have; `webdav`: a folder of calendar files. */
  kind: z.enum(['caldav', 'webdav']),
  /** Where the server, or the folder, is: https, or http on this computer itself; with no password in it. */
  address: z.string().trim().min(1).max(1000).transform(withScheme),
  user: z.string().trim().max(200),
})
export type ServerAccount = z.infer<typeof ServerAccount>

/** A calendar on the server, and which part of the rota it holds. */
export const ServerCalendar = z.object({
  scope: CalendarScope,
  /** Of the calendar, with a slash at its end, or of the file. It is made if it is not there. */
  url: z.url().max(2000),
})
export type ServerCalendar = z.infer<typeof ServerCalendar>

/** Where the calendars of a rota are sent to. */
export const CalendarServer = ServerAccount.extend({
  /** What the people have, see {@link stateToSend}, or what is planned now whatever is published. */
  state: z.enum(['draft', 'published']),
  /** Each somewhere else: in a shared place one would take the other's events for what is to go. */
  calendars: z
    .array(ServerCalendar)
    .min(1)
    .max(500)
    .refine(all => new Set(all.map(({ url }) => url)).size === all.length, 'two calendars go to the same place'),
})
export type CalendarServer = z.infer<typeof CalendarServer>

/** The latest run that sent something to a server, or found that nothing differed. */
export const LastSending = z.object({
  at: Instant,
  /** Whether it came to its end. */
  whole: z.boolean(),
})
export type LastSending = z.infer<typeof LastSending>

/** What is remembered of it. */
export const ServerState = z.object({
  /** Null: the calendars are sent nowhere yet. */
  server: CalendarServer.nullable(),
  passwordKnown: z.boolean(),
  /** When something was sent to it last from this desk; null: never. */
  lastSent: LastSending.nullable(),
  /** How long a password is remembered here: in the system's keychain, or just until the app ends. */
  kept: z.enum(['keychain', 'session']),
})
export type ServerState = z.infer<typeof ServerState>

/** What a server has room for. */
export const ServerContents = z.object({
  /** Where new calendars or files go, with a slash at its end. */
  home: z.string(),
  /** The calendars there, by name; of a folder none. */
  calendars: z.array(z.object({ url: z.string(), name: z.string() })),
})
export type ServerContents = z.infer<typeof ServerContents>

/** A thing that is sent, as a person knows it. */
export const SentTitle = z.object({
  /** What calendars show of it, or the name of the file. */
  summary: z.string(),
  /** When it begins; null: it is a file. */
  start: Instant.nullable(),
})
export type SentTitle = z.infer<typeof SentTitle>

/** Something of ours that somebody else changed or removed on a server, in the state in which it was seen. */
export const Contested = z.object({
  href: z.string().max(4000),
  /** Null: it was not there any more. */
  etag: z.string().max(4000).nullable(),
})
export type Contested = z.infer<typeof Contested>

/** The same as a person is asked about it. */
export const ContestedTitle = Contested.extend({
  /** Of ours. */
  title: SentTitle,
  /** Of what lies there instead; null: nothing does, or it cannot be read as an event. */
  there: SentTitle.nullable(),
  /** Whether it is to be there; else it would be removed. */
  meant: z.boolean(),
})
export type ContestedTitle = z.infer<typeof ContestedTitle>

/** What sending would do to one calendar. */
export const CalendarPlan = z.object({
  scope: CalendarScope,
  url: z.string(),
  /** Whether it has to be made first. */
  make: z.boolean(),
  added: z.array(SentTitle),
  changed: z.array(
    SentTitle.extend({
      /** Whether nothing of it changed but whom it takes over from or hands over to. */
      handover: z.boolean(),
    }),
  ),
  removed: z.array(SentTitle),
  untouched: z.int(),
  /** Changed on the server by somebody else, and left as they are unless somebody insists. */
  foreign: z.array(ContestedTitle),
  /** Removed on the server by somebody else, likewise. */
  gone: z.array(ContestedTitle),
  /** How many things in it are not ours. */
  others: z.int(),
})
export type CalendarPlan = z.infer<typeof CalendarPlan>

/** What came of sending. */
export const SendingResult = z.object({
  /** How many things were put there, replaced and removed. */
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  /** What somebody else changed on the server, and was left as it is. */
  foreign: z.array(SentTitle),
  /** What somebody else removed on the server, and was not sent again. */
  gone: z.array(SentTitle),
  /** What the server did not take, and why. */
  failed: z.array(z.object({ title: SentTitle, trouble: ServerTrouble })),
  /** Why it ended before all was done; null: all was. What was done stays, and sending again goes on from there. */
  stopped: z.union([ServerTrouble, z.literal('cancelled')]).nullable(),
  /** How many things were left to do then. */
  left: z.int(),
})
export type SendingResult = z.infer<typeof SendingResult>
