import { addDays, dayNumber, instantOf, yearStart } from './civil-time.ts'
import { absencesOfPerson, levelThroughout, membershipOf, qualificationsOfRole, unqualifiedIn } from './people.ts'
import { counts } from './qualification.ts'
import type { Role } from './role.ts'
import { derived, type Rota } from './rota.ts'
import { rolesInOrder } from './slots.ts'
import { contains, firstReaching, type Instant, type Interval, type LocalDate, minute } from './time.ts'

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
 * of those qualified, and at least two, are away. O(people with a level in a role × days of the year on which they are away).
 */
export function depthDropsOf(rota: Rota, year: number): readonly DepthDrop[] {
  const found = known(rota).get(year)
  if (found) return found
  const noons = noonsOf(rota, year)
  const drops = rolesInOrder(rota)
    .flatMap(role => [...endsOf(rota, role, year), ...absencesPiledUp(rota, role, year, noons)])
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
  return counts(levelThroughout(rota, personId, roleId, { start: at, end: (at + minute) as Instant }))
}

/** People who are away at once, from a date on. */
interface Pile {
  readonly date: LocalDate
  readonly away: number
  readonly of: number
}

function absencesPiledUp(rota: Rota, role: Role, year: number, noons: readonly Instant[]): DepthDrop[] {
  // Nobody is barred from a team by being away.
  if (role.mode === 'team') return []
  const { able, away } = countsOf(rota, role.id, noons)
  const drops: DepthDrop[] = []
  let open: Pile | null = null
  for (let day = 0; day <= able.length; day++) {
    const [absent = 0, of = 0] = [away[day], able[day]]
    const date = addDays(yearStart(year), day)
    if (absent >= 2 && absent >= of * manyAway) {
      const worst: Pile = open ?? { date, away: 0, of: 0 }
      open = absent > worst.away ? { date: worst.date, away: absent, of } : worst
    } else if (open) {
      drops.push({ roleId: role.id, why: 'away', ...open, until: date })
      open = null
    }
  }
  return drops
}

/** The noon of each date of a year: whoever is there at noon counts that day. */
function noonsOf(rota: Rota, year: number): Instant[] {
  const days = dayNumber(yearStart(year + 1)) - dayNumber(yearStart(year))
  const noon = (day: number) => instantOf(rota.zone, addDays(yearStart(year), day)) + 720 * minute
  return Array.from({ length: days }, (_, day) => noon(day) as Instant)
}

/** How many could serve in a role at each noon, and how many of them are away. */
function countsOf(rota: Rota, roleId: string, noons: readonly Instant[]): { able: number[]; away: number[] } {
  // What each noon adds to the one before: a stretch of a whole year is counted at its two ends.
  const more = noons.map(() => 0)
  const away = noons.map(() => 0)
  const add = (counts: number[], noon: number, by: number) => {
    if (noon < counts.length) counts[noon] = (counts[noon] as number) + by
  }
  for (const personId of qualificationsOfRole(rota).get(roleId)?.keys() ?? []) {
    const member = membershipOf(rota).get(personId) as Interval
    add(more, firstReaching(noons, member.start), 1)
    add(more, firstReaching(noons, member.end), -1)
    for (const { start, end } of unqualifiedIn(rota, personId, roleId, member)) {
      add(more, firstReaching(noons, start), -1)
      add(more, firstReaching(noons, end), 1)
    }
    let counted = 0
    for (const { start, end } of absencesOfPerson(rota).get(personId) ?? []) {
      const until = firstReaching(noons, end)
      for (let noon = Math.max(counted, firstReaching(noons, start)); noon < until; noon++) {
        if (couldServe(rota, personId, roleId, noons[noon] as Instant)) add(away, noon, 1)
      }
      counted = Math.max(counted, until)
    }
  }
  let sum = 0
  return { able: more.map(by => (sum += by)), away }
}
