import { useEffect, useState } from 'react'
import type { Reply } from '../../rota/contract.ts'
import type { Failure } from '../../rota/failure.ts'
import { changesSince, type PersonsChanges } from '../../rota/publication-changes.ts'
import { Rota } from '../../rota/rota.ts'
import { call } from '../bridge.ts'
import { useDraft, usePublished } from '../publish/published.ts'
import { useRota } from '../snapshot.ts'

/** Whose duties changed, between which two states. */
export interface Concerned {
  readonly before: Rota
  readonly after: Rota
  readonly changes: readonly PersonsChanges[]
}

/** Since the rota was published; null where nothing was, or it is not read yet. */
export function useConcernedByDraft(): Concerned | null {
  const after = useRota()
  const before = usePublished(state => state.published?.rota ?? null)
  const draft = useDraft(after)
  return before && draft && { before, after, changes: draft.changes }
}

/** By one revision: what it did, or if it published, what it told that people did not have before. Null: not read yet. */
export function useConcernedBy(revision: number): { concerned: Concerned | null; failure: Failure | null } {
  const [reply, setReply] = useState<Reply<Concerned> | null>(null)
  useEffect(() => {
    let wanted = true
    void statesOf(revision).then(found => {
      if (wanted) setReply(found)
    })
    return () => {
      wanted = false
    }
  }, [revision])
  return { concerned: reply?.ok ? reply.value : null, failure: reply && !reply.ok ? reply.failure : null }
}

async function statesOf(revision: number): Promise<Reply<Concerned>> {
  const after = await call('rota.at', { revision })
  if (!after.ok) return after
  const published = after.value.rows.publication.map(each => each.revision).sort((a, b) => b - a)
  // A revision that publishes is about the one before it.
  const earlier = published[0] === revision - 1 ? published[1] : revision - 1
  const before = earlier === undefined ? after : await call('rota.at', { revision: Math.max(1, earlier) })
  if (!before.ok) return before
  const rota = Rota.fromRows(after.value.rows)
  const then = rota.refreshed(before.value.rows)
  return { ok: true, value: { before: then, after: rota, changes: changesSince(then, rota) } }
}
