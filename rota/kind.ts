import { z } from 'zod'

/** The tints that a kind of period can be drawn in; each screen has its own shades of them. */
export const kindTints = [
  'grey',
  'sand',
  'green',
  'teal',
  'blue',
  'violet',
  'rose',
  'yellow',
  'taupe',
  'white',
  'dark',
  'sky',
] as const

/** A code of a kind: lower case, words joined by hyphens, e.g. `special-run`. */
export const KindCode = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens')

/** A kind of entry in the operations calendar. */
export const Kind = z.object({
  id: z.uuid(),
  /** Unique, and never changes: periods and demands refer to it. */
  code: KindCode,
  name: z.string().trim().min(1).max(100),
  tint: z.enum(kindTints),
  /** Order in which screens list it, ascending. */
  rank: z.int().min(0),
  /** `band` is drawn from its start to its end, `mark` at its start. */
  shows: z.enum(['band', 'mark']),
  /** Whether its periods can ask for people; else they are only shown. */
  demands: z.boolean(),
})
export type Kind = z.infer<typeof Kind>
