import { addDays, instantOf, yearStart } from './civil-time.ts'
import { absencesOfPerson, levelThroughout, membershipOf, qualificationsOfRole } from './people.ts'
import type { Role } from './role.ts'
import { derived, type Rota } from './rota.ts'
import { rolesInOrder } from './slots.ts'
import { contains, type Instant, type LocalDate, minute } from './time.ts'

/** Something that leaves a role with fewer people to step in. */
export type DepthDrop = {
  readonly roleId: string
  /** The first date on which it tells. */
  readonly date: LocalDate
} & (
  | /** Their level in the role runs out, and no other takes over. */
  { readonly why: 'runs-out'; readonly personId: string }
  /** They leave the pool. */
  | { readonly why: 'leaves'; readonly personId: string }
  /** Many of those who could are away at once, until a date, at the worst so many of so many. */
  | { readonly why: 'away'; readonly until: LocalDate; readonly away: number; readonly of: number }
)

/** Away counts as many from this part of the pool on. */
const manyAway = 1 / 3

const known = derived(['role', 'person', 'qualification', 'absence', 'heading'], () => new Map<number, DepthDrop[]>())

/**
 * What makes the depth of each role drop in a local year, by date; ends that nothing follows, and times in which a third
 * of those qualified, and at least two, are away. O(roles × people with a level × days with an absence).
 */
export function depthDropsOf(rota: Rota, year: number): readonly DepthDrop[] {
  const found = known(rota).get(year)
  if (found) return found
  const drops = rolesInOrder(rota)
    .flatMap(role => [...endsOf(rota, role, year), ...absencesPiledUp(rota, role, year)])
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  known(rota).set(year, drops)
  return drops
}

function endsOf(rota: Rota, role: Role, year: number): DepthDrop[] {
  const [from, to] = [yearStart(year), yearStart(year + 1)]
  const inYear = (date: LocalDate | null): date is LocalDate => date !== null && date >= from && date < to
  return [...(qualificationsOfRole(rota).get(role.id) ?? [])].flatMap(([personId, held]) => {
    const { left } = rota.get('person', personId)
    const goes = inYear(left) && couldServe(rota, personId, role.id, before(rota, left))
    const drops: DepthDrop[] = goes ? [{ roleId: role.id, date: left, why: 'leaves', personId }] : []
    const ends = new Set(held.map(({ row }) => row.until).filter(inYear))
    for (const date of ends) {
      if (
        couldServe(rota, personId, role.id, before(rota, date)) &&
        !couldServe(rota, personId, role.id, instantOf(rota.zone, date))
      )
        if (date !== left) drops.push({ roleId: role.id, date, why: 'runs-out', personId })
    }
    return drops
  })
}

/** The last minute before a date. */
function before(rota: Rota, date: LocalDate): Instant {
  return (instantOf(rota.zone, date) - minute) as Instant
}

/** Whether somebody is in the pool and qualified or expert at a moment. */
function couldServe(rota: Rota, personId: string, roleId: string, at: Instant): boolean {
  const member = membershipOf(rota).get(personId)
  if (!member || !contains(member, at)) return false
  const level = levelThroughout(rota, personId, roleId, { start: at, end: (at + minute) as Instant })
  return level === 'qualified' || level === 'expert'
}

/** People who are away at once, from a date on. */
interface Pile {
  readonly date: LocalDate
  readonly away: number
  readonly of: number
}

function absencesPiledUp(rota: Rota, role: Role, year: number): DepthDrop[] {
  // Nobody is barred from a team by being away.
  if (role.mode === 'team') return []
  const pool = [...(qualificationsOfRole(rota).get(role.id)?.keys() ?? [])]
  const drops: DepthDrop[] = []
  let open: Pile | null = null
  for (let date = yearStart(year); date <= yearStart(year + 1); date = addDays(date, 1)) {
    const noon = (instantOf(rota.zone, date) + 720 * minute) as Instant
    const able = pool.filter(id => couldServe(rota, id, role.id, noon))
    const away = able.filter(id =>
      absencesOfPerson(rota)
        .get(id)
        ?.some(stretch => contains(stretch, noon)),
    ).length
    const many = date < yearStart(year + 1) && away >= 2 && away >= able.length * manyAway
    if (many) {
      const worst: Pile = open ?? { date, away: 0, of: 0 }
      open = away > worst.away ? { date: worst.date, away, of: able.length } : worst
    } else if (open) {
      drops.push({ roleId: role.id, why: 'away', ...open, until: date })
      open = null
    }
  }
  return drops
}
