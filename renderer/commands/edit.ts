import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import { shownAt, useSnapshot } from '../snapshot.ts'
import { commandNames, done, shell } from '../words.ts'
import { always, type Command } from './command.ts'
import { run } from './run.ts'

/** Undo and redo of the rota; their keys are those of the text field that has the focus. */
export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    name: () => commandNames.undo,
    of: () => labelOf('undo'),
    menu: 'edit',
    keys: ['CommandOrControl+Z'],
    enabled: always,
    run: () => inTurn('undo'),
  },
  {
    id: 'redo',
    name: () => commandNames.redo,
    of: () => labelOf('redo'),
    menu: 'edit',
    keys: ['CommandOrControl+Shift+Z', 'CommandOrControl+Y'],
    enabled: always,
    run: () => inTurn('redo'),
  },
]

/** What it would take back or bring back; null if nothing. */
function labelOf(way: 'undo' | 'redo'): string | null {
  const shown = useSnapshot.getState()
  return shown.status === 'ready' ? shown[way] : null
}

let steps = Promise.resolve()

/** Steps after the steps asked for before: each is meant for what the one before leaves. */
function inTurn(way: 'undo' | 'redo'): void {
  steps = steps.then(() => step(way))
}

async function step(way: 'undo' | 'redo'): Promise<void> {
  const shown = useSnapshot.getState()
  if (shown.status !== 'ready') return
  if (labelOf(way) === null) return notify('done', way === 'undo' ? shell.nothingToUndo : shell.nothingToRedo)
  const stepped = await perform(`history.${way}`, { seen: shown.revision })
  if (!stepped) return
  await shownAt(stepped.revision)
  const back = way === 'undo' ? 'redo' : 'undo'
  const said = way === 'undo' ? done.undone(stepped.label) : done.redone(stepped.label)
  notify('done', said, { label: commandNames[back], run: () => run(back) })
}
