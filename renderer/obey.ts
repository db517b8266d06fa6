import type { Message } from '../rota/contract.ts'
import { showState } from './app-state.ts'
import { run } from './commands/run.ts'
import { notify } from './notice.ts'
import { refresh } from './snapshot.ts'
import { undoesTyping } from './undo-keys.ts'
import { folderTrouble } from './words/folder.ts'

/** Does what the main process tells. */
export function obey(message: Message): void {
  if (message.kind === 'menu') {
    if (!undoesTyping(message.command)) run(message.command)
  } else if (message.kind === 'state') void showState(message.state)
  else if (message.kind === 'changed') void refresh()
  else if (message.kind === 'folder') notify('problem', folderTrouble(message.trouble))
}
