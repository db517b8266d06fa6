import { addDays } from '../../rota/civil-time.ts'
import type { Failure } from '../../rota/failure.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Verdict, verdictOf } from '../../rota/verdict.ts'
import { board, brokenWords, datesWords, slotPhrase } from '../words/board.ts'
import { failureWords } from '../words/failure.ts'
import { rowName } from './cell-words.ts'
import { type Drag, ordered } from './drag.ts'
import type { Tone } from './verdicts.ts'

/** A drag in words. */
export interface Told {
  readonly tone: Tone
  readonly title: string
  readonly text: string
}

/** What a drag would come to, in words; null where it has nothing to say. */
export function tell(rota: Rota, drag: Drag): Told | null {
  if (drag.kind === 'box') return null
  if (drag.kind === 'paint') {
    const [first, last] = ordered(drag.from, drag.to)
    const name = rota.rows.person.get(drag.row)?.name ?? ''
    return { tone: 'fine', title: board.painted[drag.tool](name, datesWords(first, last, addDays(last, 1))), text: '' }
  }
  if (drag.kind === 'block') {
    const booked = drag.steps.filter(({ kind }) => kind === 'book').length
    const gone = drag.steps.length - booked
    const name = rota.rows.person.get(drag.row)?.name ?? ''
    if (drag.steps.length === 0) return { tone: 'nowhere', title: board.nothingToBook, text: '' }
    const title =
      booked > 0 ? board.blockLabel(name, rota.get('role', drag.pen.roleId).code, booked) : board.clearLabel(gone)
    return worded(rota, title, verdictOf(rota, drag.steps))
  }
  const { grab, goal, steps, lost, copy, partner } = drag
  const what =
    grab.all.length === 1 ? slotPhrase(rota, rota.get('slot', grab.held.slotId)) : board.bookings(grab.all.length)
  if (lost > 0)
    return {
      tone: 'nowhere',
      title: board.moving(what, copy),
      text: grab.all.length === 1 ? board.nowhere : board.lost(lost),
    }
  if (partner) {
    const [one, other] = [grab.held, partner].map(({ personId }) => rota.get('person', personId).name)
    return worded(rota, board.swapAsked(one ?? '', other ?? ''), verdictOf(rota, steps))
  }
  const [step] = steps
  if (step === undefined) return { tone: 'fine', title: board.moving(what, copy), text: '' }
  const to = steps.length === 1 && step.kind !== 'remove' ? slotPhrase(rota, rota.get('slot', step.slotId)) : ''
  const title = [rowName(goal.row), to].filter(part => part !== '').join(', ')
  return worded(rota, title, verdictOf(rota, steps))
}

function worded(rota: Rota, title: string, { kind, bookings, canOverride, failure }: Verdict): Told {
  if (failure) return { tone: kind, title, text: isPinned(failure) ? board.isPinned : failureWords(failure).title }
  const words = brokenWords(rota, bookings)
  return { tone: kind, title, text: canOverride ? `${words}: ${board.reasonNeeded}` : words }
}

function isPinned(failure: Failure): boolean {
  return failure.kind === 'hindered' && failure.hindrance.why === 'pinned'
}
