import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** The size of an element's content box in whole pixels, kept up to date; zero until it is on the screen. */
export function useSize<E extends Element>(): {
  readonly ref: RefObject<E | null>
  readonly width: number
  readonly height: number
  /** Measures at once, where the next picture cannot wait for the browser to say that the size changed. */
  readonly measure: () => void
} {
  const ref = useRef<E>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const measure = useCallback(() => {
    const element = ref.current
    if (!element) return
    const { clientWidth: width, clientHeight: height } = element
    setSize(before => (before.width === width && before.height === height ? before : { width, height }))
  }, [])
  useLayoutEffect(() => {
    if (!ref.current) return
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [measure])
  return { ref, ...size, measure }
}
