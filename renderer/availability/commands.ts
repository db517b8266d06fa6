import type { Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, useView } from '../view.ts'
import { availability as words } from '../words/availability.ts'

/** Asks for a calendar to take absences from; null: it is asked whose it is. */
export function takeCalendar(personId: string | null): void {
  look({ dialog: { kind: 'availability', task: { what: 'take', personId, dropped: null } } })
}

/** Reads calendars again that were taken before, by their ids; null: all of them. */
export function refreshCalendars(sourceIds: readonly string[] | null): void {
  look({ dialog: { kind: 'availability', task: { what: 'refresh', sourceIds } } })
}

/** What can be done with people's calendars from everywhere. */
export const availabilityCommands: readonly Command[] = [
  {
    id: 'calendar-take',
    edits: true,
    name: () => words.command,
    menu: 'rota',
    keys: [],
    enabled: () => {
      const snapshot = useSnapshot.getState()
      return snapshot.status === 'ready' && snapshot.rota.rows.person.size > 0
    },
    run: () => takeCalendar(useView.getState().personId),
  },
  {
    id: 'calendars-refresh',
    edits: true,
    name: () => words.refreshCommand,
    menu: 'rota',
    keys: [],
    enabled: () => {
      const snapshot = useSnapshot.getState()
      return snapshot.status === 'ready' && snapshot.rota.rows.calendarSource.size > 0
    },
    why: () => words.nothingToRefresh,
    run: () => refreshCalendars(null),
  },
]
