import type { InputOf, Operation, OutputOf } from '../rota/contract.ts'
import type { Failure } from '../rota/failure.ts'
import { call } from './bridge.ts'
import { notify } from './notice.ts'
import { refresh } from './snapshot.ts'
import { failureLine } from './words/failure.ts'

/**
 * Asks for an operation and says in words why if it does not happen.
 *
 * @returns what it answers, which may be null where somebody cancelled; undefined if it did not happen
 */
export async function perform<Name extends Operation>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name> | undefined> {
  const reply = await call(name, input)
  if (reply.ok) return reply.value
  await tellFailure(reply.failure)
  return undefined
}

/** Says in words why something did not happen; where what it was decided on is out of date, shows what there is now. */
export async function tellFailure(failure: Failure): Promise<void> {
  notify('problem', failureLine(failure))
  if (failure.kind !== 'invalid-input' && failure.kind !== 'internal' && failure.kind !== 'file') await refresh()
}
