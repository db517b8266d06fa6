import { always, type Command } from '../commands/command.ts'
import { look } from '../view.ts'
import { settingsWords } from '../words/settings.ts'

/** The settings, of the rota and of the desk. */
export const settingsCommands: readonly Command[] = [
  {
    id: 'settings',
    name: () => settingsWords.command,
    menu: 'file',
    keys: ['CommandOrControl+,'],
    enabled: always,
    run: () => look({ dialog: { kind: 'settings' } }),
  },
]
