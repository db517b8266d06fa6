import type { Booking, Place } from '../booking.ts'
import type { Breach, RuleId } from '../breach.ts'
import { derived, type Rota } from '../rota.ts'
import { SoftRuleId } from '../rule-settings.ts'
import { standingOf } from '../standing.ts'
import { absent } from './absent.ts'
import type { Attempt, Rule } from './attempt.ts'
import { block } from './block.ts'
import { double } from './double.ts'
import { full } from './full.ts'
import { load } from './load.ts'
import { member } from './member.ts'
import { novice } from './novice.ts'
import { overlap } from './overlap.ts'
import { qual } from './qual.ts'
import { recent } from './recent.ts'
import { rest11h } from './rest-11h.ts'
import { night4, run7 } from './run.ts'
import { wish } from './wish.ts'

/** Every rule of booking, hard ones first, in the order in which breaches are told. */
export const rules: readonly Rule[] = [
  qual,
  member,
  absent,
  double,
  overlap,
  rest11h,
  full,
  run7,
  night4,
  load,
  recent,
  novice,
  wish,
  block,
]

const ruleById = new Map<RuleId, Rule>(rules.map(rule => [rule.id, rule]))

/** The rules that a rota has turned on, and the hard ones of them. */
const rulesOf = derived(['heading'], ({ heading }) => {
  const { severities } = heading.rules
  const chosen = (id: RuleId) => (isSoft(id) ? severities[id] : undefined)
  const on = rules.filter(({ id }) => chosen(id) !== 'off')
  return { on, hard: on.filter(({ id, severity }) => severity === 'hard' || chosen(id) === 'hard') }
})

function isSoft(id: RuleId): id is SoftRuleId {
  return SoftRuleId.safeParse(id).success
}

/** Whether the breach refuses a booking in this rota, rather than warns. */
export function isHard(rota: Rota, { rule }: Breach): boolean {
  return rulesOf(rota).hard.some(({ id }) => id === rule)
}

/** Whether the rota has made a rule hard that only warns by itself. */
export function hasHardened(rota: Rota): boolean {
  return rulesOf(rota).hard.some(({ severity }) => severity === 'soft')
}

/** Whether a booking may be made in spite of the breach, for a written reason if it is hard. */
export function canOverride({ rule }: Breach): boolean {
  return ruleById.get(rule)?.canOverride === true
}

/** Who would go where; `ignoring` is the id of a booking that does not count because it is the one judged. */
export interface Proposal {
  readonly slotId: string
  readonly personId: string
  readonly place: Place
  readonly ignoring?: string
}

/**
 * Every rule of the rota that a booking would break, in the order of {@link rules}; empty if all is well.
 * @throws RangeError if the slot or the person is not there
 */
export function checkBooking(rota: Rota, proposal: Proposal): Breach[] {
  const attempt = attemptOf(rota, proposal)
  return rulesOf(rota)
    .on.map(rule => rule.check(attempt))
    .filter(breach => breach !== null)
}

/** Every rule that a booking which is there breaks, itself left out of account. */
export function breachesOf(rota: Rota, { id, slotId, personId, place }: Booking): Breach[] {
  return checkBooking(rota, { slotId, personId, place, ignoring: id })
}

/** The hard rules that a booking which is there breaks. Cheaper than all: soft rules look at everything a person does. */
export function hardBreachesOf(rota: Rota, { id, slotId, personId, place }: Booking): Breach[] {
  const attempt = attemptOf(rota, { slotId, personId, place, ignoring: id })
  return rulesOf(rota)
    .hard.map(rule => rule.check(attempt))
    .filter(breach => breach !== null)
}

/** Whether a booking would break a hard rule; stops at the first. */
export function breaksHardRule(attempt: Attempt): boolean {
  for (const rule of rulesOf(attempt.rota).hard) if (rule.check(attempt) !== null) return true
  return false
}

/** Rules that further bookings of the same people can lift. */
const liftable: ReadonlySet<RuleId> = new Set(['RECENT', 'NOVICE', 'BLOCK'])

/** Whether a booking would break a hard rule that it would still break if more were booked. */
export function breaksHardRuleForGood(attempt: Attempt): boolean {
  for (const rule of rulesOf(attempt.rota).hard) {
    if (!liftable.has(rule.id) && rule.check(attempt) !== null) return true
  }
  return false
}

function attemptOf(rota: Rota, { slotId, personId, place, ignoring }: Proposal): Attempt {
  const slot = rota.get('slot', slotId)
  const person = standingOf(rota, personId, slot.roleId)
  return { rota, slot, role: rota.get('role', slot.roleId), person, place, ignoring: ignoring ?? null }
}
