import type { Committed, InputOf, Operation, OutputOf } from '../../rota/contract.ts'
import type { Failure } from '../../rota/failure.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { refresh, shownAt, useSnapshot } from '../snapshot.ts'
import { tellChange } from '../tell-done.ts'
import { look } from '../view.ts'
import { refusalWords } from '../words/booking.ts'

/** The operations that answer with what they committed; null where it was so already. */
type Committing = {
  [Name in Operation]: OutputOf<Name> extends Committed | null ? Name : never
}[Operation]

let busy = false

/**
 * Does something with bookings and waits until it is shown; says so, with Undo.
 *
 * A second call while the first is under way does nothing, so a key pressed twice books once.
 *
 * @returns why it did not happen, to be told where it was asked; null: it did, or nothing had to
 */
export async function attempt<Name extends Committing>(name: Name, input: InputOf<Name>): Promise<Failure | null> {
  if (busy) return null
  busy = true
  try {
    const reply = await call(name, input)
    if (!reply.ok) {
      const { kind } = reply.failure
      if (kind === 'conflict' || kind === 'not-found' || kind === 'hindered') await refresh()
      return reply.failure
    }
    look({ dialog: null })
    const committed = reply.value as Committed | null
    if (committed === null) return null
    await shownAt(committed.revision)
    tellChange(committed.label)
    return null
  } finally {
    busy = false
  }
}

/** Does something with bookings outside a dialog: why it did not happen is told in a notice. */
export async function attemptOrTell<Name extends Committing>(name: Name, input: InputOf<Name>): Promise<boolean> {
  const failure = await attempt(name, input)
  const shown = useSnapshot.getState()
  if (failure === null || shown.status !== 'ready') return failure === null
  const { title, advice } = refusalWords(shown.rota, failure)
  notify('problem', `${title}. ${advice}`)
  return false
}
