import { dateOf, yearOf } from '../rota/civil-time.ts'
import type { MenuCommand, Message } from '../rota/contract.ts'
import { rolesInOrder } from '../rota/slots.ts'
import { showState } from './app-state.ts'
import { now } from './clock.ts'
import { walkToGap } from './gaps.ts'
import { notify } from './notice.ts'
import { perform } from './perform.ts'
import { refresh, useSnapshot } from './snapshot.ts'
import { look, useView, visitDay } from './view.ts'
import { commandNames, done, shell, yearScreen } from './words.ts'
import { yearsOpen } from './year/shown-year.ts'

/** What each command does; menu, keys and buttons all come here. */
const commands: Readonly<Record<MenuCommand, () => void | Promise<void>>> = {
  async undo() {
    if (editsText('undo')) return
    if (nothingTo('undo')) return notify('done', shell.nothingToUndo)
    const undone = await perform('history.undo', undefined)
    if (undone) notify('done', done.undone(undone.label), { label: commandNames.redo, run: () => run('redo') })
  },
  async redo() {
    if (editsText('redo')) return
    if (nothingTo('redo')) return notify('done', shell.nothingToRedo)
    const redone = await perform('history.redo', undefined)
    if (redone) notify('done', done.redone(redone.label), { label: commandNames.undo, run: () => run('undo') })
  },
  new: () => look({ dialog: { kind: 'new-rota' } }),
  open: () => showFile(perform('file.open', undefined)),
  sample: () => showFile(perform('file.sample', undefined)),
  close: () => showFile(perform('file.close', undefined)),
  import: () => {
    if (useSnapshot.getState().status === 'ready') look({ dialog: { kind: 'import', files: [] } })
  },
  export: () => {
    if (useSnapshot.getState().status === 'ready') look({ dialog: { kind: 'export', scope: { kind: 'rota' } } })
  },
  'next-gap': () => walk(1),
  'previous-gap': () => walk(-1),
  today() {
    const shown = useSnapshot.getState()
    if (shown.status !== 'ready') return
    const { rota } = shown
    const date = dateOf(rota.zone, now())
    const year = yearOf(date)
    look({ year })
    const roleId = useView.getState().cursor?.roleId ?? rolesInOrder(rota)[0]?.id
    if (roleId !== undefined) look({ cursor: { roleId, line: 0, date } })
    if (yearsOpen(rota).includes(year)) visitDay(date, null)
    else notify('done', yearScreen.todayNotOpen(year))
  },
}

/** Carries out a command, unless a dialog is open that has to be answered first. */
export function run(command: MenuCommand): void {
  const textOnly = command === 'undo' || command === 'redo'
  if (useView.getState().dialog !== null) {
    if (textOnly) editsText(command)
    return
  }
  void commands[command]()
}

/** Does what the main process tells. */
export function obey(message: Message): void {
  if (message.kind === 'menu') run(message.command)
  else if (message.kind === 'state') void showState(message.state)
  else void refresh()
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

function nothingTo(step: 'undo' | 'redo'): boolean {
  const shown = useSnapshot.getState()
  return shown.status !== 'ready' || shown[step] === null
}

async function showFile(opening: Promise<Parameters<typeof showState>[0] | null | undefined>): Promise<void> {
  const state = await opening
  if (state) await showState(state)
}

function walk(step: 1 | -1): void {
  const shown = useSnapshot.getState()
  if (shown.status === 'ready') walkToGap(shown.rota, dateOf(shown.rota.zone, now()), step)
}
