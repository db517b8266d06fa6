import { run } from '../commands/run.ts'
import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import { commandNames, done } from '../words.ts'

/** Makes the slots of a year. */
export async function openYear(year: number): Promise<void> {
  const committed = await perform('year.open', { year })
  if (committed) notify('done', done.opened(year), { label: commandNames.undo, run: () => run('undo') })
}
