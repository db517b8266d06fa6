import { z } from 'zod'

/** How a calendar is written, each with what holds where nothing is said. */
export const CalendarOptions = z.object({
  /** `zone`: local time with the rota's zone, UTC only where local time would be doubtful; `utc`: UTC alone. */
  times: z.enum(['zone', 'utc']).default('zone'),
  /** Whether bookings that were on the calendar and no longer are stay on it as cancelled. Files want it, subscriptions do not. */
  tombstones: z.boolean().default(false),
  /** How many minutes before its start an event reminds; null: never. Only a calendar of one person reminds. */
  alarm: z.int().min(0).max(40_320).nullable().default(null),
  /** Whether events name their people with their addresses; some servers then write to them. */
  attendees: z.boolean().default(false),
})
export type CalendarOptions = z.infer<typeof CalendarOptions>
