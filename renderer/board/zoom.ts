import { lookAtBoard, useBoard } from './board-view.ts'
import { ranges } from './timeline.ts'

/** Shows more of the time (less, if −1); does nothing at the last range. */
export function zoomBoard(step: 1 | -1): void {
  const { range } = useBoard.getState()
  const next = ranges[ranges.indexOf(range) + step]
  if (next) lookAtBoard({ range: next })
}

/** Whether there is a farther range (a nearer one, if −1). */
export function canZoom(step: 1 | -1): boolean {
  return ranges[ranges.indexOf(useBoard.getState().range) + step] !== undefined
}
