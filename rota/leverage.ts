import { collide } from './achievable/collide.ts'
import { instantOf, intervalOf } from './civil-time.ts'
import { coverageOf } from './coverage.ts'
import { depthOf } from './depth.ts'
import { heldThroughout, type Timed } from './people.ts'
import { counts, type Level, type Qualification } from './qualification.ts'
import type { Role } from './role.ts'
import type { Rota } from './rota.ts'
import { breaksHardRule } from './rules/check.ts'
import type { Slot } from './slot.ts'
import { rolesInOrder, slotsOfRole } from './slots.ts'
import { type Standing, standingOf } from './standing.ts'
import { contains, type DateRange, endOfTime, type Instant, type Interval, type LocalDate, minute } from './time.ts'

/** What is won if somebody becomes qualified in a role, or stays so, as if alone. */
export interface Leverage {
  readonly personId: string
  /** What they hold in the role when it begins; null: nothing. */
  readonly level: Level | null
  /** The date from which they would no longer be qualified, if it is to be extended; null: they are not when it begins. */
  readonly lapses: LocalDate | null
  /** The roles in which they are qualified or expert then. */
  readonly able: readonly Role[]
  /** Gaps that nobody can take now and they could, by start. */
  readonly opens: readonly Slot[]
  /** How many of these they could take one after the other. */
  readonly takes: number
  /** Slots that are thin and would be covered, by start. */
  readonly covers: readonly Slot[]
}

/**
 * Whom to train in a role: everybody who holds some level in some role but is neither qualified nor expert in this one
 * on a date, with what is won in the slots of a stretch of dates that start on that date or later; and whose level to
 * extend, as it lapses in that stretch.
 *
 * @param from  the first date on which they would be qualified
 * @returns those who win something: who could take most gaps first, then who opens most, covers most, trainees, then by name
 *
 * O(people × slots that are thin or gaps that nobody can take).
 */
export function leverageTable(rota: Rota, roleId: string, from: LocalDate, dates: DateRange): Leverage[] {
  const begins = instantOf(rota.zone, from)
  const slots = (slotsOfRole(rota).get(roleId) ?? []).filter(
    ({ start }) => start >= begins && contains(intervalOf(rota.zone, dates), start),
  )
  const stuck = slots.filter(slot => statusOf(rota, slot) === 'gap' && depthOf(rota).get(slot.id) === 0)
  const short = slots.filter(slot => isShortOfOne(rota, slot))
  const people = new Set([...rota.rows.qualification.values()].map(({ personId }) => personId))
  return [...people]
    .flatMap((personId): Leverage[] => {
      const before = standingOf(rota, personId, roleId)
      const level = heldThroughout(before.held, momentAt(begins))
      const { until: lapses, end: since } = counts(level) ? lapseAfter(before, begins) : { until: null, end: begins }
      if (counts(level) && lapses === null) return []
      const person = withLevel(before, roleId, 'qualified', since)
      const role = rota.get('role', roleId)
      const could = (slot: Slot) =>
        slot.end > since && !breaksHardRule({ rota, slot, role, person, place: 'shifter', ignoring: null })
      const opens = stuck.filter(could)
      const able = rolesInOrder(rota).filter(({ id }) =>
        counts(heldThroughout(standingOf(rota, personId, id).held, momentAt(begins))),
      )
      return [
        {
          personId,
          level,
          lapses,
          able,
          opens,
          takes: oneAfterTheOther(rota, opens).length,
          covers: short.filter(could),
        },
      ]
    })
    .filter(({ opens, covers }) => opens.length + covers.length > 0)
    .sort(
      (a, b) =>
        b.takes - a.takes ||
        b.opens.length - a.opens.length ||
        b.covers.length - a.covers.length ||
        Number(b.level !== null) - Number(a.level !== null) ||
        rota.get('person', a.personId).name.localeCompare(rota.get('person', b.personId).name),
    )
}

/** When somebody who is qualified at a moment no longer is; `until` null: never. */
function lapseAfter({ held }: Standing, at: Instant): { until: LocalDate | null; end: Instant } {
  let lapse: { until: LocalDate | null; end: Instant } = { until: null, end: at }
  for (const { row, start, end } of held) {
    if (counts(row.level) && start <= lapse.end && end > lapse.end) lapse = { until: row.until, end }
  }
  return lapse
}

/** A standing with one more level, which holds from a moment on. */
export function withLevel(before: Standing, roleId: string, level: Level, start: Instant): Standing {
  const row: Qualification = { id: '', personId: before.personId, roleId, level, from: null, until: null }
  const added: Timed<Qualification> = { row, start, end: endOfTime }
  return { ...before, held: [...before.held, added].sort((a, b) => a.start - b.start) }
}

/** The shortest stretch that begins at a moment. */
function momentAt(start: Instant): Interval {
  return { start, end: (start + minute) as Instant }
}

/**
 * The most of some slots of one role, by start, that one person can take without breaking OVERLAP or REST-11H among them.
 *
 * Whichever ends first is taken: with the same rest after each that is optimal.
 */
function oneAfterTheOther(rota: Rota, slots: readonly Slot[]): Slot[] {
  const taken: Slot[] = []
  for (const slot of [...slots].sort((a, b) => a.end - b.end)) {
    const last = taken.at(-1)
    if (last === undefined || !collide(rota, last, slot)) taken.push(slot)
  }
  return taken
}

function statusOf(rota: Rota, slot: Slot) {
  return coverageOf(rota).get(slot.id)?.status
}

/** Whether one more spare would turn a thin slot into a covered one. */
function isShortOfOne(rota: Rota, slot: Slot): boolean {
  const coverage = coverageOf(rota).get(slot.id)
  if (coverage?.status !== 'thin' || coverage.experts < coverage.demand.experts) return false
  return (depthOf(rota).get(slot.id) ?? 0) + 1 >= rota.get('role', slot.roleId).thinBelow
}
