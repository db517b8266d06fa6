import type { Bridge, Call } from '../rota/contract.ts'
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
