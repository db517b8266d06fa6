import { dateOf, yearOf } from '../../rota/civil-time.ts'
import { now } from '../clock.ts'
import type { Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, useView } from '../view.ts'
import { calendarCommands as names } from '../words/calendar.ts'
import { shownYear } from '../year/shown-year.ts'
import { addEntry } from './draft.ts'

const isShown = () => useSnapshot.getState().status === 'ready'

/** What can be done with the operations calendar, from every screen. */
export const calendarCommands: readonly Command[] = [
  {
    id: 'add-entry',
    edits: true,
    name: () => names.add,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => {
      const shown = useSnapshot.getState()
      if (shown.status !== 'ready') return
      const { rota } = shown
      look({ screen: 'calendar' })
      addEntry(rota, shownYear(rota, useView.getState().year, yearOf(dateOf(rota.zone, now()))))
    },
  },
  {
    id: 'copy-calendar',
    edits: true,
    name: () => names.copy,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => look({ screen: 'calendar', dialog: { kind: 'calendar-copy' } }),
  },
]
