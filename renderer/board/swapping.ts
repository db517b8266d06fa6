import type { Booking } from '../../rota/booking.ts'
import type { Rota } from '../../rota/rota.ts'
import { swapSteps } from '../../rota/swap.ts'
import { verdictOf } from '../../rota/verdict.ts'
import { openContextMenu } from '../ui/context-menu.ts'
import { board } from '../words/board.ts'
import { arrange } from './arrange.ts'
import { type Goal, type Grab, type Plan, planMove } from './moving.ts'
import { type BoardRow, bookingInPlace, bookingsInCell, slotOfPlace } from './rows.ts'

/** What dropping bookings comes to. */
export interface Drop extends Plan {
  /** With whose booking the dropped one would be swapped: then the steps are those of the swap; null: it is a move. */
  readonly partner: Booking | null
}

/**
 * The steps of dropping bookings at a goal: a move as {@link planMove} plans it or, for a single one that is dropped where
 * somebody else is, the swap of the two. In the rows of the roles that is wherever the place is filled; in the rows of
 * people only where the move itself would be refused.
 */
export function planDrop(rota: Rota, rows: readonly BoardRow[], grab: Grab, goal: Goal, copy: boolean): Drop {
  const plan = planMove(rota, rows, grab, goal, copy)
  const partner = copy || grab.all.length > 1 ? null : partnerAt(rota, grab.held, goal)
  if (partner === null) return { ...plan, partner }
  if (goal.row.kind === 'person' && verdictOf(rota, plan.steps).kind !== 'refused') return { ...plan, partner: null }
  return { steps: swapSteps(grab.held, partner), lost: 0, partner }
}

/** The booking of somebody else, in the same role and place on another slot, that is told in the cell of a goal. */
function partnerAt(rota: Rota, held: Booking, { row, date }: Goal): Booking | null {
  const from = rota.get('slot', held.slotId)
  const isPartner = (other: Booking) =>
    other.place === held.place &&
    other.personId !== held.personId &&
    other.slotId !== held.slotId &&
    rota.get('slot', other.slotId).roleId === from.roleId
  if (row.kind === 'person') {
    return bookingsInCell(rota, row, date).find(({ booking }) => isPartner(booking))?.booking ?? null
  }
  const slot = slotOfPlace(rota, row.role, row.line, date)
  const there = slot && bookingInPlace(rota, row, slot)
  return there && isPartner(there) ? there : null
}

/**
 * Asks in a menu whether two are to be swapped or, where a place was meant, whether the dropped one is to stand beside.
 *
 * @param at  in pixels of the window
 * @param done  called when something was done
 */
export function offerSwap(
  rota: Rota,
  { held, partner, beside }: { readonly held: Booking; readonly partner: Booking; readonly beside: Plan },
  at: { readonly x: number; readonly y: number },
  done: () => void,
): void {
  const [one, other] = [held, partner].map(({ personId }) => rota.get('person', personId).name) as [string, string]
  const act = (steps: Plan['steps']) => () =>
    void arrange(rota, steps).then(isDone => {
      if (isDone) done()
    })
  const stands = beside.lost === 0 && beside.steps.length > 0
  openContextMenu(board.swapAsked(one, other), at, [
    [{ label: board.menu.swap(one, other), run: act(swapSteps(held, partner)) }],
    stands ? [{ label: board.menu.beside(one, other), run: act(beside.steps) }] : [],
  ])
}
