import { z } from 'zod'

/** Most characters of a page. */
export const longestPage = 50_000

/** What people on a role have to know, as Markdown: what it does, whom it works with, what it hands over. */
export const HandbookPage = z.object({
  id: z.uuid(),
  /** A role has one page at most. */
  roleId: z.uuid(),
  text: z.string().min(1).max(longestPage),
})
export type HandbookPage = z.infer<typeof HandbookPage>
