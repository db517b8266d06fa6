import type { Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { look } from '../view.ts'
import { publishing } from '../words/publish.ts'

/** What gives the rota to its people. */
export const publishCommands: readonly Command[] = [
  {
    id: 'publish',
    edits: true,
    name: () => publishing.command,
    menu: 'file',
    keys: ['CommandOrControl+Shift+E'],
    enabled: () => useSnapshot.getState().status === 'ready',
    run: () => look({ dialog: { kind: 'publish' } }),
  },
]
