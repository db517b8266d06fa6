import type { BookedSlot } from '../../rota/bookings.ts'
import type { InputOf } from '../../rota/contract.ts'
import type { Decision } from '../../rota/decision.ts'
import type { Failure } from '../../rota/failure.ts'
import { decidePeople, type PeopleStep } from '../../rota/person-edit.ts'
import { newlyBroken } from '../../rota/person-harm.ts'
import type { Rota } from '../../rota/rota.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { tellFailure } from '../perform.ts'
import { shownAt } from '../snapshot.ts'
import { tellChange } from '../tell-done.ts'
import { peopleDone } from '../words/people.ts'
import { slotName } from '../words.ts'

/** The operations of this area. */
export type PeopleOperation =
  | 'people.change'
  | 'people.delete'
  | 'people.merge'
  | 'absence.add'
  | 'absence.change'
  | 'absence.remove'
  | 'availability.take'
  | 'availability.forget'
  | 'wish.add'
  | 'wish.change'
  | 'wish.remove'

/**
 * Asks for an operation, waits until the window shows what came of it, and says so with Undo.
 *
 * @param broken  the bookings that it makes break a rule, to be told
 * @returns null if it happened; else why not, which nobody has been told yet
 */
export async function commit<Name extends PeopleOperation>(
  rota: Rota,
  name: Name,
  input: InputOf<Name>,
  broken: readonly BookedSlot[] = [],
): Promise<Failure | null> {
  const reply = await call(name, input)
  if (!reply.ok) return reply.failure
  const done = reply.value as { readonly revision: number; readonly label: string } | null
  if (done === null) {
    notify('done', peopleDone.nothing)
    return null
  }
  await shownAt(done.revision)
  const harm = brokenWords(rota, broken)
  tellChange(harm === null ? done.label : `${done.label}. ${harm}`)
  return null
}

/** Does some steps with people; whoever typed them is told what stands against it. @returns null if they were done */
export function changePeople(rota: Rota, steps: readonly PeopleStep[]): Promise<Failure | null> {
  return commit(rota, 'people.change', { steps: [...steps] }, brokenBy(rota, foresee(rota, steps)))
}

/** The same from where nothing was typed: a notice tells what stands against it. */
export async function changePeopleOrTell(rota: Rota, steps: readonly PeopleStep[]): Promise<void> {
  const failure = await changePeople(rota, steps)
  if (failure) await tellFailure(failure)
}

/** What some steps would come to. */
export function foresee(rota: Rota, steps: readonly PeopleStep[]): Decision {
  return decidePeople(rota, steps, () => crypto.randomUUID())
}

/** The bookings that a decision makes break a rule; none where it is no decision to do something. */
export function brokenBy(rota: Rota, decision: Decision): readonly BookedSlot[] {
  return decision.ok ? newlyBroken(rota, decision.change) : []
}

/** How many bookings break a rule now, in words; null if none does. */
export function brokenWords(rota: Rota, broken: readonly BookedSlot[]): string | null {
  const [first] = broken
  return first ? peopleDone.broken(broken.length, slotName(rota, first.slot)) : null
}
