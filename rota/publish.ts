import { added } from './change.ts'
import { type Decision, decided } from './decision.ts'
import type { Publication } from './publication.ts'
import { derived, type Rota } from './rota.ts'

/** What the people on the rota have: the publication of the latest revision; null if nothing was published. */
export const latestPublication = derived(['publication'], (rota): Publication | null =>
  [...rota.rows.publication.values()].reduce<Publication | null>(
    (latest, each) => (latest === null || each.revision > latest.revision ? each : latest),
    null,
  ),
)

/**
 * Which state of a rota goes where what is published is to go: the draft as long as nothing is.
 *
 * @param wanted  `draft`: it goes there also when something is published
 */
export function stateToSend(rota: Rota, wanted: 'draft' | 'published'): 'draft' | 'published' {
  return latestPublication(rota) === null ? 'draft' : wanted
}

/**
 * Publishes the rota as it is at a revision.
 *
 * @param as  the revision at which it was read; when, in milliseconds since 1970; and by whom
 */
export function decidePublish(as: Omit<Publication, 'id'>, newId: () => string): Decision {
  return decided({ label: 'Publish', rows: [added('publication', { id: newId(), ...as })] })
}
