import { z } from 'zod'
import { EventKey } from './availability/reading.ts'
import { Zone } from './civil-time.ts'
import { Instant } from './time.ts'

/** What a person's calendar is taken for: the answers to what it cannot say itself. */
export const CalendarChoices = z.object({
  /** Whether the person agreed that titles of events are kept, as reasons of absences. */
  titles: z.boolean(),
  /** Whether events of whole days are absences. */
  wholeDays: z.boolean(),
  /** What becomes of tentative events: wishes not to be booked, or nothing. */
  tentative: z.enum(['wish', 'leave']),
  /** How many hours an event with times has to last to be proposed as an absence. */
  leastHours: z.number().min(0).max(24),
  /** The zone of the person's days, and of times that say none. */
  zone: Zone,
  /** Which zones are meant by names that only a person can tell. */
  zones: z.record(z.string().max(200), Zone),
})
export type CalendarChoices = z.infer<typeof CalendarChoices>

/** What is assumed until a person says otherwise. Short meetings should not bar anybody from an on-call week. */
export const defaultChoices: Omit<CalendarChoices, 'zone'> = {
  titles: false,
  wholeDays: true,
  tentative: 'wish',
  leastHours: 4,
  zones: {},
}

/** A person's own calendar, from which absences and wishes come. Where it lies is known to a desk only. */
export const CalendarSource = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  /** What it is called: a file's name, or an address without what is secret in it. */
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['file', 'address']),
  choices: CalendarChoices,
  /** Events that were left out by hand and are not to be proposed again. */
  leftOut: z.array(EventKey).max(5000),
  /** When it was last taken. */
  taken: Instant,
})
export type CalendarSource = z.infer<typeof CalendarSource>

/** What a stretch knows of the calendar it came from; both null: it was entered by hand, or imported. */
export const fromCalendar = {
  sourceId: z.uuid().nullable().default(null),
  eventKey: EventKey.nullable().default(null),
}

/** Entered by hand. */
export const byHand = { sourceId: null, eventKey: null } as const
