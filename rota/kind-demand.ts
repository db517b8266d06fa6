import { z } from 'zod'
import { PeriodKind } from './period.ts'
import { Demand } from './slot.ts'

/** What a role needs in periods of one kind. At most one row for each role and kind; none: nothing. */
export const KindDemand = z.object({
  id: z.uuid(),
  roleId: z.uuid(),
  kind: PeriodKind,
  demand: Demand,
})
export type KindDemand = z.infer<typeof KindDemand>
