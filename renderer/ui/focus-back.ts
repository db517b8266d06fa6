import { useEffect, useRef } from 'react'

/** Gives the focus back when a dialog goes, unless something else has taken it. */
export function useFocusBack(): void {
  const from = useRef(document.activeElement)
  useEffect(() => {
    // What led from a dialog to this one goes with that one, which has given the focus back by now.
    const current = from.current?.isConnected && from.current !== document.body ? from.current : document.activeElement
    return () => {
      if (document.activeElement === document.body && current instanceof HTMLElement) {
        current.focus({ preventScroll: true })
      }
    }
  }, [])
}
