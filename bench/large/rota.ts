import { added, apply, type RowChange } from '../../rota/change.ts'
import { addDays, yearStart } from '../../rota/civil-time.ts'
import { beginRota, decideNewRota } from '../../rota/new-rota.ts'
import { decideOpenYear } from '../../rota/open-year.ts'
import { Rota } from '../../rota/rota.ts'
import { rolesInOrder, slotsOfRole } from '../../rota/slots.ts'
import { recordMaker } from '../../test/support/records.ts'
import { sequence } from '../sequence.ts'

/** How large an invented rota is to be. Its years begin with 2017. */
export interface Size {
  readonly people: number
  readonly roles: number
  readonly years: number
}

const firstYear = 2017
const hoursApart = 48 * 3_600_000

/**
 * An invented rota of physics all year, the same each time for the same size.
 *
 * Roles take turns at the three patterns of a new rota, and each is held by everybody's two out of all. Every fifth
 * person's level runs out, every tenth leaves or joins; everybody is away three times a year; nine slots of ten have
 * somebody who is free.
 */
export function largeRota({ people, roles, years }: Size): Rota {
  const draw = sequence(1)
  const upTo = (count: number) => Math.floor(draw() * count)
  const make = recordMaker()
  const first = decideNewRota(`${roles} roles`, 'Europe/Zurich', make.newId)
  const models = rolesInOrder(beginRota(first))
  const ofRoles = new Set(['role', 'kindDemand', 'handbookPage'])
  const rows: RowChange[] = first.rows.filter(({ table }) => !ofRoles.has(table))

  const end = yearStart(firstYear + years)
  rows.push(added('period', make.period({ start: yearStart(firstYear), end })))
  const duties = Array.from({ length: roles }, (_, rank) => {
    const model = models[rank % models.length]
    return make.role({ ...model, id: make.newId(), code: `ROLE${rank + 1}`, name: `Duty ${rank + 1}`, rank })
  })
  for (const role of duties) rows.push(added('role', role), added('kindDemand', make.kindDemand({ roleId: role.id })))

  const dayOf = () => addDays(yearStart(firstYear), upTo(365 * years))
  const members = Array.from({ length: people }, (_, n) => {
    const joined = n % 20 === 0 ? dayOf() : null
    const left = n % 20 === 10 ? dayOf() : null
    return make.person({ name: `Person ${n + 1}`, institute: `Lab ${n % 40}`, joined, left })
  })
  const holders = new Map<string, string[]>(duties.map(({ id }) => [id, []]))
  for (const [n, { id: personId }] of members.entries()) {
    rows.push(added('person', members[n] as (typeof members)[number]))
    const start = upTo(roles)
    for (const roleId of new Set([start, start + 1 + upTo(roles - 1)].map(at => duties[at % roles]?.id as string))) {
      const level = upTo(4) === 0 ? 'expert' : 'qualified'
      const until = n % 5 === 0 ? dayOf() : null
      rows.push(added('qualification', make.qualification({ personId, roleId, level, until })))
      if (until === null) holders.get(roleId)?.push(personId)
    }
    for (let time = 0; time < 3 * years; time++) {
      const start = dayOf()
      rows.push(added('absence', make.absence({ personId, start, end: addDays(start, 3 + upTo(18)) })))
    }
  }

  let rota = beginRota({ label: first.label, rows })
  const grow = (label: string, more: readonly RowChange[]) => {
    const grown = apply(rota, { label, rows: more })
    if (!grown.ok) throw new RangeError('the rota does not hold together')
    rota = grown.rota
  }
  for (let year = 0; year < years; year++) {
    grow('Open', decideOpenYear(rota, firstYear + year, make.newId).rows)
  }

  const busyUntil = new Map<string, number>()
  const bookings: RowChange[] = []
  for (const slot of [...slotsOfRole(rota).values()].flat().sort((a, b) => a.start - b.start)) {
    if (upTo(10) === 0) continue
    const free = (holders.get(slot.roleId) ?? []).filter(id => (busyUntil.get(id) ?? 0) <= slot.start)
    const personId = free[upTo(free.length)]
    if (personId === undefined) continue
    busyUntil.set(personId, slot.end + hoursApart)
    bookings.push(added('booking', make.booking({ slotId: slot.id, personId })))
  }
  grow('Book', bookings)
  return Rota.fromTables(rota.rows)
}
