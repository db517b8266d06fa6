import { bookingsOnSlot } from '../../rota/bookings.ts'
import type { DateRange } from '../../rota/time.ts'
import { useSnapshot } from '../snapshot.ts'
import { type OpenDay, useView } from '../view.ts'
import { fillsDays, lineOfSlot } from '../year/placement.ts'
import { goTo, useBoard } from './board-view.ts'
import type { BoardRow } from './rows.ts'

/**
 * Lets the cursor of the board follow what is gone to elsewhere: gaps, breaches, today; at first to the day that is open.
 *
 * @param shownRows  the rows as they are shown at the time
 * @returns stops that
 */
export function followView(stretch: DateRange, shownRows: () => readonly BoardRow[]): () => void {
  function follow(open: OpenDay | null): void {
    if (open === null || open.date < stretch.start || open.date >= stretch.end) return
    const shown = useSnapshot.getState()
    const { cursor, rows } = useBoard.getState()
    if (shown.status !== 'ready') return
    const { rota } = shown
    const slot = open.slotId === null ? undefined : rota.rows.slot.get(open.slotId)
    const role = slot && rota.get('role', slot.roleId)
    // Of a long slot every cell tells the same, so the cursor stays where it is in it.
    if (cursor && slot && role && fillsDays(role) && cursor.date === open.date && rows === 'people') goTo(cursor)
    else if (rows === 'roles' && slot && role) {
      const line = `${role.id} ${lineOfSlot(rota, role, slot)} `
      const isThere = cursor?.date === open.date && cursor.row.startsWith(line)
      goTo(isThere ? cursor : { row: `${line}shifter 1`, date: open.date })
    } else {
      const on = slot ? (bookingsOnSlot(rota).get(slot.id) ?? []) : []
      const there = cursor !== null && (on.length === 0 || on.some(({ personId }) => personId === cursor.row))
      const wanted = there ? cursor.row : (on[0]?.personId ?? cursor?.row)
      const keys = shownRows().map(({ key }) => key)
      const row = wanted !== undefined && keys.includes(wanted) ? wanted : keys[0]
      if (row !== undefined) goTo({ row, date: open.date })
    }
  }
  follow(useView.getState().open)
  return useView.subscribe(({ open }, before) => {
    if (open !== before.open) follow(open)
  })
}
