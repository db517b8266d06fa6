import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import { shownAt, useSnapshot } from '../snapshot.ts'
import { useView } from '../view.ts'
import { commandNames, done, shell } from '../words.ts'
import { always, type Command } from './command.ts'
import { run } from './run.ts'

/** Undo and redo: of the text field that has the focus, else of the rota. */
export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    name: () => `${commandNames.undo}${labelOf('undo')}`,
    menu: 'edit',
    keys: ['CommandOrControl+Z'],
    enabled: always,
    overDialogs: true,
    run: () => inTurn('undo'),
  },
  {
    id: 'redo',
    name: () => `${commandNames.redo}${labelOf('redo')}`,
    menu: 'edit',
    keys: ['CommandOrControl+Shift+Z', 'CommandOrControl+Y'],
    enabled: always,
    overDialogs: true,
    run: () => inTurn('redo'),
  },
]

/** What it would take back or bring back, after a space; empty if nothing. */
function labelOf(way: 'undo' | 'redo'): string {
  const shown = useSnapshot.getState()
  const label = shown.status === 'ready' ? shown[way] : null
  return label === null ? '' : ` ${label}`
}

let steps = Promise.resolve()

/** Steps after the steps asked for before: each is meant for what the one before leaves. */
function inTurn(way: 'undo' | 'redo'): void {
  if (editsText(way) || useView.getState().dialog !== null) return
  steps = steps.then(() => step(way))
}

async function step(way: 'undo' | 'redo'): Promise<void> {
  const shown = useSnapshot.getState()
  if (shown.status !== 'ready') return
  if (labelOf(way) === '') return notify('done', way === 'undo' ? shell.nothingToUndo : shell.nothingToRedo)
  const stepped = await perform(`history.${way}`, { seen: shown.revision })
  if (!stepped) return
  await shownAt(stepped.revision)
  const back = way === 'undo' ? 'redo' : 'undo'
  const said = way === 'undo' ? done.undone(stepped.label) : done.redone(stepped.label)
  notify('done', said, { label: commandNames[back], run: () => run(back) })
}

/**
 * Undoes typing where a text field has the focus, which then is what Ctrl+Z means.
 *
 * @returns false without such a field, or if it is empty and has nothing to undo: then the rota is meant
 */
function editsText(command: 'undo' | 'redo'): boolean {
  const focused = document.activeElement
  const isField =
    focused instanceof HTMLTextAreaElement || (focused instanceof HTMLInputElement && focused.type === 'text')
  if (!isField) return false
  const empty = focused.value === ''
  return document.execCommand(command) || !empty
}
