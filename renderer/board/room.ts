import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is, or would be if nothing stood between it and the right edge of the window; 0 until it is there. */
export function useRoom(ref: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    function measure(): void {
      if (ref.current === null) return
      const { offsetWidth, clientWidth } = ref.current
      const { left } = ref.current.getBoundingClientRect()
      setRoom(Math.round(window.innerWidth - left) - (offsetWidth - clientWidth))
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [ref])
  return room
}
