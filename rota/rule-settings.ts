import { z } from 'zod'

/** The rules that a rota may tune, because they only warn by themselves. */
export const softRuleIds = ['FULL', 'RUN-7', 'NIGHT-4', 'LOAD', 'RECENT', 'NOVICE', 'WISH', 'BLOCK'] as const
export const SoftRuleId = z.enum(softRuleIds)
export type SoftRuleId = z.infer<typeof SoftRuleId>

/** How strict a rota is. Hard rules are hard everywhere; those that warn can be turned off, or made hard. */
export const RuleSettings = z.object({
  /** Hours between two on-site bookings of a person; never less than the law asks. Rule REST-11H. */
  restHours: z.int().min(11).max(48),
  /** Most local days in a row with an on-site shift. Rule RUN-7. */
  daysInRow: z.int().min(1).max(31),
  /** Most night shifts in a row. Rule NIGHT-4. */
  nightsInRow: z.int().min(1).max(31),
  /** What a soft rule does instead of warning. */
  severities: z.partialRecord(SoftRuleId, z.enum(['off', 'hard'])),
})
export type RuleSettings = z.infer<typeof RuleSettings>

/** What a new rota begins with. */
export const defaultRules: RuleSettings = { restHours: 11, daysInRow: 7, nightsInRow: 4, severities: {} }
