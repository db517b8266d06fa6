import { type RefObject, useEffect, useRef } from 'react'
import { useView } from '../view.ts'

/** When the side panel closes, its focus is lost with it: the keyboard goes on in the grid that it came from. */
export function useFocusAfterPanel(gridRef: RefObject<HTMLElement | null>): void {
  const isOpen = useView(({ open }) => open !== null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) gridRef.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen, gridRef])
}
