import { create } from 'zustand'

/** A short message at the bottom of the window. */
export interface Notice {
  /** Differs for each, so that the same text twice is announced twice. */
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly text: string
  /** What to do about it, e.g. Undo. */
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** The notice shown; null if none. */
export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }))

let last = 0

/** Shows a notice in place of the one before. */
export function notify(tone: Notice['tone'], text: string, action: Notice['action'] = null): void {
  useNotice.setState({ notice: { id: ++last, tone, text, action } })
}

/** Takes the notice away. */
export function dismissNotice(): void {
  useNotice.setState({ notice: null })
}
