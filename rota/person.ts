import { z } from 'zod'
import { LocalDate } from './time.ts'

/** Somebody who can be booked. */
export const Person = z
  .object({
    id: z.uuid(),
    name: z.string().trim().min(1).max(200),
    /** Unique in a rota, lower case. */
    email: z.email().max(254).toLowerCase(),
    institute: z.string().trim().max(100),
    subsystem: z.string().trim().max(100),
    /** First date on which the person can be booked; null: always. */
    joined: LocalDate.nullable(),
    /** First date on which the person can no longer be booked; null: stays. */
    left: LocalDate.nullable(),
  })
  .refine(({ joined, left }) => !joined || !left || joined < left, 'the left date is not after the joined date')
export type Person = z.infer<typeof Person>
