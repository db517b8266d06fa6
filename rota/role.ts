import { z } from 'zod'
import { LocalDate, TimeOfDay } from './time.ts'

/** How a role's year is cut into slots. */
export const Pattern = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('daily'), starts: z.array(TimeOfDay).min(1).max(24) }),
  z
    .object({
      kind: z.literal('weekly'),
      weekday: z.int().min(1).max(7),
      at: TimeOfDay,
      every: z.int().min(1).max(52),
      phase: z.int().min(0).max(51),
    })
    .refine(({ every, phase }) => phase < every, 'the phase is not below the number of weeks'),
  z.object({ kind: z.literal('monthly'), at: TimeOfDay, every: z.int().min(1).max(12) }),
])
/**
 * Daily: start times in ascending order, each slot lasts until the next. Weekly: the weekday, 1 Monday … 7 Sunday, of
 * every n-th week; `phase` is the number of those weeks, counted from the one of 5 January 1970, modulo n. Monthly: the
 * first of every n-th calendar month, counted from a January; 12 is once a year.
 */
export type Pattern = z.infer<typeof Pattern>

/** Points that a slot of a role earns. */
export const CreditScale = z.object({
  /** By start time, ascending: the last one at or before the slot's start holds (before the first: the last). */
  byStart: z.array(z.object({ from: TimeOfDay, points: z.number().min(0) })).min(1),
  /** Added when the slot starts on a Saturday or Sunday. */
  weekend: z.number().min(0),
  /** Added when the slot starts on an official holiday. */
  holiday: z.number().min(0),
})
export type CreditScale = z.infer<typeof CreditScale>

/** A kind of duty that needs people. */
export const Role = z.object({
  id: z.uuid(),
  /** Short name, unique, e.g. `DQM`. */
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(100),
  /** Order on the screen, ascending. */
  rank: z.int().min(0),
  /** Which of the colours of roles it has, from 0. */
  colour: z.int().min(0).max(99),
  pattern: Pattern,
  /** `team`: needed all the time but without shifts, so its bookings bar nobody from anything else. */
  mode: z.enum(['on-call', 'on-site', 'team']),
  /** A slot with fewer spares than this is thin. */
  thinBelow: z.int().min(0),
  credits: CreditScale,
  /** Most credit a person should earn in the role in a year; null: no cap. Rule LOAD. */
  loadCap: z.number().min(0).nullable(),
  /** A person should have been on the role in the last so many months; null: rule RECENT is off. */
  recentMonths: z.int().min(1).max(60).nullable(),
  /** Shadow bookings before a person's first shifter booking. Rule NOVICE. */
  shadowsFirst: z.int().min(0),
  /** Slots that are booked as one; null: each by itself. Rule BLOCK. */
  blockLength: z.int().min(2).max(60).nullable(),
  /** First date on which it has no slot any more; null: it goes on. */
  retired: LocalDate.nullable(),
})
export type Role = z.infer<typeof Role>
