import { dateOf, yearOf, yearStart } from '../../rota/civil-time.ts'
import { now } from '../clock.ts'
import type { Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, useView } from '../view.ts'
import { slotWords } from '../words/slots.ts'
import { shownYear } from '../year/shown-year.ts'

const isShown = () => useSnapshot.getState().status === 'ready'

/** What makes slots: of some dates by the patterns, or a single one. */
export const slotCommands: readonly Command[] = [
  {
    id: 'open-slots',
    edits: true,
    name: () => slotWords.openCommand,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => look({ dialog: { kind: 'open-slots' } }),
  },
  {
    id: 'extra-slot',
    edits: true,
    name: () => slotWords.extraCommand,
    menu: 'rota',
    keys: [],
    enabled: isShown,
    run: () => {
      const shown = useSnapshot.getState()
      if (shown.status !== 'ready') return
      const { open, cursor, year } = useView.getState()
      const { rota } = shown
      const first = yearStart(shownYear(rota, year, yearOf(dateOf(rota.zone, now()))))
      const date = open?.date ?? cursor?.date ?? first
      look({ dialog: { kind: 'extra-slot', roleId: cursor?.roleId ?? null, date } })
    },
  },
]
