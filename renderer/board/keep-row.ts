import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the row of the cursor in sight when what stands above the rows gets higher.
 *
 * @param bottom  where the row ends, in pixels from the top of the first
 */
export function useRowInSight(scroller: RefObject<HTMLElement | null>, headHeight: number, bottom: number): void {
  const seen = useRef(headHeight)
  useLayoutEffect(() => {
    const before = seen.current
    seen.current = headHeight
    const element = scroller.current
    if (element === null || before === headHeight) return
    const end = element.scrollTop + element.clientHeight
    const hides = bottom <= end - before && bottom > end - headHeight
    if (hides) element.scrollTop = bottom + headHeight - element.clientHeight
  }, [scroller, headHeight, bottom])
}
