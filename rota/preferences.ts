import { z } from 'zod'

/** How a desk likes to see things, and who sits at it; nothing of a rota. */
export const Preferences = z.object({
  /** Who is written into the history; empty: nobody said. */
  name: z.string().trim().max(100),
  theme: z.enum(['auto', 'light', 'dark']),
  /** The weekday with which a week begins on the screen, 1 Monday or 7 Sunday. */
  weekStart: z.union([z.literal(1), z.literal(7)]),
  clock: z.union([z.literal(24), z.literal(12)]),
  /** The language of dates, as a BCP 47 tag, e.g. `en-GB`. */
  dates: z.string().min(2).max(35),
  /** Whether a notification of the system tells at start what is amiss in the weeks ahead. Desks of an older app say nothing. */
  alerts: z.boolean().default(true),
})
export type Preferences = z.infer<typeof Preferences>

/** What a desk begins with. */
export const defaultPreferences: Preferences = {
  name: '',
  theme: 'auto',
  weekStart: 1,
  clock: 24,
  dates: 'en-GB',
  alerts: true,
}
