import { z } from 'zod'
import { LocalDate } from './time.ts'

/** From lowest to highest. */
export const levels = ['trainee', 'qualified', 'expert'] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

/** Whether somebody of a level counts on a slot; nobody below qualified does. */
export function counts(level: Level | null): level is 'qualified' | 'expert' {
  return level === 'qualified' || level === 'expert'
}

/** What a person may do in a role, and from when until when. */
export const Qualification = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    roleId: z.uuid(),
    level: Level,
    /** First date on which it holds; null: always held. */
    from: LocalDate.nullable(),
    /** First date on which it no longer holds; null: does not run out. */
    until: LocalDate.nullable(),
  })
  .refine(({ from, until }) => !from || !until || from < until, 'it runs out before it begins')
export type Qualification = z.infer<typeof Qualification>
