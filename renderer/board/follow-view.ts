import { bookingsOnSlot } from '../../rota/bookings.ts'
import type { DateRange } from '../../rota/time.ts'
import { useSnapshot } from '../snapshot.ts'
import { useView } from '../view.ts'
import { fillsDays, lineOfSlot } from '../year/placement.ts'
import { goTo, useBoard } from './board-view.ts'

/** Lets the cursor of the board follow what is gone to elsewhere: gaps, breaches, today. @returns stops that */
export function followView(stretch: DateRange): () => void {
  return useView.subscribe(({ open }, before) => {
    if (open === null || open === before.open || open.date < stretch.start || open.date >= stretch.end) return
    const shown = useSnapshot.getState()
    const { cursor, rows } = useBoard.getState()
    if (shown.status !== 'ready') return
    const { rota } = shown
    const slot = open.slotId === null ? undefined : rota.rows.slot.get(open.slotId)
    const role = slot && rota.get('role', slot.roleId)
    // Of a long slot every cell tells the same, so the cursor stays where it is in it.
    if (cursor && slot && role && fillsDays(role) && cursor.date === open.date && rows === 'people') return
    if (rows === 'roles' && slot && role) {
      const line = lineOfSlot(rota, role, slot)
      if (cursor?.date === open.date && cursor.row.startsWith(`${role.id} ${line} `)) return
      return goTo({ row: `${role.id} ${line} shifter 1`, date: open.date })
    }
    const on = slot ? (bookingsOnSlot(rota).get(slot.id) ?? []) : []
    const there = cursor !== null && (on.length === 0 || on.some(({ personId }) => personId === cursor.row))
    const row = there ? cursor.row : (on[0]?.personId ?? cursor?.row)
    if (row !== undefined && (cursor?.row !== row || cursor.date !== open.date)) goTo({ row, date: open.date })
  })
}
