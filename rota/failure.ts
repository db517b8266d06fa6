import { z } from 'zod'
import { Breach } from './breach.ts'
import { ServerTrouble } from './dav/trouble.ts'
import { Hindrance } from './hindrance.ts'
import { tableNames } from './records.ts'

/** What is wrong with a file, so that a person can be told what to do. */
export const FileTrouble = z.object({
  path: z.string(),
  code: z.enum([
    'not-found',
    'folder-gone',
    'not-a-rota',
    'damaged',
    'newer',
    'read-only',
    'in-use',
    'disk-full',
    'cannot-read',
    'cannot-write',
    /** It is not as Watchbill wrote it, or was there before. */
    'changed-elsewhere',
    /** A calendar did not read back as it was meant; the file that was there before is still there. */
    'read-back',
    'too-large',
    /** An Excel workbook that cannot be read: damaged, protected, or made to take too long. */
    'bad-workbook',
  ]),
})
export type FileTrouble = z.infer<typeof FileTrouble>

/** Of several files that were to be written: which were, by name, before one could not be; no other was touched. */
export const PartlyWritten = z.object({ written: z.array(z.string()), of: z.int().min(2) })
export type PartlyWritten = z.infer<typeof PartlyWritten>

/** A booking that cannot be as it is meant, and the hard rules that say so. */
export const RefusedBooking = z.object({ slotId: z.uuid(), personId: z.uuid(), breaches: z.array(Breach).min(1) })
export type RefusedBooking = z.infer<typeof RefusedBooking>

/** Why an operation did not happen. Nothing has changed then, but for files that were {@link PartlyWritten}. */
export const Failure = z.discriminatedUnion('kind', [
  /** The call itself was wrong; `issues` name the field and what is expected. */
  z.object({ kind: z.literal('invalid-input'), issues: z.array(z.string()) }),
  /** Hard rules forbid it: which, for each booking that breaks some. */
  z.object({ kind: z.literal('refused'), bookings: z.array(RefusedBooking).min(1) }),
  /** Something else than a rule stands against it. */
  z.object({ kind: z.literal('hindered'), hindrance: Hindrance }),
  /** What it was decided on has changed meanwhile. */
  z.object({ kind: z.literal('conflict') }),
  /** Something it names is not there: no rota is open, the booking is gone, there is nothing to undo. */
  z.object({
    kind: z.literal('not-found'),
    what: z.enum(['rota', 'undo', 'redo', 'revision', 'feed', ...tableNames]),
  }),
  /** A file cannot be read or written. */
  z.object({ kind: z.literal('file'), trouble: FileTrouble, partly: PartlyWritten.optional() }),
  /** A calendar server cannot be reached or refuses. */
  z.object({ kind: z.literal('server'), trouble: ServerTrouble }),
  /** A fault of the program; the log has more under the reference. */
  z.object({ kind: z.literal('internal'), reference: z.string() }),
])
export type Failure = z.infer<typeof Failure>
