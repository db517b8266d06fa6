import { z } from 'zod'
import { FileTrouble } from '../failure.ts'
import { Instant } from '../time.ts'
import { CalendarOptions } from './options.ts'

/** Which calendars a folder holds: of the whole rota, of each role, institute or person, of the open shifts. */
export const folderParts = ['rota', 'role', 'institute', 'person', 'open'] as const
export const FolderPart = z.enum(folderParts)
export type FolderPart = z.infer<typeof FolderPart>

/** A folder in which calendars are kept up to date. */
export const CalendarFolder = z.object({
  path: z.string().min(1).max(4000),
  parts: z.array(FolderPart).min(1).max(folderParts.length),
  /** What the people have, or what is planned now. */
  state: z.enum(['draft', 'published']),
  times: CalendarOptions.shape.times,
})
export type CalendarFolder = z.infer<typeof CalendarFolder>

/** What came of bringing a folder up to date. */
export const FolderReport = z.object({
  at: Instant,
  /** How many calendars there are to keep. */
  files: z.int().min(0),
  /** The files that were written anew, and those that were removed, by name. */
  written: z.array(z.string()),
  removed: z.array(z.string()),
  /** Why some, or all, are not up to date; trying again goes on from there. */
  troubles: z.array(FileTrouble),
})
export type FolderReport = z.infer<typeof FolderReport>

/** The folder of a rota at this desk, and what came of it last; null: there is none, or it was not looked at yet. */
export const FolderState = z.object({
  folder: CalendarFolder.nullable(),
  report: FolderReport.nullable(),
  /** What came of it when files were changed last; null: none were since Watchbill was started. */
  changed: FolderReport.nullable(),
})
export type FolderState = z.infer<typeof FolderState>
