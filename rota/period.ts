import { z } from 'zod'
import { LocalDate } from './time.ts'

/** The kinds of entry in an operations calendar, quietest first. */
export const periodKinds = [
  'shutdown',
  'hardware-commissioning',
  'cosmics',
  'beam-commissioning',
  'physics',
  'special-run',
  'heavy-ion',
  'machine-development',
  'technical-stop',
  'workshop',
  'milestone',
] as const
export const PeriodKind = z.enum(periodKinds)
export type PeriodKind = z.infer<typeof PeriodKind>

/** Whether periods of this kind can ask for people; workshops and milestones are only shown. */
export function demands(kind: PeriodKind): boolean {
  return kind !== 'workshop' && kind !== 'milestone'
}

/** An entry of the operations calendar. */
export const Period = z
  .object({
    id: z.uuid(),
    name: z.string().trim().min(1).max(200),
    kind: PeriodKind,
    start: LocalDate,
    end: LocalDate,
    /** Where the dates are from; may be empty. */
    source: z.string().max(1000),
    /** How sure the dates are, e.g. `verified`, `estimate`; may be empty. */
    confidence: z.string().max(100),
  })
  .refine(({ start, end }) => start < end, 'the end is not after the start')
export type Period = z.infer<typeof Period>
