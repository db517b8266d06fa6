import { dateOf, yearInterval, yearOf } from '../civil-time.ts'
import { coverageOf, type SlotCoverage } from '../coverage.ts'
import { type Earned, earnedIn } from '../credits.ts'
import { depthOf } from '../depth.ts'
import type { HistoryEntry } from '../history/entry.ts'
import type { Person } from '../person.ts'
import type { Rota } from '../rota.ts'
import type { Slot } from '../slot.ts'
import { rolesInOrder, slotsOfRole } from '../slots.ts'
import { contains, wholeMinute } from '../time.ts'
import { fieldsOf, tableOf, type WrittenTable } from './table.ts'

/**
 * How every slot is staffed, by role and start.
 *
 * @param year  only slots that start in it; null: all
 */
export function coverageTable(rota: Rota, year: number | null): WrittenTable {
  const { text, number, moments } = fieldsOf<Slot>()
  const within = year === null ? null : yearInterval(rota.zone, year)
  const [coverage, depth] = [coverageOf(rota), depthOf(rota)]
  const of = ({ id }: Slot) => coverage.get(id) as SlotCoverage
  const slots = rolesInOrder(rota)
    .flatMap(({ id }) => slotsOfRole(rota).get(id) ?? [])
    .filter(({ start }) => within === null || contains(within, start))
  return tableOf(
    'coverage',
    [
      text('role', ({ roleId }) => rota.get('role', roleId).code),
      ...moments('start', ({ start }) => start),
      ...moments('end', ({ end }) => end),
      text('status', slot => of(slot).status),
      number('required', slot => of(slot).demand.required),
      number('required_experts', slot => of(slot).demand.experts),
      number('counted', slot => of(slot).counted),
      number('experts', slot => of(slot).experts),
      number('shadows', slot => of(slot).shadows),
      number('spares', ({ id }) => depth.get(id) ?? 0),
    ],
    slots,
  )
}

interface CreditLine {
  readonly year: number
  readonly person: Person
  readonly earned: Earned
}

/**
 * What each person earned in a year, by role, in points of at most four decimals; who earned nothing has no line.
 *
 * @param year  null: every year in which anybody was booked
 */
export function creditTable(rota: Rota, year: number | null): WrittenTable {
  const { text, number } = fieldsOf<CreditLine>()
  const booked = () => {
    const slots = new Set([...rota.rows.booking.values()].map(({ slotId }) => slotId))
    const years = new Set([...slots].map(id => yearOf(dateOf(rota.zone, rota.get('slot', id).start))))
    return [...years].sort((a, b) => a - b)
  }
  const lines = (year === null ? booked() : [year]).flatMap(year =>
    [...earnedIn(rota, year, 'person')]
      .map(([id, earned]): CreditLine => ({ year, person: rota.get('person', id), earned }))
      .sort((a, b) => a.person.name.localeCompare(b.person.name)),
  )
  return tableOf(
    'credits',
    [
      number('year', line => line.year),
      text('name', ({ person }) => person.name),
      text('email', ({ person }) => person.email),
      text('institute', ({ person }) => person.institute),
      ...rolesInOrder(rota).map(({ id, code }) => number(code, ({ earned }) => exact(earned.byRole.get(id) ?? 0))),
      number('total', ({ earned }) => exact(earned.total)),
    ],
    lines,
  )
}

/** Points without what adding up fractions leaves behind. */
export function exact(points: number): number {
  return Math.round(points * 10_000) / 10_000
}

/** Every change of a rota, oldest first, to the minute. */
export function historyTable(log: readonly HistoryEntry[]): WrittenTable {
  const { text, number, moments } = fieldsOf<HistoryEntry>()
  return tableOf(
    'history',
    [
      number('revision', ({ revision }) => revision),
      ...moments('at', ({ at }) => wholeMinute(at)),
      text('by', ({ by }) => by),
      text('change', ({ label }) => label),
      text('kind', ({ kind }) => kind),
      number('of_revision', ({ target }) => target),
      number('rows', ({ rows }) => rows.length),
    ],
    log,
  )
}
