import { always, type Command } from '../commands/command.ts'
import { useSnapshot } from '../snapshot.ts'
import { look } from '../view.ts'
import { finderCommands as names } from '../words/finder.ts'

/** What finds everything else: the palette, a person, the sheet of keys. */
export const finderCommands: readonly Command[] = [
  {
    id: 'palette',
    name: () => names.palette,
    menu: 'go',
    keys: ['CommandOrControl+K'],
    enabled: always,
    run: () => look({ dialog: { kind: 'finder', only: 'all' } }),
  },
  {
    id: 'find-person',
    name: () => names.person,
    menu: 'go',
    keys: ['CommandOrControl+F'],
    enabled: () => useSnapshot.getState().status === 'ready',
    run: () => look({ dialog: { kind: 'finder', only: 'people' } }),
  },
  {
    id: 'keys',
    name: () => names.keys,
    menu: 'help',
    keys: ['F1'],
    enabled: always,
    run: () => look({ dialog: { kind: 'keys' } }),
  },
]
