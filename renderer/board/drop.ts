import { notify } from '../notice.ts'
import { board } from '../words/board.ts'
import { arrange } from './arrange.ts'
import { goTo, lookAtBoard } from './board-view.ts'
import { type Drag, ordered } from './drag.ts'
import { type Goal, type Grab, planMove } from './moving.ts'
import { paint } from './paint.ts'
import type { Picture } from './pointing.ts'
import { blockBetween, bookingsInBlock } from './selection.ts'
import { type Drop, offerSwap } from './swapping.ts'

/**
 * Does what was dragged.
 *
 * @param at  where the button was let go, in pixels of the window
 */
export async function drop(
  picture: Picture,
  drag: Drag,
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  const { rota, rows } = picture
  switch (drag.kind) {
    case 'box': {
      const found = bookingsInBlock(rota, blockBetween(rows, drag.from, drag.to))
      lookAtBoard({ cursor: drag.to, anchor: drag.from, chosen: new Set(found.map(({ id }) => id)) })
      return
    }
    case 'paint':
      return paint(rota, [drag.row], drag.tool, ...ordered(drag.from, drag.to))
    case 'block':
      if (drag.steps.length === 0) notify('problem', board.nothingToBook)
      else await arrange(rota, drag.steps)
      return
    case 'move':
      return settle({ rota, rows }, drag, at, () => goTo({ row: drag.goal.row.key, date: drag.goal.date }))
  }
}

/**
 * Does what taking bookings somewhere comes to, or says why it cannot; where one is taken to another's place, asks first.
 *
 * @param at  where it is asked, in pixels of the window
 * @param done  called when something was done
 */
export async function settle(
  { rota, rows }: Pick<Picture, 'rota' | 'rows'>,
  { grab, goal, partner, lost, steps }: Drop & { readonly grab: Grab; readonly goal: Goal },
  at: { readonly x: number; readonly y: number },
  done: () => void,
): Promise<void> {
  if (lost > 0) notify('problem', grab.all.length === 1 ? board.nowhere : board.lost(lost))
  else if (partner) {
    const beside = planMove(rota, rows, grab, goal, false)
    offerSwap(rota, { held: grab.held, partner, beside }, at, done)
  } else if (await arrange(rota, steps)) done()
}
