import type { z } from 'zod'
import { replaced } from './change.ts'
import { type Decision, decided } from './decision.ts'
import { Heading } from './heading.ts'
import { type Rota, sameRow } from './rota.ts'

/** All that a person decides about a rota as a whole. */
export const HeadingDraft = Heading.omit({ id: true })
export type HeadingDraft = z.infer<typeof HeadingDraft>

/**
 * Changes what the rota is called, where it lives and how strict it is.
 *
 * Slots and bookings are moments and stay where they are; in another zone they, periods and absences fall on other
 * local times.
 */
export function decideHeading(rota: Rota, draft: HeadingDraft): Decision {
  const before = rota.heading
  const after: Heading = { ...draft, id: before.id }
  return decided({
    label: labelOf(before, after),
    rows: sameRow(before, after) ? [] : [replaced('heading', before, after)],
  })
}

function labelOf(before: Heading, after: Heading): string {
  if (before.name !== after.name) return `Call the rota ${after.name}`
  if (before.zone !== after.zone) return `Move the rota to ${after.zone}`
  return sameRow(before.rules, after.rules) ? 'Change the names of the levels' : 'Change the rules'
}
