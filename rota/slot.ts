import { z } from 'zod'
import { Instant } from './time.ts'

/** How many people a slot needs, and how many of them must be experts. */
export const Demand = z
  .object({ required: z.int().min(0).max(99), experts: z.int().min(0).max(99) })
  .refine(({ required, experts }) => experts <= required, 'more experts than people')
export type Demand = z.infer<typeof Demand>

/** One dated piece of a role's pattern. */
export const Slot = z
  .object({
    id: z.uuid(),
    roleId: z.uuid(),
    start: Instant,
    end: Instant,
    /** Its own demand, given by hand, with the reason; null: what the operations calendar asks. */
    override: z.object({ demand: Demand, reason: z.string().trim().min(1).max(500) }).nullable(),
    /** Added by hand beside the pattern, whose time it does not take. */
    extra: z.boolean(),
  })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type Slot = z.infer<typeof Slot>
