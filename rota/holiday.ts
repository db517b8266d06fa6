import { z } from 'zod'
import { LocalDate } from './time.ts'

/** `official` holidays earn credit; closures, days of a host state and clock changes are only shown. */
export const HolidayKind = z.enum(['official', 'closure', 'host-state', 'clock-change'])

/** A day, or days, off for everybody. */
export const Holiday = z
  .object({
    id: z.uuid(),
    name: z.string().trim().min(1).max(200),
    kind: HolidayKind,
    start: LocalDate,
    end: LocalDate,
  })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type Holiday = z.infer<typeof Holiday>
