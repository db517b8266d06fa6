import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { Instant } from '../../rota/time.ts'
import { timeOfDay } from '../words/dates.ts'
import { fillsDays, lineOfSlot } from '../year/placement.ts'
import { useBoard } from './board-view.ts'
import { slotAt } from './moving.ts'

/** What drawing on the board books: a role and, of a daily one, which of its starts. */
export interface Pen {
  readonly roleId: string
  readonly line: number
}

/** Whether two pens book the same. */
export function samePen(a: Pen, b: Pen): boolean {
  return a.roleId === b.roleId && a.line === b.line
}

/** Every pen of a rota, by role and start. */
export function pensOf(rota: Rota): readonly (Pen & { readonly name: string })[] {
  return rolesInOrder(rota).flatMap(role => {
    if (fillsDays(role) || role.pattern.kind !== 'daily') return [{ roleId: role.id, line: 0, name: role.code }]
    const { starts } = role.pattern
    return starts.map((start, line) => ({
      roleId: role.id,
      line,
      name: starts.length === 1 ? role.code : `${role.code} ${timeOfDay(start)}`,
    }))
  })
}

/** The pen in hand: the chosen one, else the first of the role that is filtered for, else the first; null without roles. */
export function penIn(rota: Rota): (Pen & { readonly name: string }) | null {
  const { pen, filters } = useBoard.getState()
  const pens = pensOf(rota)
  return (
    pens.find(({ roleId, line }) => roleId === pen?.roleId && line === pen.line) ??
    pens.find(({ roleId }) => roleId === filters.roleId) ??
    pens[0] ??
    null
  )
}

/** The pen for a moment pointed at: of the role in hand the start whose slot runs then. */
export function penFor(rota: Rota, at: Instant): Pen | null {
  const pen = penIn(rota)
  if (pen === null) return null
  const slot = slotAt(rota, pen.roleId, at)
  return slot === null ? pen : { roleId: pen.roleId, line: lineOfSlot(rota, rota.get('role', pen.roleId), slot) }
}

/** What a pen is called, with its hours. */
export function penName(rota: Rota, pen: Pen): string {
  const found = pensOf(rota).find(({ roleId, line }) => roleId === pen.roleId && line === pen.line)
  return found?.name ?? rota.get('role', pen.roleId).code
}
