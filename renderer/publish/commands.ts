import type { Command } from '../commands/command.ts'
import { usePast } from '../past.ts'
import { useSnapshot } from '../snapshot.ts'
import { look } from '../view.ts'
import { publishing } from '../words/publish.ts'

/** What gives the rota to its people. */
export const publishCommands: readonly Command[] = [
  {
    id: 'publish',
    name: () => publishing.command,
    menu: 'file',
    keys: ['CommandOrControl+Shift+E'],
    enabled: () => useSnapshot.getState().status === 'ready' && usePast.getState().past === null,
    run: () => look({ dialog: { kind: 'publish' } }),
  },
]
