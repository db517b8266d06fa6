import { create } from 'zustand'
import type { AppState, Reply, Snapshot } from '../rota/contract.ts'
import { forgetBoard } from './board/board-view.ts'
import { firstReplies } from './bridge.ts'
import { dismissNotice } from './notice.ts'
import { forget, refresh } from './snapshot.ts'
import { lookAway } from './view.ts'
import { writeDatesAs } from './words/dates.ts'

/** What the app has open; null until the main process has said. */
export const useAppState = create<{ readonly state: AppState | null }>(() => ({ state: null }))

/** Asks what is open, and shows it. */
export async function start(): Promise<void> {
  const { state, rota } = await firstReplies()
  if (state.ok) await showState(state.value, rota)
}

/**
 * Shows what is open now: the rota of another file is read, and nothing of the one before stays on the screen.
 *
 * @param rota  where it has been read already
 */
export async function showState(state: AppState, rota?: Reply<Snapshot>): Promise<void> {
  const before = useAppState.getState().state
  writeDatesAs(state.preferences)
  useAppState.setState({ state })
  if (before?.file?.path !== state.file?.path) {
    lookAway()
    forgetBoard()
    dismissNotice()
    forget(state.file === null ? 'closed' : 'loading')
  }
  if (state.file !== null) await refresh(rota)
}
