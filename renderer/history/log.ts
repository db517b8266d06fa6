import { create } from 'zustand'
import type { Failure } from '../../rota/failure.ts'
import type { HistoryDigest } from '../../rota/history/entry.ts'
import { takenBack } from '../../rota/history/revert.ts'
import { call } from '../bridge.ts'

/** What the window knows of the log of the open rota. */
export interface Log {
  /** The rota whose log it is, by the id of its heading. */
  readonly rotaId: string | null
  /** Oldest first; a log only grows. */
  readonly entries: readonly HistoryDigest[]
  /** Why it could not be read; null: it could. */
  readonly failure: Failure | null
}

const nothing: Log = { rotaId: null, entries: [], failure: null }

/** The log of the open rota as far as it was asked for. */
export const useLog = create<Log>(() => nothing)

let asked = 0

/** Reads what the log has gained since it was read last. */
export async function readLog(rotaId: string): Promise<void> {
  if (useLog.getState().rotaId !== rotaId) useLog.setState({ ...nothing, rotaId })
  const question = ++asked
  const reply = await call('history.read', { after: useLog.getState().entries.at(-1)?.revision ?? 0 })
  if (question !== asked) return
  if (!reply.ok) useLog.setState({ failure: reply.failure })
  else {
    const { entries } = useLog.getState()
    useLog.setState({ entries: reply.value.length === 0 ? entries : [...entries, ...reply.value], failure: null })
  }
}

/** The revision at which a rota was at a moment: the last one made before it; null if it was not there yet. */
export function revisionAt(entries: readonly HistoryDigest[], before: number): HistoryDigest | null {
  return entries.findLast(({ at }) => at < before) ?? null
}

/** A change as the list shows it. */
export interface LogLine extends HistoryDigest {
  /** The revision that took it back; null: it holds. */
  readonly backBy: number | null
  /** What can be done about it: nothing else holds that was done later, or something does. */
  readonly can: 'undo' | 'revert' | null
}

/** The changes newest first, with what became of them. */
export function linesOf(entries: readonly HistoryDigest[]): LogLine[] {
  const back = takenBack(entries)
  const holds = ({ kind, revision }: HistoryDigest) => kind === 'do' && revision > 1 && !back.has(revision)
  const newest = entries.findLast(holds)
  return entries
    .map(entry => ({
      ...entry,
      backBy: back.get(entry.revision) ?? null,
      can: entry === newest ? ('undo' as const) : holds(entry) ? ('revert' as const) : null,
    }))
    .reverse()
}
