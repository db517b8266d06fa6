import { create } from 'zustand'
import type { Operation } from '../rota/contract.ts'

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

/** What can be asked for while looking back: what reads, and what is about the desk and not about the rota. */
const harmless: ReadonlySet<Operation> = new Set<Operation>([
  'app.state',
  'file.sample',
  'file.new',
  'file.open',
  'file.recent',
  'file.close',
  'preferences.change',
  'menu.show',
  'rota.read',
  'rota.at',
  'history.read',
  'history.rows',
  'history.of',
  'print.screen',
])

/** Whether an operation has to wait until the window shows the rota as it is now: the user would decide on what was. */
export function needsNow(operation: Operation): boolean {
  return usePast.getState().past !== null && !harmless.has(operation)
}
