import { z } from 'zod'

/** That a period has to start so long before another one starts: calibration two months before production. */
export const Lead = z
  .object({
    id: z.uuid(),
    /** What has to be there in time, usually a milestone. */
    periodId: z.uuid(),
    /** What it has to be there for. */
    beforeId: z.uuid(),
    /** Calendar months, and days on top. */
    months: z.int().min(0).max(60),
    days: z.int().min(0).max(366),
  })
  .refine(({ periodId, beforeId }) => periodId !== beforeId, 'it waits for itself')
export type Lead = z.infer<typeof Lead>
