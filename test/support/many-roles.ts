import { createRota } from '../../db/open.ts'
import { added, type Change, type RowChange } from '../../rota/change.ts'
import { beginRota, decideNewRota } from '../../rota/new-rota.ts'
import { decideOpenYear } from '../../rota/open-year.ts'
import type { Pattern } from '../../rota/role.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { countedIds } from './ids.ts'
import { recordMaker } from './records.ts'

const time = (text: string) => text as TimeOfDay

/** One pattern of each kind that there is, round and round. */
const patterns: readonly Pattern[] = [
  { kind: 'weekly', weekday: 1, at: time('08:00'), every: 1, phase: 0 },
  { kind: 'daily', starts: [time('07:00'), time('15:00'), time('23:00')] },
  { kind: 'weekly', weekday: 3, at: time('09:00'), every: 4, phase: 1 },
  { kind: 'monthly', at: time('00:00'), every: 1 },
  { kind: 'daily', starts: [time('09:00')] },
  { kind: 'monthly', at: time('00:00'), every: 12 },
]

/**
 * The first change of a rota with many roles, of every pattern, in a year of physics. The people of the pool are
 * qualified in all of them, and every other slot of a role has one of them.
 */
export function manyRoles(roles: number, pool = 24, year = 2017): Change {
  const newId = countedIds()
  const make = recordMaker(newId)
  const first = decideNewRota(`${roles} roles`, 'Europe/Zurich', newId)
  const ofRoles = new Set(['role', 'kindDemand', 'handbookPage'])
  const rows: RowChange[] = first.rows.filter(({ table }) => !ofRoles.has(table))
  const period = { start: `${year}-01-01` as LocalDate, end: `${year + 1}-01-01` as LocalDate }
  rows.push(added('period', make.period(period)))
  const made = Array.from({ length: roles }, (_, rank) => {
    const pattern = patterns[rank % patterns.length] as Pattern
    const mode = pattern.kind === 'daily' ? 'on-site' : 'team'
    return make.role({ code: `ROLE${rank + 1}`, name: `Duty ${rank + 1}`, rank, pattern, mode, thinBelow: 2 })
  })
  for (const role of made) {
    rows.push(added('role', role), added('kindDemand', make.kindDemand({ roleId: role.id })))
  }
  const people = Array.from({ length: pool }, (_, n) =>
    make.person({ name: `Person ${n + 1}`, institute: `Lab ${n % 4}` }),
  )
  for (const person of people) {
    rows.push(added('person', person))
    for (const role of made) {
      rows.push(added('qualification', make.qualification({ personId: person.id, roleId: role.id })))
    }
  }
  const opened = decideOpenYear(beginRota({ label: first.label, rows }), year, newId).rows
  const booked = opened.flatMap((row, index) => {
    const person = people[index % people.length]
    if (row.table !== 'slot' || !row.after || !person || index % 2 === 0) return []
    return [added('booking', make.booking({ slotId: row.after.id, personId: person.id }))]
  })
  return { label: first.label, rows: [...rows, ...opened, ...booked] }
}

/** Writes such a rota to a file. */
export function writeManyRoles(path: string, roles: number, pool?: number, year?: number): void {
  const created = createRota(path, manyRoles(roles, pool, year), Date.UTC(2017, 0, 1))
  if (!created.ok) throw new Error(`${path}: ${created.trouble.code}`)
  created.store.close()
}
