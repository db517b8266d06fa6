import { create } from 'zustand'
import { apply } from '../rota/change.ts'
import type { Reply, Snapshot } from '../rota/contract.ts'
import type { Failure } from '../rota/failure.ts'
import { Rota } from '../rota/rota.ts'
import { call } from './bridge.ts'
import { type Past, usePast } from './past.ts'
import { callLevels } from './words/coverage.ts'

/** What the window knows of the open rota: never edited here, only read again. */
export type SnapshotState =
  | { readonly status: 'closed' | 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready'
      readonly rota: Rota
      readonly revision: number
      /** Labels of what Undo and Redo would do; null if nothing. */
      readonly undo: string | null
      readonly redo: string | null
    }

/** The snapshot of the open rota. */
export const useSnapshot = create<SnapshotState>(() => ({ status: 'closed' }))

type Ready = Extract<SnapshotState, { status: 'ready' }>

let asked = 0

/** What was shown before the window began to look back. */
let present: Ready | null = null

/**
 * Reads on and shows what there is now: only what has changed, where the window holds an earlier revision.
 *
 * Rows that did not change keep their identity, so only what depends on changed ones is computed again. An answer that
 * was overtaken by a later question, or is no newer than what is shown, is dropped. While the window looks back it goes on.
 *
 * @param read  the whole rota, where it has been read already
 */
export async function refresh(read?: Reply<Snapshot>): Promise<void> {
  if (usePast.getState().past !== null) return
  const question = ++asked
  const held = useSnapshot.getState()
  const reply =
    (held.status === 'ready' && (await readOn(held))) || anew(held, read ?? (await call('rota.read', undefined)))
  if (question !== asked) return
  const shown = useSnapshot.getState()
  if (!reply.ok) {
    useSnapshot.setState({ status: 'failed', failure: reply.failure }, true)
    return
  }
  if (shown.status === 'ready' && reply.value.revision <= shown.revision) return
  callLevels(reply.value.rota.heading.levelNames)
  useSnapshot.setState({ status: 'ready', ...reply.value }, true)
}

/** The rota at its latest revision. */
type Read = Reply<Omit<Ready, 'status'>>

/** Reads only what has changed since; null where the whole has to be read. */
async function readOn({ rota, revision }: Ready): Promise<Read | null> {
  const reply = await call('rota.since', { revision })
  if (!reply.ok) return reply
  if (reply.value === null) return null
  const { rows, ...latest } = reply.value
  const applied = apply(rota, { label: '', rows })
  return applied.ok ? { ok: true, value: { ...latest, rota: applied.rota } } : null
}

/** The whole rota; rows that say the same as those held keep their identity. */
function anew(held: SnapshotState, reply: Reply<Snapshot>): Read {
  if (!reply.ok) return reply
  const { rows, ...latest } = reply.value
  const rota = held.status === 'ready' ? held.rota.refreshed(rows) : Rota.fromRows(rows)
  return { ok: true, value: { ...latest, rota } }
}

/** Reads the rota again whenever the window is come back to: another desk may have changed the file meanwhile. */
export function keepFresh(): void {
  addEventListener('focus', () => {
    if (useSnapshot.getState().status === 'ready') void refresh()
  })
}

/** Waits until the rota is shown at a revision or a later one, or is not shown any more. */
export function shownAt(revision: number): Promise<void> {
  return new Promise(resolve => {
    const there = (state: SnapshotState) => state.status !== 'ready' || state.revision >= revision
    if (there(useSnapshot.getState())) return resolve()
    const stop = useSnapshot.subscribe(state => {
      if (!there(state)) return
      stop()
      resolve()
    })
  })
}

/** Shows the rota as it was at a revision, until {@link backToNow}. What did not change since stays computed. */
export async function lookBack({ revision, at, label }: Past): Promise<void> {
  const question = ++asked
  const reply = await call('rota.at', { revision })
  const shown = useSnapshot.getState()
  if (question !== asked || shown.status !== 'ready') return
  if (!reply.ok) {
    useSnapshot.setState({ status: 'failed', failure: reply.failure }, true)
    return
  }
  if (usePast.getState().past === null) present = shown
  usePast.setState({ past: { revision, at, label } })
  useSnapshot.setState({ ...shown, rota: shown.rota.refreshed(reply.value.rows), undo: null, redo: null }, true)
}

/** Shows the rota as it is now again. */
export function backToNow(): void {
  if (usePast.getState().past === null) return
  usePast.setState({ past: null })
  if (present) useSnapshot.setState(present, true)
  present = null
  void refresh()
}

/** Forgets the rota shown: another file is being opened, or none. */
export function forget(status: 'closed' | 'loading'): void {
  asked++
  present = null
  usePast.setState({ past: null })
  useSnapshot.setState({ status }, true)
}

/** The rota shown. @throws Error where none is: below the screens of an open rota there always is one */
export function useRota(): Rota {
  return useSnapshot(state => {
    if (state.status !== 'ready') throw new Error('no rota is shown')
    return state.rota
  })
}
