import { useEffect, useRef } from 'react'

/** Gives the focus back when a dialog goes, unless something else has taken it. */
export function useFocusBack(): void {
  const from = useRef(document.activeElement)
  useEffect(() => {
    const { current } = from
    return () => {
      if (document.activeElement === document.body && current instanceof HTMLElement) {
        current.focus({ preventScroll: true })
      }
    }
  }, [])
}
