import { useEffect } from 'react'
import { create } from 'zustand'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { type Axis, dateAt, indexAt } from '../year/axis.ts'

/** The dates of the board that are in sight, both meant, and all that it has. */
export interface InSight {
  readonly first: LocalDate
  readonly last: LocalDate
  readonly stretch: DateRange
}

/** What of the board is in sight; null: it is not on the screen. */
export const useInSight = create<{ readonly seen: InSight | null }>(() => ({ seen: null }))

/** Which dates of an axis are in sight, both meant; everybody is told as long as the board is there. */
export function useTellInSight(
  axis: Axis,
  stretch: DateRange,
  scrolled: number,
  viewport: number,
): Pick<InSight, 'first' | 'last'> {
  const first = dateAt(axis, indexAt(axis, scrolled))
  const last = dateAt(axis, indexAt(axis, scrolled + viewport - 1))
  useEffect(() => useInSight.setState({ seen: { first, last, stretch } }), [first, last, stretch])
  useEffect(() => () => useInSight.setState({ seen: null }), [])
  return { first, last }
}
