import { z } from 'zod'

/** What the rows of a file are. */
export const importKinds = [
  'people',
  'qualifications',
  'absences',
  'wishes',
  'operations',
  'holidays',
  'bookings',
] as const
export const ImportKind = z.enum(importKinds)
export type ImportKind = z.infer<typeof ImportKind>

/** Who says how a file is read: `told` somebody now · `remembered` somebody before, or of another file like it · `guessed` nobody yet. */
export const ReadingOrigin = z.enum(['told', 'remembered', 'guessed'])
export type ReadingOrigin = z.infer<typeof ReadingOrigin>

/** What the rows of a table are, and for each of its columns which of ours it is; null: it is left out. */
export const ColumnMapping = z.object({
  kind: ImportKind,
  columns: z.array(z.string().max(40).nullable()).max(1000),
})
export type ColumnMapping = z.infer<typeof ColumnMapping>
