import { z } from 'zod'

/** That the rota was given to the people on it, as it was at a revision. The latest one counts. */
export const Publication = z.object({
  id: z.uuid(),
  /** The revision that was published; later ones are a draft. */
  revision: z.int().min(1),
  /** Milliseconds since 1970. */
  at: z.int(),
  /** Who published it; empty if the desk has no name. */
  by: z.string().max(100),
})
export type Publication = z.infer<typeof Publication>
