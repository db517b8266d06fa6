import type { Preferences } from '../../rota/preferences.ts'
import { showState, useAppState } from '../app-state.ts'
import { perform } from '../perform.ts'

let before: Promise<void> = Promise.resolve()

/** Remembers how this desk likes something, and shows it so; one choice after the other, so that none is lost. */
export function prefer(changes: Partial<Preferences>): void {
  before = before.then(async () => {
    const preferences = useAppState.getState().state?.preferences
    if (!preferences) return
    const state = await perform('preferences.change', { ...preferences, ...changes })
    if (state) await showState(state)
  })
}
