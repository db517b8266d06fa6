import type { Reply } from '../rota/contract.ts'
import type { LoggedChange } from '../rota/ical/revisions.ts'
import type { Publication } from '../rota/publication.ts'
import { latestPublication } from '../rota/publish.ts'
import { Rota } from '../rota/rota.ts'
import type { Desk } from './desk.ts'

/** A state of a rota that calendars can show. */
export interface RotaState {
  readonly rota: Rota
  /** That it is in the state in which it was published; null: it is a draft. */
  readonly publication: Publication | null
  /** The history that led to it, oldest first, as far as events show it. */
  readonly log: readonly LoggedChange[]
}

/** The rota as it is now, or as it was when it was published last; not found if it never was. */
export async function rotaState(desk: Desk, state: 'draft' | 'published'): Promise<Reply<RotaState>> {
  const [store, now] = [desk.store, await desk.rota()]
  if (!store.ok) return store
  if (!now.ok) return now
  const log = await store.value.history({ tables: ['booking', 'slot', 'person', 'role'] })
  if (state === 'draft') return { ok: true, value: { rota: now.value, publication: null, log } }
  const publication = latestPublication(now.value)
  const past = publication && (await store.value.readAt(publication.revision))
  if (!past) return { ok: false, failure: { kind: 'not-found', what: 'publication' } }
  const led = log.filter(({ revision }) => revision <= publication.revision)
  return { ok: true, value: { rota: Rota.fromRows(past.rows), publication, log: led } }
}
