import { z } from 'zod'
import { Instant } from '../time.ts'
import { faults } from './unreadable.ts'

/** Which event of a calendar something comes from, and which occurrence of it: the same whenever it is read. */
export const EventKey = z.string().min(1).max(100)

/** The part of a key that stands for the event's UID. */
export function digestIn(key: string): string {
  return /^[^/ ]+/.exec(key)?.[0] ?? key
}

/** Stands for a UID in the keys of free/busy times, which have none that lasts. */
export const freeBusy = 'freebusy'

/** A stretch in which somebody is busy, by their calendar. */
export const Busy = z.object({
  key: EventKey,
  start: Instant,
  end: Instant,
  wholeDay: z.boolean(),
  tentative: z.boolean(),
  /** Null where titles are not to be kept. */
  title: z.string().max(200).nullable(),
})
export type Busy = z.infer<typeof Busy>

/** An event that could not be read. */
export const BadEvent = z.object({
  /** Where it begins in the file, from 1. */
  line: z.int().min(1),
  uid: z.string().max(200).nullable(),
  /** `too-long`: reading it had to be given up. */
  fault: z.enum([...faults, 'too-long']),
})
export type BadEvent = z.infer<typeof BadEvent>

/** Why an event that could be read says nothing of when its person is busy. */
export const idleStates = ['cancelled', 'free', 'declined', 'no-length'] as const
export type IdleState = (typeof idleStates)[number]

/** What a calendar says of when its person is busy, within the years of a rota. */
export const Availability = z.object({
  /** What the calendar calls itself; null: it has no name. */
  name: z.string().max(200).nullable(),
  /** By start. */
  busy: z.array(Busy).max(50_000),
  bad: z.array(BadEvent),
  /** Zones that the calendar names and nobody knows, with the number of events that wait for an answer. */
  unknownZones: z.array(z.object({ name: z.string().max(200), events: z.int().min(1) })),
  /** The stretch of which free/busy times tell; null: there are none, and events tell of all time. */
  freeBusy: z.object({ start: Instant, end: Instant }).nullable(),
  /** The digests of events that are there but could not be read, in part or at all. */
  unread: z.array(EventKey).max(50_000),
  /** How many events were passed over, and why. */
  idle: z.record(z.enum(idleStates), z.int().min(0)),
})
export type Availability = z.infer<typeof Availability>

/** What is wrong with a text that should be a calendar; nothing of it is taken then. */
export const calendarTroubles = ['empty', 'html', 'not-a-calendar', 'cut-off', 'too-many'] as const
export type CalendarTrouble = (typeof calendarTroubles)[number]
