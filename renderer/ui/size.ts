import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The size of an element's content box in whole pixels, kept up to date; zero until it is on the screen. */
export function useSize<E extends Element>(): {
  readonly ref: RefObject<E | null>
  readonly width: number
  readonly height: number
} {
  const ref = useRef<E>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const take = (width: number, height: number) =>
      setSize(before => (before.width === width && before.height === height ? before : { width, height }))
    take(Math.floor(element.clientWidth), Math.floor(element.clientHeight))
    const observer = new ResizeObserver(entries => {
      const box = entries.at(-1)?.contentRect
      if (box) take(Math.floor(box.width), Math.floor(box.height))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, ...size }
}
