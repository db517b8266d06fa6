import type { MouseEvent } from 'react'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { editing, isFromKeyboard, openContextMenu } from '../ui/context-menu.ts'
import { look } from '../view.ts'
import { calendarCommands, entryMenu } from '../words/calendar.ts'
import { dayMonth } from '../words/dates.ts'
import { duplicatePeriod, removePeriod, splitPeriod } from './act.ts'
import { addEntry, edit } from './draft.ts'

/**
 * Opens the menu of an entry: of the one under the mouse, or of the chosen one where the keyboard asked.
 *
 * @param date  under the mouse
 */
export function openEntryMenu(
  rota: Rota,
  event: MouseEvent,
  under: Period | null,
  chosen: Period | null,
  date: LocalDate,
  year: number,
): void {
  const byKeys = isFromKeyboard(event)
  const period = byKeys ? chosen : under
  const box = event.currentTarget.getBoundingClientRect()
  const at = byKeys ? { x: box.left + 40, y: box.top + 60 } : { x: event.clientX, y: event.clientY }
  const add = editing([{ label: calendarCommands.add, keys: 'Insert', run: () => addEntry(rota, year) }])
  if (!period) {
    openContextMenu(calendarCommands.add, at, [add])
    return
  }
  const inside = !byKeys && date > period.start && date < period.end
  openContextMenu(entryMenu.label(period.name), at, [
    editing([
      { label: entryMenu.edit, keys: 'Enter', run: () => edit(period) },
      { label: entryMenu.duplicate, keys: 'Ctrl+D', run: () => void duplicatePeriod(rota, period) },
      ...(inside
        ? [{ label: entryMenu.splitHere(dayMonth(date)), run: () => void splitPeriod(rota, period, date) }]
        : []),
      {
        label: entryMenu.split,
        run: () => look({ dialog: { kind: 'period-split', periodId: period.id, date: inside ? date : null } }),
      },
    ]),
    add,
    editing([{ label: entryMenu.remove, keys: 'Delete', danger: true, run: () => void removePeriod(rota, period) }]),
  ])
}
