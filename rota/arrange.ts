import { z } from 'zod'
import { arrangementTitle } from './arrangement-title.ts'
import { Place } from './booking.ts'
import { type Decision, decided } from './decision.ts'
import type { RefusedBooking } from './failure.ts'
import type { Rota } from './rota.ts'
import { canOverride, hardBreachesOf } from './rules/check.ts'
import { tryOut } from './trial.ts'

/** One thing to do with a booking. */
export const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('book'), slotId: z.uuid(), personId: z.uuid(), place: Place }),
  /** To another person, another slot or both. On its slot it keeps its seat, whoever takes it. */
  z.object({ kind: z.literal('move'), bookingId: z.uuid(), slotId: z.uuid(), personId: z.uuid() }),
  z.object({ kind: z.literal('remove'), bookingId: z.uuid() }),
])
export type Step = z.infer<typeof Step>

/** How an arrangement is made. */
export interface Terms {
  /** What the history calls it; null: what its steps say. */
  readonly label: string | null
  /** Why to do it although a hard rule is broken; null refuses it. Kept with the bookings that break one. */
  readonly reason: string | null
}

/**
 * Does several things with bookings as one change.
 *
 * All of it is judged as it stands when everything is done, so two people can exchange their slots. Refused with the hard
 * breaches of every booking that is made or moved, unless there is a reason and all of them can be overridden; soft
 * breaches never refuse. Hindered by pinned bookings that it would move or take off. A booking that comes to somebody
 * else is no longer offered.
 *
 * @param steps  at most one for each booking that is there
 * @returns not found if a step names a booking, slot or person that is not there; conflict if two steps name one booking
 */
export function decideArrangement(rota: Rota, steps: readonly Step[], terms: Terms, newId: () => string): Decision {
  const trial = tryOut(rota, steps, newId)
  if (!trial.ok) return trial
  const refused: RefusedBooking[] = []
  const broken = new Set<string>()
  for (const booking of trial.placed) {
    const breaches = hardBreachesOf(trial.rota, booking)
    if (breaches.length === 0) continue
    const { id, slotId, personId } = booking
    broken.add(id)
    if (terms.reason === null || !breaches.every(canOverride)) refused.push({ slotId, personId, breaches })
  }
  if (refused.length > 0) return { ok: false, failure: { kind: 'refused', bookings: refused } }
  return decided({
    label: terms.label ?? arrangementTitle(rota, steps),
    rows: trial.rows.map(row =>
      row.table === 'booking' && row.after
        ? { ...row, after: { ...row.after, reason: broken.has(row.id) ? terms.reason : null } }
        : row,
    ),
  })
}
