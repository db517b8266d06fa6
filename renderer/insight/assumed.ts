import { create } from 'zustand'
import type { Assumption } from '../../rota/assumption.ts'
import type { Rota } from '../../rota/rota.ts'

const none: readonly Assumption[] = []

/** What is assumed, and of which rota: another file is asked about anew. Never written anywhere. */
const useAssumed = create<{ readonly of: string | null; readonly list: readonly Assumption[] }>(() => ({
  of: null,
  list: none,
}))

/** What is assumed of a rota. */
export function useAssumptions(rota: Rota): readonly Assumption[] {
  const { id } = rota.heading
  return useAssumed(({ of, list }) => (of === id ? list : none))
}

/** Assumes all this of a rota, and nothing else. */
export function assume(rota: Rota, list: readonly Assumption[]): void {
  useAssumed.setState({ of: rota.heading.id, list })
}
