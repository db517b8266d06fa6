import { type RefObject, useEffect, useRef } from 'react'

/** What is done when something is copied, cut or pasted. */
export type ClipboardActions = Readonly<Partial<Record<'copy' | 'cut' | 'paste', (event: ClipboardEvent) => void>>>

/**
 * Copies, cuts and pastes while an element itself has the focus.
 *
 * Without a caret the browser sends these events to the document's body, wherever the focus is.
 */
export function useClipboardEvents(ref: RefObject<HTMLElement | null>, actions: ClipboardActions): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    function onEvent(event: ClipboardEvent): void {
      if (document.activeElement !== ref.current || ref.current === null) return
      const act = latest.current[event.type as keyof ClipboardActions]
      if (act === undefined) return
      event.preventDefault()
      act(event)
    }
    const kinds = ['copy', 'cut', 'paste'] as const
    for (const kind of kinds) document.addEventListener(kind, onEvent)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, onEvent)
    }
  }, [ref])
}
