import { z } from 'zod'
import { KindCode } from './kind.ts'
import { LocalDate } from './time.ts'

/** An entry of the operations calendar. */
export const Period = z
  .object({
    id: z.uuid(),
    name: z.string().trim().min(1).max(200),
    /** The code of its kind. */
    kind: KindCode,
    start: LocalDate,
    end: LocalDate,
    /** Where the dates are from; may be empty. */
    source: z.string().max(1000),
    /** How sure the dates are, e.g. `verified`, `estimate`; may be empty. */
    confidence: z.string().max(100),
    /** Integrated luminosity that was recorded in it or is expected, in /fb; null: not known. */
    luminosity: z.number().min(0).max(1_000_000).nullable(),
  })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type Period = z.infer<typeof Period>
