import { create } from 'zustand'
import type { Publication } from '../../rota/publication.ts'
import { changesSince, marksOf, type PersonsChanges } from '../../rota/publication-changes.ts'
import { latestPublication } from '../../rota/publish.ts'
import type { Rota } from '../../rota/rota.ts'
import { call } from '../bridge.ts'
import { type SnapshotState, useSnapshot } from '../snapshot.ts'

/** What the people on the rota have. */
export interface Published {
  readonly publication: Publication
  /** The rota as it was published; null until it is read. */
  readonly rota: Rota | null
}

/** The latest publication of the rota shown; null: nothing was published. */
export const usePublished = create<{ readonly published: Published | null }>(() => ({ published: null }))

/** Keeps the published rota beside the one shown, read again only when something else is published. */
export function keepPublished(): void {
  useSnapshot.subscribe(state => void follow(state))
}

async function follow(state: SnapshotState): Promise<void> {
  const publication = state.status === 'ready' ? latestPublication(state.rota) : null
  const known = usePublished.getState().published
  if (known?.publication.id === publication?.id) return
  usePublished.setState({ published: publication && { publication, rota: null } })
  if (publication === null || state.status !== 'ready') return
  const reply = await call('rota.at', { revision: publication.revision })
  // What did not change since is the same object in both, and needs no comparing.
  if (reply.ok && usePublished.getState().published?.publication === publication)
    usePublished.setState({ published: { publication, rota: state.rota.refreshed(reply.value.rows) } })
}

/** What differs between the published rota and the one shown. */
export interface Draft {
  readonly changes: readonly PersonsChanges[]
  /** The bookings that are new or moved. */
  readonly bookingIds: ReadonlySet<string>
  /** The slots that somebody came to or left. */
  readonly slotIds: ReadonlySet<string>
}

let latest: { readonly published: Rota; readonly now: Rota; readonly draft: Draft } | null = null

function draftOf(published: Rota, now: Rota): Draft {
  if (latest?.published !== published || latest.now !== now) {
    const changes = changesSince(published, now)
    latest = { published, now, draft: { changes, ...marksOf(changes) } }
  }
  return latest.draft
}

/** The same outside of components. */
export function draftNow(rota: Rota): Draft | null {
  const published = usePublished.getState().published?.rota ?? null
  return published && draftOf(published, rota)
}

/** What changed since the rota was published; null where nothing was, or it is not read yet. */
export function useDraft(rota: Rota): Draft | null {
  const published = usePublished(state => state.published?.rota ?? null)
  return published && draftOf(published, rota)
}
