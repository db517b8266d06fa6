import { type RowChange, removed } from '../../rota/change.ts'
import { digestOf } from '../../rota/history/digest.ts'
import { decideGoingBack } from '../../rota/history/go-back.ts'
import { namedBy } from '../../rota/history/references.ts'
import { decideRevert } from '../../rota/history/revert.ts'
import type { Handler } from '../context.ts'

/** Takes the newest change back. */
export const undo: Handler<'history.undo'> = ({ desk, now }, wish) => desk.step('undo', now(), wish?.seen)

/** Brings back what was taken back last. */
export const redo: Handler<'history.redo'> = ({ desk, now }, wish) => desk.step('redo', now(), wish?.seen)

const noRevision = { ok: false, failure: { kind: 'not-found', what: 'revision' } } as const

/** What was done, in short. */
export const readHistory: Handler<'history.read'> = async ({ desk }, { after }) => {
  const [store, rota] = [desk.store, await desk.rota()]
  if (!store.ok) return store
  if (!rota.ok) return rota
  const entries = await store.value.history({ after })
  const roles = new Map<string, string | null>()
  for (const [id, { roleId }] of rota.value.rows.slot) roles.set(id, roleId)
  for (const row of entries.flatMap(({ rows }) => rows)) {
    if (row.table !== 'booking') continue
    for (const slotId of [row.before?.slotId, row.after?.slotId]) {
      if (slotId === undefined || roles.has(slotId)) continue
      roles.set(slotId, (await store.value.lastKnown('slot', slotId))?.roleId ?? null)
    }
  }
  return { ok: true, value: entries.map(entry => digestOf(entry, slotId => roles.get(slotId) ?? null)) }
}

/** The rows of one revision, and the rows that they name. */
export const readHistoryRows: Handler<'history.rows'> = async ({ desk }, { revision }) => {
  const [store, rota] = [desk.store, await desk.rota()]
  if (!store.ok) return store
  if (!rota.ok) return rota
  const entry = await store.value.entry(revision)
  if (entry === null) return noRevision
  const gone = new Map<string, RowChange>()
  const ask = entry.rows.flatMap(namedBy)
  for (const { table, id } of ask) {
    if (gone.has(id) || rota.value.rows[table].has(id)) continue
    const row = await store.value.lastKnown(table, id)
    if (row === null) continue
    const last = removed(table, row as never)
    gone.set(id, last)
    // A slot that is gone names a role that may be gone too.
    ask.push(...namedBy(last))
  }
  return { ok: true, value: { rows: [...entry.rows], gone: [...gone.values()] } }
}

/** What became of one booking, slot or person. */
export const readHistoryOf: Handler<'history.of'> = async ({ desk }, { table, id }) => {
  const store = desk.store
  return store.ok ? { ok: true, value: await store.value.historyOf(table, id) } : store
}

/** Takes one old change back and leaves what was done since. */
export const revert: Handler<'history.revert'> = async ({ desk, now }, { revision }) => {
  const store = desk.store
  if (!store.ok) return store
  const [entry, ...later] = await store.value.history({ after: revision - 1 })
  if (entry?.kind !== 'do') return noRevision
  return desk.decide(now(), rota => decideRevert(rota, entry, later))
}

/** Takes back all that was done after a revision, unless more was done than the user sees. */
export const goBack: Handler<'history.go-back'> = async ({ desk, now }, { revision, seen }) => {
  const store = desk.store
  if (!store.ok) return store
  const [entry, ...later] = await store.value.history({ after: revision - 1 })
  if (entry === undefined) return noRevision
  if ((later.at(-1) ?? entry).revision !== seen) return { ok: false, failure: { kind: 'conflict' } }
  return desk.decide(now(), () => decideGoingBack(entry, later))
}

/** The rota as it was. */
export const readRotaAt: Handler<'rota.at'> = async ({ desk }, { revision }) => {
  const store = desk.store
  if (!store.ok) return store
  const snapshot = await store.value.readAt(revision)
  return snapshot === null ? noRevision : { ok: true, value: snapshot }
}
