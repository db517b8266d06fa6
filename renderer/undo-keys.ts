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

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
