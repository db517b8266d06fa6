import { z } from 'zod'
import { CalendarChoices } from '../calendar-source.ts'
import { Instant } from '../time.ts'
import { Availability, calendarTroubles } from './reading.ts'

/** The largest calendar that is read, in bytes. */
export const largestCalendar = 10_000_000

/** Where a calendar lies. An address often has a secret in it, so it never gets into a rota, a history or a log. */
export const CalendarPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string().max(4000) }),
  z.object({ kind: z.literal('address'), url: z.string().trim().min(1).max(4000) }),
])
export type CalendarPlace = z.infer<typeof CalendarPlace>

/** Which calendar is to be read: a place, a text that was dropped on the window, or one that was taken before. */
export const AskedCalendar = z.discriminatedUnion('kind', [
  ...CalendarPlace.options,
  z.object({ kind: z.literal('text'), name: z.string().max(500), text: z.string().max(largestCalendar) }),
  z.object({ kind: z.literal('known'), sourceId: z.uuid() }),
])
export type AskedCalendar = z.infer<typeof AskedCalendar>

/** A calendar to be read, and whose it is. */
export const CalendarQuestion = z.object({
  calendar: AskedCalendar,
  personId: z.uuid(),
  choices: CalendarChoices,
  /** Whether to fetch it anew; otherwise what was fetched last may do. */
  fresh: z.boolean(),
})

/** Why a calendar could not be had or read. */
export const calendarFailures = [
  ...calendarTroubles,
  'no-address',
  /** It is an address within somebody's own network. */
  'not-public',
  'no-host',
  'no-connection',
  'no-certificate',
  'sign-in',
  'forbidden',
  'not-there',
  'other-status',
  'many-redirects',
  'insecure-redirect',
  'too-large',
  'too-long',
  'broken-off',
  /** Reading it took too long; `line` is that of the event. */
  'too-slow',
  'no-file',
  'unreadable-file',
  /** It was taken at another desk: this one does not know where it lies. */
  'elsewhere',
  'cancelled',
  /** The rota has no slots: there is nothing to be away from. */
  'no-slots',
] as const
export type CalendarFailure = (typeof calendarFailures)[number]

/** What a calendar says, or why not. */
export const CalendarAnswer = z.discriminatedUnion('read', [
  z.object({
    read: z.literal(true),
    /** What it is called in the rota: a file's name, or the host of an address. */
    name: z.string(),
    availability: Availability,
    range: z.object({ start: Instant, end: Instant }),
  }),
  z.object({
    read: z.literal(false),
    why: z.enum(calendarFailures),
    /** The HTTP status of `other-status`. */
    status: z.int().nullable(),
    /** The event of `too-slow`. */
    event: z.object({ line: z.int(), uid: z.string().nullable() }).nullable(),
  }),
])
export type CalendarAnswer = z.infer<typeof CalendarAnswer>
