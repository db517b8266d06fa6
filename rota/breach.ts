import { z } from 'zod'
import { Level } from './qualification.ts'
import { Instant, LocalDate } from './time.ts'

const other = { slotId: z.uuid(), roleId: z.uuid(), start: Instant, end: Instant }

/** A rule broken by a booking, or that would be broken by one: the rule's id and what a person needs to understand it. */
export const Breach = z.discriminatedUnion('rule', [
  /** `level` is the highest held at the slot's start, null if none; `until` where it runs out before the slot's end, `from` where it begins too late. */
  z.object({
    rule: z.literal('QUAL'),
    level: Level.nullable(),
    from: LocalDate.nullable(),
    until: LocalDate.nullable(),
  }),
  z.object({ rule: z.literal('MEMBER'), joined: LocalDate.nullable(), left: LocalDate.nullable() }),
  z.object({ rule: z.literal('ABSENT'), start: LocalDate, end: LocalDate, reason: z.string() }),
  z.object({ rule: z.literal('DOUBLE') }),
  z.object({ rule: z.literal('OVERLAP'), ...other }),
  /** Whole minutes of rest between the slot and the other one, 0 … 659; `side` is where the other one lies. */
  z.object({ rule: z.literal('REST-11H'), ...other, restMinutes: z.int().min(0), side: z.enum(['before', 'after']) }),
  /** `shifters` with the new one. */
  z.object({ rule: z.literal('FULL'), required: z.int(), shifters: z.int() }),
  /** Length of the row of days with the new one. */
  z.object({ rule: z.literal('RUN-7'), days: z.int() }),
  z.object({ rule: z.literal('NIGHT-4'), nights: z.int() }),
  /** Points in the year with the new one. */
  z.object({ rule: z.literal('LOAD'), credit: z.number(), cap: z.number(), year: z.int() }),
  /** `last` is the end of the latest booking in the role before the slot; null if there is none. */
  z.object({ rule: z.literal('RECENT'), months: z.int(), last: Instant.nullable() }),
  z.object({ rule: z.literal('NOVICE'), night: z.boolean(), shadows: z.int(), shadowsFirst: z.int() }),
  z.object({ rule: z.literal('WISH'), start: LocalDate, end: LocalDate }),
  z.object({ rule: z.literal('BLOCK'), length: z.int() }),
])
export type Breach = z.infer<typeof Breach>
export type RuleId = Breach['rule']
