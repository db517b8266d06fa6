import { z } from 'zod'
import { Zone } from './civil-time.ts'
import { RuleSettings } from './rule-settings.ts'

const LevelName = z.string().trim().min(1).max(40)

/** The one row that says what the rota is called, in which zone it lives and how strict it is. */
export const Heading = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  zone: Zone,
  /** What the levels are called here. */
  levelNames: z.object({ trainee: LevelName, qualified: LevelName, expert: LevelName }),
  rules: RuleSettings,
})
export type Heading = z.infer<typeof Heading>

/** What the levels are called in a new rota. */
export const defaultLevelNames: Heading['levelNames'] = {
  trainee: 'trainee',
  qualified: 'qualified',
  expert: 'expert',
}
