import type { Step } from './arrange.ts'
import type { Breach } from './breach.ts'
import type { Failure } from './failure.ts'
import type { Rota } from './rota.ts'
import { breachesOf, canOverride, checkBooking, isHard, type Proposal } from './rules/check.ts'
import { tryOut } from './trial.ts'

/** A booking as some steps would make or move it, and every rule that it would break then. */
export interface JudgedBooking {
  readonly slotId: string
  readonly personId: string
  /** Hard ones first; never empty. */
  readonly breaches: readonly Breach[]
}

/** What would come of some steps. */
export interface Verdict {
  /** `refused`: a hard rule forbids it, or it cannot be tried; `warning`: only soft rules are broken. */
  readonly kind: 'fine' | 'warning' | 'refused'
  /** The bookings that would break something, in the order of the steps. */
  readonly bookings: readonly JudgedBooking[]
  /** Whether a written reason would let it pass all the same; false unless it is refused by rules. */
  readonly canOverride: boolean
  /** What stands against it before any rule is asked, e.g. that a booking is pinned; null if nothing. */
  readonly failure: Failure | null
}

const fine: Verdict = { kind: 'fine', bookings: [], canOverride: false, failure: null }

/**
 * Judges some steps as the decision on them would, with the soft rules too, so that a drag, a paste and a dialog say the
 * same. A single step asks the rules once; of several each costs some tenths of a millisecond, because all are tried out.
 */
export function verdictOf(rota: Rota, steps: readonly Step[]): Verdict {
  const proposal = proposalOf(rota, steps)
  if (proposal !== null) {
    const { slotId, personId } = proposal
    return verdictOn(rota, [{ slotId, personId, breaches: checkBooking(rota, proposal) }])
  }
  lookUp(rota, steps)
  const trial = tryOut(rota, steps, numbered())
  if (!trial.ok) return { ...fine, kind: 'refused', failure: trial.failure }
  return verdictOn(
    rota,
    trial.placed.map(booking => ({
      slotId: booking.slotId,
      personId: booking.personId,
      breaches: breachesOf(trial.rota, booking),
    })),
  )
}

/** What a single step proposes, if asking the rules of the rota as it is says the same as trying it out; else null. */
function proposalOf(rota: Rota, [step, ...others]: readonly Step[]): Proposal | null {
  if (step === undefined || others.length > 0 || step.kind === 'remove') return null
  const { slotId, personId } = step
  if (!rota.rows.slot.has(slotId) || !rota.rows.person.has(personId)) return null
  if (step.kind === 'book') return { slotId, personId, place: step.place }
  const booking = rota.rows.booking.get(step.bookingId)
  if (booking === undefined || booking.pinned) return null
  if (booking.slotId === slotId && booking.personId === personId) return null
  return { slotId, personId, place: booking.place, ignoring: booking.id }
}

function verdictOn(rota: Rota, judged: readonly JudgedBooking[]): Verdict {
  const bookings = judged.filter(({ breaches }) => breaches.length > 0)
  if (bookings.length === 0) return fine
  const hard = bookings.flatMap(({ breaches }) => breaches.filter(breach => isHard(rota, breach)))
  if (hard.length === 0) return { ...fine, kind: 'warning', bookings }
  return { ...fine, kind: 'refused', bookings, canOverride: hard.every(canOverride) }
}

/** Orders verdicts: those that break nothing first, then by how many rules they break. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  return ranks[a.kind] - ranks[b.kind] || breachCount(a) - breachCount(b)
}

const ranks = { fine: 0, warning: 1, refused: 2 } as const

function breachCount({ bookings, failure }: Verdict): number {
  return failure ? Number.MAX_VALUE : bookings.reduce((sum, { breaches }) => sum + breaches.length, 0)
}

/**
 * Asks the rules once of the rota itself: what they look up is then kept with it, and the trial takes it over instead of
 * starting from nothing each time.
 */
function lookUp(rota: Rota, steps: readonly Step[]): void {
  const step = steps.find(({ kind }) => kind !== 'remove')
  if (!step || step.kind === 'remove') return
  const { slotId, personId } = step
  if (!rota.rows.slot.has(slotId) || !rota.rows.person.has(personId)) return
  checkBooking(rota, { slotId, personId, place: 'shifter' })
}

/** Ids for bookings that are only tried. */
function numbered(): () => string {
  let last = 0
  return () => `tried-${++last}`
}
