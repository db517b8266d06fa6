import { z } from 'zod'
import { fromCalendar } from './calendar-source.ts'
import { LocalDate } from './time.ts'

/** A stretch in which a person cannot be booked. */
export const Absence = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    start: LocalDate,
    end: LocalDate,
    /** May be empty. */
    reason: z.string().trim().max(200),
    ...fromCalendar,
  })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type Absence = z.infer<typeof Absence>
