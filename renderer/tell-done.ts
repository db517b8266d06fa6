import { run } from './commands/run.ts'
import { notify } from './notice.ts'
import { commandNames, done } from './words.ts'

/** Says what was done to the rota, with Undo. */
export function tellDone(report: string): void {
  notify('done', report, { label: commandNames.undo, run: () => run('undo') })
}

/** Says that a change was made, by what the history calls it, with Undo. */
export function tellChange(label: string): void {
  tellDone(done.changed(label))
}
