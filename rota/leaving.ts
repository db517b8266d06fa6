import { bookingsOnSlot } from './bookings.ts'
import { bySlot } from './by-slot.ts'
import { addMonths, instantOf, intervalOf } from './civil-time.ts'
import { coverageOf, type SlotCoverage } from './coverage.ts'
import { sparesOf } from './depth.ts'
import { levelThroughout } from './people.ts'
import { counts, type Level } from './qualification.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'
import { slotsOfRole } from './slots.ts'
import { contains, type DateRange, type LocalDate } from './time.ts'

/** What would be lost if somebody left: slots by start, each list by itself. */
export interface Leaving {
  readonly personId: string
  /** How many of their shifter bookings would be taken off. */
  readonly bookings: number
  /** Slots that enough people could fill now, and then no more; whether one of them is an expert is not asked. */
  readonly impossible: readonly Slot[]
  /** Slots that would become gaps. */
  readonly gaps: readonly Slot[]
  /** Slots that are covered and would become thin. */
  readonly thin: readonly Slot[]
}

/** Who could fill a slot: the people counted on it by their level, and its spares. */
interface Able {
  readonly counted: ReadonlyMap<string, Level>
  readonly spares: readonly string[]
}

const ableOf = bySlot(judgeAble)

function ableFor(rota: Rota, slot: Slot): Able {
  return ableOf(rota).get(slot.id) as Able
}

function judgeAble(rota: Rota, slot: Slot): Able {
  const counted = new Map<string, Level>()
  for (const { personId, place } of bookingsOnSlot(rota).get(slot.id) ?? []) {
    const level = levelThroughout(rota, personId, slot.roleId, slot)
    if (place === 'shifter' && counts(level)) counted.set(personId, level)
  }
  return { counted, spares: sparesOf(rota, slot) }
}

/** The slots that need somebody and start in a stretch of dates, by role. */
function demandedIn(rota: Rota, dates: DateRange): Slot[] {
  const stretch = intervalOf(rota.zone, dates)
  return [...slotsOfRole(rota).values()]
    .flat()
    .filter(slot => contains(stretch, slot.start) && coverageOf(rota).get(slot.id)?.status !== 'none')
}

/**
 * What would be lost if each person left, as if alone, from a date on: they are on no slot any more that ends after it.
 *
 * Soft rules that the rota has made hard are judged as the slots are filled now.
 *
 * @param dates  slots that start in it are looked at
 * @returns only people who would be missed: most slots made impossible first, then gaps, then thin, then bookings, then name
 *
 * O(slots × people with a level in their role). Source: what a slot's status is, `coverage.ts`.
 */
export function leavingTable(rota: Rota, from: LocalDate, dates: DateRange): readonly Leaving[] {
  const after = instantOf(rota.zone, from)
  const losses = new Map<string, { bookings: number; impossible: Slot[]; gaps: Slot[]; thin: Slot[] }>()
  const lossOf = (personId: string) => {
    const loss = losses.get(personId) ?? { bookings: 0, impossible: [], gaps: [], thin: [] }
    losses.set(personId, loss)
    return loss
  }
  for (const slot of demandedIn(rota, dates)
    .filter(({ end }) => end > after)
    .sort((a, b) => a.start - b.start)) {
    const { status, demand, counted: before, experts } = coverageOf(rota).get(slot.id) as SlotCoverage
    const { thinBelow } = rota.get('role', slot.roleId)
    const { counted, spares } = ableFor(rota, slot)
    const able = counted.size + spares.length
    const isLast = able === demand.required
    for (const [personId, level] of counted) {
      const loss = lossOf(personId)
      loss.bookings++
      const expertsLeft = experts - (level === 'expert' ? 1 : 0)
      if (isLast) loss.impossible.push(slot)
      if (before === demand.required) loss.gaps.push(slot)
      else if (status === 'covered' && expertsLeft < demand.experts) loss.thin.push(slot)
    }
    const becomesThin = status === 'covered' && spares.length === thinBelow
    if (!isLast && !becomesThin) continue
    for (const personId of spares) {
      if (isLast) lossOf(personId).impossible.push(slot)
      if (becomesThin) lossOf(personId).thin.push(slot)
    }
  }
  const name = (personId: string) => rota.get('person', personId).name
  return [...losses]
    .map(([personId, loss]) => ({ personId, ...loss }))
    .sort(
      (a, b) =>
        b.impossible.length - a.impossible.length ||
        b.gaps.length - a.gaps.length ||
        b.thin.length - a.thin.length ||
        b.bookings - a.bookings ||
        name(a.personId).localeCompare(name(b.personId), 'en'),
    )
}

/** How few people have to leave to make a slot of a month impossible. */
export interface BusFactor {
  /** 0: a slot is impossible already. */
  readonly people: number
  /** The slot that hangs on so few; the first of several. */
  readonly slot: Slot
}

/**
 * The bus factor of a role in each of the months from a date on: the fewest people whose leaving makes a slot impossible.
 *
 * @param first  of a month
 * @returns null for a month in which no slot that needs anybody starts
 */
export function busFactors(
  rota: Rota,
  roleId: string,
  first: LocalDate,
  months: number,
): readonly (BusFactor | null)[] {
  return Array.from({ length: months }, (_, month) => {
    const dates = { start: addMonths(first, month), end: addMonths(first, month + 1) }
    let worst: BusFactor | null = null
    for (const slot of demandedIn(rota, dates)) {
      if (slot.roleId !== roleId) continue
      const { counted, spares } = ableFor(rota, slot)
      const { required } = (coverageOf(rota).get(slot.id) as SlotCoverage).demand
      const people = Math.max(0, counted.size + spares.length - required + 1)
      if (worst === null || people < worst.people) worst = { people, slot }
    }
    return worst
  })
}
