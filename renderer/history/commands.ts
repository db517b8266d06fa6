import type { Command } from '../commands/command.ts'
import { usePast } from '../past.ts'
import { backToNow } from '../snapshot.ts'
import { lookingBack } from '../words/history.ts'

/** What leads back from the past. */
export const historyCommands: readonly Command[] = [
  {
    id: 'back-to-now',
    name: () => lookingBack.backToNow,
    menu: 'go',
    keys: ['Alt+N'],
    enabled: () => usePast.getState().past !== null,
    hides: true,
    run: backToNow,
  },
]
