import type { InputOf, Operation, OutputOf } from '../rota/contract.ts'
import { Committed } from '../rota/contract.ts'
import type { Rota } from '../rota/rota.ts'
import { notify } from './notice.ts'
import { perform } from './perform.ts'
import { shownAt, useSnapshot } from './snapshot.ts'
import { tellChange } from './tell-done.ts'
import { done as doneWords } from './words.ts'

type Committing = { [Name in Operation]: OutputOf<Name> extends Committed | null ? Name : never }[Operation]

/**
 * Asks for a change, waits until it is shown, and says what was done, with Undo.
 *
 * @param then  is given the rota after it, before the notice
 * @returns whether it is as it was asked for, also where nothing had to change; failures are said in words
 */
export async function committed<Name extends Committing>(
  name: Name,
  input: InputOf<Name>,
  then?: (after: Rota) => void,
): Promise<boolean> {
  const value = await perform(name, input)
  if (value === undefined) return false
  const done = Committed.nullable().parse(value)
  if (done === null) {
    notify('done', doneWords.nothing)
    return true
  }
  await shownAt(done.revision)
  const shown = useSnapshot.getState()
  if (shown.status === 'ready') then?.(shown.rota)
  tellChange(done.label)
  return true
}
