import type { Absence } from './absence.ts'
import { instantOf, intervalOf } from './civil-time.ts'
import type { Qualification } from './qualification.ts'
import { derived, groupBy, type Rota } from './rota.ts'
import { beginningOfTime, encloses, endOfTime, type Interval, type LocalDate } from './time.ts'
import type { Wish } from './wish.ts'

/** A row with the stretch of time in which it holds. */
export interface Timed<Row> extends Interval {
  readonly row: Row
}

function openInterval(zone: string, from: LocalDate | null, until: LocalDate | null): Interval {
  return { start: from ? instantOf(zone, from) : beginningOfTime, end: until ? instantOf(zone, until) : endOfTime }
}

/** When each person belongs to the pool, by person id. */
export const membershipOf = derived(
  ['person', 'heading'],
  rota =>
    new Map<string, Interval>(
      [...rota.rows.person.values()].map(({ id, joined, left }) => [id, openInterval(rota.zone, joined, left)]),
    ),
)

/** The qualifications of each role, by role id, then by person id; each person's ascending by start. */
export const qualificationsOfRole = derived(['qualification', 'heading'], rota => {
  const timed = [...rota.rows.qualification.values()]
    .map((row): Timed<Qualification> => ({ row, ...openInterval(rota.zone, row.from, row.until) }))
    .sort((a, b) => a.start - b.start)
  const byRole = groupBy(timed, ({ row }) => row.roleId)
  return new Map([...byRole].map(([roleId, rows]) => [roleId, groupBy(rows, ({ row }) => row.personId)]))
})

/** The absences of each person, by person id, ascending by start. */
export const absencesOfPerson = derived(['absence', 'heading'], rota => stretches<Absence>(rota, rota.rows.absence))

/** The wishes of each person, by person id, ascending by start. */
export const wishesOfPerson = derived(['wish', 'heading'], rota => stretches<Wish>(rota, rota.rows.wish))

function stretches<Row extends Absence | Wish>(
  rota: Rota,
  rows: ReadonlyMap<string, Row>,
): ReadonlyMap<string, readonly Timed<Row>[]> {
  const timed = [...rows.values()].map((row): Timed<Row> => ({ row, ...intervalOf(rota.zone, row) }))
  return groupBy(
    timed.sort((a, b) => a.start - b.start),
    ({ row }) => row.personId,
  )
}

/**
 * The highest level that a person holds in a role for all of a stretch of time, on its own or in qualifications that
 * follow each other without a hole.
 *
 * @returns null if no level holds throughout
 */
export function levelThroughout(
  rota: Rota,
  personId: string,
  roleId: string,
  stretch: Interval,
): Qualification['level'] | null {
  return heldThroughout(qualificationsOfRole(rota).get(roleId)?.get(personId) ?? [], stretch)
}

/** The highest level that some qualifications, ascending by start, give for all of a stretch of time; null if none. */
export function heldThroughout(
  held: readonly Timed<Qualification>[],
  stretch: Interval,
): Qualification['level'] | null {
  const [only] = held
  if (only === undefined) return null
  if (held.length === 1) return encloses(only, stretch) ? only.row.level : null
  for (const level of highestFirst) if (holdsThroughout(held, level, stretch)) return level
  return null
}

/** The parts of a stretch of time in which somebody is neither qualified nor expert in a role, ascending. */
export function unqualifiedIn(rota: Rota, personId: string, roleId: string, stretch: Interval): readonly Interval[] {
  const parts: Interval[] = []
  let reached = stretch.start
  for (const { row, start, end } of qualificationsOfRole(rota).get(roleId)?.get(personId) ?? []) {
    if (row.level === 'trainee' || end <= reached) continue
    if (start >= stretch.end) break
    if (start > reached) parts.push({ start: reached, end: start })
    reached = end
  }
  if (reached < stretch.end) parts.push({ start: reached, end: stretch.end })
  return parts
}

const highestFirst = ['expert', 'qualified', 'trainee'] as const
const order = { trainee: 0, qualified: 1, expert: 2 } as const

function holdsThroughout(
  held: readonly Timed<Qualification>[],
  least: Qualification['level'],
  { start, end }: Interval,
): boolean {
  let reached = start
  for (const { row, start: from, end: until } of held) {
    if (order[row.level] < order[least]) continue
    if (from > reached) return false
    if (until > reached) reached = until
    if (reached >= end) return true
  }
  return false
}
