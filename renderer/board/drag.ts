import { create } from 'zustand'
import type { Step } from '../../rota/arrange.ts'
import type { Booking } from '../../rota/booking.ts'
import type { LocalDate } from '../../rota/time.ts'
import type { Spot, Tool } from './board-view.ts'
import type { Goal, Grab } from './moving.ts'
import type { Pen } from './pen.ts'

/** What the mouse is doing; nothing of it has happened to the rota yet. */
export type Drag =
  /** Taking bookings somewhere. */
  | {
      readonly kind: 'move'
      readonly grab: Grab
      readonly goal: Goal
      readonly copy: boolean
      readonly steps: readonly Step[]
      readonly lost: number
      /** With whose booking it would be swapped; null: it is moved. */
      readonly partner: Booking | null
    }
  /** Booking somebody on all slots of a stretch, or pulling the end of a block. */
  | {
      readonly kind: 'block'
      readonly row: string
      readonly from: LocalDate
      readonly to: LocalDate
      readonly pen: Pen
      /** The bookings of the block whose end is pulled; empty where one is drawn anew. */
      readonly keep: readonly Booking[]
      readonly steps: readonly Step[]
    }
  /** Marking a stretch of somebody as away or with a wish. */
  | {
      readonly kind: 'paint'
      readonly row: string
      readonly tool: Exclude<Tool, 'book'>
      readonly from: LocalDate
      readonly to: LocalDate
    }
  /** Selecting what lies in a rectangle. */
  | { readonly kind: 'box'; readonly from: Spot; readonly to: Spot }

/** What the mouse is doing now; null: nothing, or only pointing. */
export const useDrag = create<{ readonly drag: Drag | null }>(() => ({ drag: null }))

/** Goes on with something else, or with nothing. */
export function setDrag(drag: Drag | null): void {
  if (useDrag.getState().drag !== drag) useDrag.setState({ drag })
}

/** Two dates in order. */
export function ordered(a: LocalDate, b: LocalDate): readonly [LocalDate, LocalDate] {
  return a <= b ? [a, b] : [b, a]
}
