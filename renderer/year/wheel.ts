import { type RefObject, useEffect, useRef } from 'react'
import type { DateRange } from '../../rota/time.ts'
import { useView } from '../view.ts'
import { type Axis, dateAt, indexAt } from './axis.ts'
import { pan, zoomBy } from './zooming.ts'

/** Pixels of turning that move the window by a week, or zoom by a step. */
const stride = 60

/** Lets the mouse wheel zoom (with Ctrl, about the date under the mouse) and move the window (sideways, or where no rows lie hidden below). */
export function useWheel(
  ref: RefObject<HTMLElement | null>,
  years: DateRange,
  axis: Axis,
  /** Where in the element the axis begins. */
  left: number,
  /** Something has moved under the mouse. */
  onMove: (nothing: null) => void,
): void {
  const latest = useRef({ years, axis, left, onMove })
  useEffect(() => {
    latest.current = { years, axis, left, onMove }
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let turned = 0
    function onWheel(event: WheelEvent): void {
      const { years, axis, left, onMove } = latest.current
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
      const scrolls = element !== null && element.scrollHeight > element.clientHeight + 1
      const zooms = event.ctrlKey
      if (!zooms && (useView.getState().coverage.zoom === 'years' || (!sideways && scrolls))) return
      event.preventDefault()
      turned += sideways && event.deltaX !== 0 ? event.deltaX : event.deltaY
      const steps = Math.trunc(turned / stride)
      if (steps === 0) return
      turned = 0
      if (zooms) {
        const x = event.clientX - (element as HTMLElement).getBoundingClientRect().left - left
        zoomBy(steps > 0 ? -1 : 1, dateAt(axis, indexAt(axis, x)), Math.min(1, Math.max(0, x / axis.width)))
      } else pan(years, steps)
      onMove(null)
    }
    // React listens passively, which could not keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [ref])
}
