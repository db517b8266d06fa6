import { create } from 'zustand'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { type Range, ranges } from '../board/timeline.ts'

/** What somebody has chosen to see at this desk; kept beside the rota, not in it. */
export interface DeskChoice {
  /** The roles that are shown; empty: all. Ids of other rotas stay in it. */
  readonly roleIds: readonly string[]
  /** Whether a role shows its weeks only, by role id; roles that nobody has touched are not in it. */
  readonly folded: Readonly<Record<string, boolean>>
  /** How much of the year the board shows. */
  readonly range: Range
}

const key = 'watchbill.coverage'
const everything: DeskChoice = { roleIds: [], folded: {}, range: 'month' }

/** What somebody has chosen to see at this desk. */
export const useDeskChoice = create<DeskChoice>(recalled)

/** Chooses something else, and remembers it. */
export function choose(changes: Partial<DeskChoice>): void {
  useDeskChoice.setState(changes)
  try {
    localStorage.setItem(key, JSON.stringify(useDeskChoice.getState()))
  } catch {
    // A full or missing disk keeps nothing; what is on the screen is right all the same.
  }
}

/** What was kept, as far as it can be read; a file that somebody wrote into by hand must not stop the screen. */
function recalled(): DeskChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return everything
    const { roleIds, folded, range } = kept as Record<string, unknown>
    return {
      roleIds: Array.isArray(roleIds) ? roleIds.filter(id => typeof id === 'string') : [],
      folded: Object.fromEntries(
        Object.entries(typeof folded === 'object' && folded !== null ? folded : {}).map(([id, is]) => [
          id,
          is === true,
        ]),
      ),
      range: ranges.find(each => each === range) ?? everything.range,
    }
  } catch {
    return everything
  }
}

/** The roles that are shown, in order: those chosen of this rota, all where none of them is. */
export function shownRoles(rota: Rota, roleIds: readonly string[]): readonly Role[] {
  const chosen = rolesInOrder(rota).filter(({ id }) => roleIds.includes(id))
  return chosen.length > 0 ? chosen : rolesInOrder(rota)
}

/** More roles than these begin folded: a row of weeks each is then what fits. */
const unfoldedRoles = 6

/** Whether a role shows its weeks only. */
export function isFolded(folded: DeskChoice['folded'], roleId: string, shown: number): boolean {
  return folded[roleId] ?? shown > unfoldedRoles
}
