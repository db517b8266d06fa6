import { create } from 'zustand'
import { contract, type Operation } from '../rota/contract.ts'

/** A moment of the past at which the window shows the rota. */
export interface Past {
  readonly revision: number
  /** When that revision was made, milliseconds since 1970. */
  readonly at: number
  /** What it did. */
  readonly label: string
}

/** Which moment the window looks back at; null: it shows the rota as it is now. */
export const usePast = create<{ readonly past: Past | null }>(() => ({ past: null }))

/** Whether the window shows the rota as it was, so that nothing can be changed. */
export function looksBack(): boolean {
  return usePast.getState().past !== null
}

/** The same, for what is drawn. */
export function useLooksBack(): boolean {
  return usePast(({ past }) => past !== null)
}

/** Whether an operation has to wait until the window shows the rota as it is now: the user would decide on what was. */
export function needsNow(operation: Operation): boolean {
  return looksBack() && contract[operation].type === 'command'
}
