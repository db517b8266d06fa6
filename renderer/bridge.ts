import type { Bridge, Call } from '../rota/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly watchbill: Bridge
  }
}

/** Asks the main process for an operation of the contract. */
export const call: Call = async (name, input) => JSON.parse(await window.watchbill.call(name, input))

/** Listens to what the main process tells without being asked; returns what stops it. */
export const onMessage: Bridge['onMessage'] = listener => window.watchbill.onMessage(listener)
