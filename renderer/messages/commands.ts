import type { Command } from '../commands/command.ts'
import { draftNow } from '../publish/published.ts'
import { useSnapshot } from '../snapshot.ts'
import { look } from '../view.ts'
import { messaging } from '../words/message.ts'

/** What tells people what changed for them. */
export const messageCommands: readonly Command[] = [
  {
    id: 'messages',
    name: () => messaging.menu,
    menu: 'file',
    keys: [],
    enabled: () => (draft()?.changes.length ?? 0) > 0,
    why: () => (draft() === null ? messaging.notPublished : messaging.nobody),
    run: () => look({ dialog: { kind: 'messages', revision: null } }),
  },
]

function draft() {
  const shown = useSnapshot.getState()
  return shown.status === 'ready' ? draftNow(shown.rota) : null
}
