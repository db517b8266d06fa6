import { type RefObject, useEffect, useRef } from 'react'
import type { LocalDate } from '../../rota/time.ts'
import { type Axis, dateAt, indexAt, indexOf, xOf } from '../year/axis.ts'
import { zoomBoard } from './zoom.ts'

/** Pixels of turning that zoom by a step. */
const stride = 60

/**
 * Lets the mouse wheel zoom with Ctrl about the date under the mouse.
 *
 * @returns which date, asked with how far was scrolled before (the browser may have scrolled since), has to be where after the axis has changed: the one under the mouse, the cursor's if it was in sight,
 * else the middle; `at` is 0 at the left end … 1 at the right end of what is in sight
 */
export function useZoomWheel(
  ref: RefObject<HTMLElement | null>,
  axis: Axis,
  labels: number,
  viewport: number,
): (cursor: LocalDate, scrolled: number) => { readonly date: LocalDate; readonly at: number } {
  const latest = useRef(axis)
  const shown = useRef(viewport)
  const held = useRef<{ readonly date: LocalDate; readonly at: number } | null>(null)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let turned = 0
    function onWheel(event: WheelEvent): void {
      if (!event.ctrlKey || element === null) return
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < stride) return
      const x = event.clientX - element.getBoundingClientRect().left - labels
      const at = Math.min(1, Math.max(0, x / (element.clientWidth - labels)))
      held.current = { date: dateAt(latest.current, indexAt(latest.current, element.scrollLeft + x)), at }
      zoomBoard(turned > 0 ? 1 : -1)
      turned = 0
    }
    // React listens passively, which could not keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [ref, labels])
  return (cursor, scrolled) => {
    const before = latest.current
    const wide = shown.current
    latest.current = axis
    shown.current = viewport
    const wheel = held.current
    held.current = null
    if (wheel) return wheel
    if (before.first !== axis.first) return { date: cursor, at: 0.35 }
    const x = xOf(before, indexOf(before, cursor)) - scrolled
    // By the width before: what was in sight then stays so where a panel takes some of it.
    if (x >= 0 && x < wide) return { date: cursor, at: x / wide }
    return { date: dateAt(before, indexAt(before, scrolled + wide / 2)), at: 0.5 }
  }
}
