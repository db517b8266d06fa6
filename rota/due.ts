import { z } from 'zod'

/** How much credit an institute owes for a year. */
export const Due = z.object({
  id: z.uuid(),
  /** As it stands with its people. */
  institute: z.string().trim().min(1).max(100),
  year: z.int().min(1990).max(2100),
  points: z.number().min(0).max(1_000_000),
})
export type Due = z.infer<typeof Due>
