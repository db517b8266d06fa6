import type { CalendarScope } from '../../rota/ical/scope.ts'
import { showState, useAppState } from '../app-state.ts'
import { useBoard } from '../board/board-view.ts'
import { shownYearOf } from '../board/shown-year-of.ts'
import type { ExportWay } from '../export/ways.tsx'
import { callIn, useCall } from '../insight/call-view.ts'
import { useInsight } from '../insight/insight-view.ts'
import { perform } from '../perform.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, useView } from '../view.ts'
import { commandNames } from '../words.ts'
import { always, type Command } from './command.ts'

const isOpen = () => useAppState.getState().state?.file != null
const isShown = () => useSnapshot.getState().status === 'ready'

/** What opens, closes, fills and gives away rota files. */
export const fileCommands: readonly Command[] = [
  {
    id: 'new',
    name: () => commandNames.new,
    menu: 'file',
    keys: ['CommandOrControl+N'],
    enabled: always,
    run: () => look({ dialog: { kind: 'new-rota' } }),
  },
  {
    id: 'open',
    name: () => commandNames.open,
    menu: 'file',
    keys: ['CommandOrControl+O'],
    enabled: always,
    run: () => showFile(perform('file.open', undefined)),
  },
  ...[0, 1, 2, 3, 4].map(recentCommand),
  {
    id: 'sample',
    name: () => commandNames.sample,
    menu: 'file',
    keys: [],
    enabled: always,
    run: () => showFile(perform('file.sample', undefined)),
  },
  {
    id: 'import',
    edits: true,
    name: () => commandNames.import,
    menu: 'file',
    keys: ['CommandOrControl+I'],
    enabled: isShown,
    run: () => look({ dialog: { kind: 'import', files: [] } }),
  },
  {
    id: 'export',
    name: () => commandNames.export,
    menu: 'file',
    keys: ['CommandOrControl+E'],
    enabled: isShown,
    run: () => look({ dialog: { kind: 'export', way: 'file', scope: scopeInSight() } }),
  },
  ...(['folder', 'feed', 'server', 'tables', 'picture'] as const).map(exportCommand),
  {
    id: 'close',
    name: () => commandNames.close,
    menu: 'file',
    keys: ['CommandOrControl+W'],
    enabled: isOpen,
    run: () => showFile(perform('file.close', undefined)),
  },
]

/** Opens the rota that was open so many rotas ago; the one that is open does not count. */
function recentCommand(ago: number): Command {
  const recent = () => {
    const { state } = useAppState.getState()
    return state?.recent.filter(({ path }) => path !== state.file?.path)[ago]
  }
  return {
    id: `recent-${ago + 1}`,
    name: () => commandNames.recent(recent()?.name ?? String(ago + 1)),
    menu: 'file',
    keys: [],
    enabled: () => recent() !== undefined,
    hides: true,
    run: () => {
      const path = recent()?.path
      if (path !== undefined) return showFile(perform('file.recent', { path }))
    },
  }
}

/** Goes straight to a way out. */
function exportCommand(way: Exclude<ExportWay, 'file'>): Command {
  return {
    id: `export-${way}`,
    name: () => commandNames.ways[way],
    menu: 'file',
    keys: [],
    enabled: isShown,
    hides: true,
    run: () => look({ dialog: { kind: 'export', way, scope: scopeInSight() } }),
  }
}

async function showFile(opening: Promise<Parameters<typeof showState>[0] | null | undefined>): Promise<void> {
  const state = await opening
  if (state) await showState(state)
}

/** What the screen is narrowed to: the call that is shown, the role or institute of the board's filters, the person whose page is open; else all. */
function scopeInSight(): CalendarScope {
  const { screen, personId, year } = useView.getState()
  const { roleId, institute } = useBoard.getState().filters
  const shown = useSnapshot.getState()
  if (screen === 'insight' && useInsight.getState().part === 'call' && shown.status === 'ready') {
    const { range, filter } = callIn(shown.rota, shownYearOf(shown.rota, year), useCall.getState())
    return { kind: 'call', range, ...filter }
  }
  if (screen === 'people' && personId !== null) return { kind: 'person', personId }
  if (screen === 'board' && roleId !== null) return { kind: 'role', roleId }
  if (screen === 'board' && institute !== null) return { kind: 'institute', institute }
  return { kind: 'rota' }
}
