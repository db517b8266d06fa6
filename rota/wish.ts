import { z } from 'zod'
import { fromCalendar } from './calendar-source.ts'
import { LocalDate } from './time.ts'

/** A stretch which a person wants, or would rather not have. */
export const Wish = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    start: LocalDate,
    end: LocalDate,
    wish: z.enum(['wanted', 'unwanted']),
    ...fromCalendar,
  })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type Wish = z.infer<typeof Wish>
