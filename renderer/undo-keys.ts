import { run } from './commands/run.ts'

/**
 * Takes the keys of undo and redo for the rota wherever no text field has the focus.
 *
 * Without it they are taken for the text field that was typed in last, even where the focus is elsewhere, and the menu
 * never hears of them.
 *
 * @returns stops
 */
export function hearUndoKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTextField(event.target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && (key !== 'y' || event.shiftKey)) return
    event.preventDefault()
    run(key === 'y' || event.shiftKey ? 'redo' : 'undo')
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

/**
 * Undoes or redoes typing where a text field has the focus: that is what the menu and its keys mean there.
 *
 * @returns false for other commands, without such a field, or if it is empty and has nothing to undo: then the rota is meant
 */
export function undoesTyping(command: string): boolean {
  if (command !== 'undo' && command !== 'redo') return false
  const focused = document.activeElement
  const isField =
    focused instanceof HTMLTextAreaElement || (focused instanceof HTMLInputElement && focused.type === 'text')
  if (!isField) return false
  const empty = focused.value === ''
  return document.execCommand(command) || !empty
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
