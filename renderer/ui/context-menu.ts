import type { MouseEvent } from 'react'
import { create } from 'zustand'
import { looksBack } from '../past.ts'

/** One thing that a context menu offers. */
export interface MenuEntry {
  readonly label: string
  /** The keys that do the same, as people read them. */
  readonly keys?: string | undefined
  /** Shown but not to be chosen. */
  readonly disabled?: boolean
  /** Takes something away. */
  readonly danger?: boolean
  readonly run: () => void
}

/** What a context menu offers, and where it hangs. */
export interface OpenMenu {
  /** What it is about, for screen readers. */
  readonly label: string
  /** Entries, a line between groups. */
  readonly groups: readonly (readonly MenuEntry[])[]
  readonly x: number
  readonly y: number
  /** What had the focus, and gets it back. */
  readonly from: HTMLElement | null
}

/** The context menu that is open; null: none. */
export const useContextMenu = create<{ readonly menu: OpenMenu | null }>(() => ({ menu: null }))

/** Whether a contextmenu event came from the keyboard: then it is about what has the focus, not about where it points. */
export function isFromKeyboard(event: MouseEvent): boolean {
  return (event.nativeEvent as PointerEvent).pointerType === '' || event.button !== 2
}

/** Entries that change the rota: not to be chosen while the window looks back at how it was. */
export function editing(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  return looksBack() ? entries.map(entry => ({ ...entry, disabled: true })) : entries
}

/**
 * Opens a context menu.
 *
 * @param at  in pixels of the window
 * @param groups  empty ones are left out; without any entry nothing opens
 */
export function openContextMenu(
  label: string,
  at: { readonly x: number; readonly y: number },
  groups: readonly (readonly MenuEntry[])[],
): void {
  const filled = groups.filter(group => group.length > 0)
  if (filled.length === 0) return
  const from = document.activeElement instanceof HTMLElement ? document.activeElement : null
  useContextMenu.setState({ menu: { label, groups: filled, x: at.x, y: at.y, from } })
}

/** Closes the context menu and gives the focus back. */
export function closeContextMenu(): void {
  const { menu } = useContextMenu.getState()
  useContextMenu.setState({ menu: null })
  if (menu?.from?.isConnected) menu.from.focus({ preventScroll: true })
}
