import { decideArrangement, type Step } from '../../rota/arrange.ts'
import type { Breach } from '../../rota/breach.ts'
import { apply } from '../../rota/change.ts'
import type { Rota } from '../../rota/rota.ts'
import { canOverride, checkBooking, isHard, type Proposal } from '../../rota/rules/check.ts'

/** What the rules say to some steps before they are done. */
export interface Verdict {
  readonly tone: 'fine' | 'warning' | 'refused' | 'pinned' | 'nowhere'
  /** Each booking with the rules that it would break, refused ones first. */
  readonly broken: readonly {
    readonly slotId: string
    readonly personId: string
    readonly breaches: readonly Breach[]
  }[]
  /** Whether a written reason would allow it. */
  readonly overridable: boolean
}

const fine: Verdict = { tone: 'fine', broken: [], overridable: false }

/** Nothing can be done there. */
export const nowhere: Verdict = { tone: 'nowhere', broken: [], overridable: false }

/** Judges some steps as they would stand when all are done. One step is judged without trying it out, fast enough for every row in sight. */
export function judge(rota: Rota, steps: readonly Step[]): Verdict {
  const [step] = steps
  if (step === undefined) return fine
  if (steps.length === 1) return step.kind === 'remove' ? fine : judgeOne(rota, step)
  let ids = 0
  const decision = decideArrangement(rota, steps, { label: '', reason: null }, () => `planned-${ids++}`)
  if (!decision.ok) {
    const { failure } = decision
    if (failure.kind === 'refused') return verdictOn(rota, failure.bookings)
    return failure.kind === 'hindered' ? { ...nowhere, tone: 'pinned' } : nowhere
  }
  const tried = apply(rota, decision.change)
  if (!tried.ok) return nowhere
  return verdictOn(
    rota,
    decision.change.rows.flatMap(({ table, after }) => {
      if (table !== 'booking' || after === null) return []
      const { id, slotId, personId, place } = after
      return [{ slotId, personId, breaches: checkBooking(tried.rota, { slotId, personId, place, ignoring: id }) }]
    }),
  )
}

function judgeOne(rota: Rota, step: Exclude<Step, { readonly kind: 'remove' }>): Verdict {
  const { slotId, personId } = step
  let proposal: Proposal
  if (step.kind === 'book') proposal = { slotId, personId, place: step.place }
  else {
    const booking = rota.get('booking', step.bookingId)
    if (booking.pinned) return { ...nowhere, tone: 'pinned' }
    proposal = { slotId, personId, place: booking.place, ignoring: booking.id }
  }
  return verdictOn(rota, [{ slotId, personId, breaches: checkBooking(rota, proposal) }])
}

function verdictOn(rota: Rota, bookings: Verdict['broken']): Verdict {
  const broken = bookings.filter(({ breaches }) => breaches.length > 0)
  if (broken.length === 0) return fine
  const hard = broken.filter(({ breaches }) => breaches.some(each => isHard(rota, each)))
  const soft = broken.filter(each => !hard.includes(each))
  const overridable = hard.every(({ breaches }) => breaches.filter(each => isHard(rota, each)).every(canOverride))
  return { tone: hard.length > 0 ? 'refused' : 'warning', broken: [...hard, ...soft], overridable }
}
