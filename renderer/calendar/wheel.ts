import { type RefObject, useEffect, useRef } from 'react'
import { type Axis, dateAt, indexAt, weeksShown } from '../year/axis.ts'
import { zooms } from '../year/zooming.ts'
import { panCalendar, useCalendar, zoomCalendar } from './calendar-view.ts'

/** Pixels of turning that move the window by a week, or zoom by a step. */
const stride = 60

/** Lets the mouse wheel zoom the calendar (with Ctrl, about the date under the mouse) and move it (sideways). */
export function useCalendarWheel(ref: RefObject<HTMLElement | null>, year: number, axis: Axis): void {
  const latest = useRef({ year, axis })
  useEffect(() => {
    latest.current = { year, axis }
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let turned = 0
    function onWheel(event: WheelEvent): void {
      const { year, axis } = latest.current
      const { zoom } = useCalendar.getState()
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
      if (!event.ctrlKey && (!sideways || weeksShown[zoom] === null)) return
      event.preventDefault()
      turned += sideways && event.deltaX !== 0 ? event.deltaX : event.deltaY
      const steps = Math.trunc(turned / stride)
      if (steps === 0) return
      turned = 0
      if (!event.ctrlKey) {
        panCalendar(year, steps)
        return
      }
      const x = event.clientX - (element as HTMLElement).getBoundingClientRect().left
      const next = zooms[zooms.indexOf(zoom) + (steps > 0 ? -1 : 1)]
      if (next) zoomCalendar(next, dateAt(axis, indexAt(axis, x)), Math.min(1, Math.max(0, x / axis.width)))
    }
    // React listens passively, which could not keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [ref])
}
