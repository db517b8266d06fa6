import type { AppState, Bridge, Call, Reply, Snapshot } from '../rota/contract.ts'
import { needsNow } from './past.ts'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly watchbill: Bridge
  }
}

/** Asks the main process for an operation of the contract. While the window looks back nothing is changed. */
export const call: Call = async (name, input) =>
  needsNow(name)
    ? { ok: false, failure: { kind: 'hindered', hindrance: { why: 'looking-back' } } }
    : JSON.parse(await window.watchbill.call(name, input))

/** Listens to what the main process tells without being asked; returns what stops it. */
export const onMessage: Bridge['onMessage'] = listener => window.watchbill.onMessage(listener)

/** Lets the main process read a file that was dropped on the window. @returns its path; null: it lies nowhere */
export const give = (file: File): Promise<string | null> => window.watchbill.give(file)

/** What is open and what it says, which the preload script asked for while the scripts of the page were on their way. */
export async function firstReplies(): Promise<{ readonly state: Reply<AppState>; readonly rota: Reply<Snapshot> }> {
  const [state, rota] = await window.watchbill.first()
  return { state: JSON.parse(state), rota: JSON.parse(rota) }
}
