import { added } from './change.ts'
import { type Decision, decided } from './decision.ts'
import type { Publication } from './publication.ts'
import { derived } from './rota.ts'

/** What the people on the rota have: the publication of the latest revision; null if nothing was published. */
export const latestPublication = derived(['publication'], (rota): Publication | null =>
  [...rota.rows.publication.values()].reduce<Publication | null>(
    (latest, each) => (latest === null || each.revision > latest.revision ? each : latest),
    null,
  ),
)

/**
 * Publishes the rota as it is at a revision.
 *
 * @param as  the revision at which it was read; when, in milliseconds since 1970; and by whom
 */
export function decidePublish(as: Omit<Publication, 'id'>, newId: () => string): Decision {
  return decided({ label: 'Publish', rows: [added('publication', { id: newId(), ...as })] })
}
