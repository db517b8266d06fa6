import { z } from 'zod'
import { KindCode } from './kind.ts'
import { Demand } from './slot.ts'

/** What a role needs in periods of one kind. At most one row for each role and kind; none: nothing. */
export const KindDemand = z.object({
  id: z.uuid(),
  roleId: z.uuid(),
  /** The code of the kind. */
  kind: KindCode,
  demand: Demand,
})
export type KindDemand = z.infer<typeof KindDemand>
