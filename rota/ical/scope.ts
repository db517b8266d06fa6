import { z } from 'zod'

/** Which part of the rota a calendar holds. */
export const CalendarScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rota') }),
  z.object({ kind: z.literal('role'), roleId: z.uuid() }),
  z.object({ kind: z.literal('person'), personId: z.uuid() }),
  z.object({ kind: z.literal('institute'), institute: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('open') }),
])
export type CalendarScope = z.infer<typeof CalendarScope>
