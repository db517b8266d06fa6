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

/** Whether an operation has to wait until the window shows the rota as it is now: the user would decide on what was. */
export function needsNow(operation: Operation): boolean {
  return usePast.getState().past !== null && contract[operation].type === 'command'
}
