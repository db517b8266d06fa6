import { z } from 'zod'
import { Instant, LocalDate } from './time.ts'

/** What stands against a change, other than a rule of booking; with what a person needs to understand it. */
export const Hindrance = z.discriminatedUnion('why', [
  /** Pinned bookings stay where they are: how many it would have moved or taken off. */
  z.object({ why: z.literal('pinned'), bookings: z.int().min(1) }),
  /** Somebody or something else has this name, code or address already. */
  z.object({ why: z.literal('taken'), value: z.string() }),
  /** Bookings hang on it: how many, and when the first of them begins. */
  z.object({ why: z.literal('booked'), bookings: z.int().min(1), first: Instant }),
  /** Both of two people who become one are on these slots: how many. */
  z.object({ why: z.literal('same-slot'), slots: z.int().min(1) }),
  /** It would end before it begins: whose dates, or in which role. */
  z.object({ why: z.literal('ends-before-start'), name: z.string() }),
  /** Lead times would go round: the names of the periods, the first again at the end. */
  z.object({ why: z.literal('circle'), names: z.array(z.string()).min(2) }),
  /** A date does not lie inside of a period, with days on both sides of it. */
  z.object({ why: z.literal('not-inside'), start: LocalDate, end: LocalDate }),
  /** Periods are of this kind: how many. */
  z.object({ why: z.literal('kind-used'), name: z.string(), periods: z.int().min(1) }),
  /** The system knows no printer. */
  z.object({ why: z.literal('no-printer') }),
  /** The print system did not take it. */
  z.object({ why: z.literal('not-printed') }),
  /** The system has nothing that opens this address. */
  z.object({ why: z.literal('not-opened'), url: z.string() }),
  /** An extra slot has no demand but its own. */
  z.object({ why: z.literal('extra') }),
  /** The role has no slots from that date on. */
  z.object({ why: z.literal('retired'), from: LocalDate }),
  /** A slot would end before it has begun. */
  z.object({ why: z.literal('no-time') }),
  /** What was done since builds on it: those changes, oldest first. */
  z.object({
    why: z.literal('depends'),
    changes: z.array(z.object({ revision: z.int().min(1), label: z.string(), at: z.int() })).min(1),
  }),
  /** It is taken back already: by which revision. */
  z.object({ why: z.literal('taken-back'), revision: z.int().min(1) }),
  /** The window shows the rota as it was, and what was cannot be changed. */
  z.object({ why: z.literal('looking-back') }),
  /** There is nothing that it could do, e.g. no booking from that date on. */
  z.object({ why: z.literal('nothing') }),
  /** Only what is offered can be taken over. */
  z.object({ why: z.literal('not-offered') }),
  /** The calendars of this rota are sent to no server yet. */
  z.object({ why: z.literal('no-server') }),
  /** Somebody ended it. */
  z.object({ why: z.literal('cancelled') }),
])
export type Hindrance = z.infer<typeof Hindrance>
