import { yearInterval } from '../../rota/civil-time.ts'
import { qualificationsOfRole } from '../../rota/people.ts'
import { plain } from '../../rota/plain-letters.ts'
import type { Rota } from '../../rota/rota.ts'
import { overlaps } from '../../rota/time.ts'
import type { Filters } from './board-view.ts'
import { rowName } from './cell-words.ts'
import { factsOf } from './facts.ts'
import type { BoardRow } from './rows.ts'

/** The rows that pass all filters, in their order. */
export function rowsThatPass(
  rota: Rota,
  rows: readonly BoardRow[],
  filters: Filters,
  year: number,
): readonly BoardRow[] {
  const words = plain(filters.text)
    .split(/\s+/)
    .filter(word => word !== '')
  const { roleId, institute, subsystem, only } = filters
  if (words.length === 0 && roleId === null && institute === null && subsystem === null && only === null) return rows
  return rows.filter(row => {
    const text = plain(textOf(row))
    if (!words.every(word => text.includes(word))) return false
    if (row.kind === 'person') {
      if (institute !== null && row.person.institute !== institute) return false
      if (subsystem !== null && row.person.subsystem !== subsystem) return false
      if (roleId !== null && !isQualified(rota, row.person.id, roleId, year)) return false
    } else if (roleId !== null && row.role.id !== roleId) return false
    return only === null || hasOnly(rota, row, only, year)
  })
}

function textOf(row: BoardRow): string {
  if (row.kind === 'place') return `${rowName(row)} ${row.role.name}`
  const { name, email, institute, subsystem } = row.person
  return `${name} ${email} ${institute} ${subsystem}`
}

/** Whether somebody is qualified or expert in a role at some time of a year. */
function isQualified(rota: Rota, personId: string, roleId: string, year: number): boolean {
  const time = yearInterval(rota.zone, year)
  return (qualificationsOfRole(rota).get(roleId)?.get(personId) ?? []).some(
    each => each.row.level !== 'trainee' && overlaps(each, time),
  )
}

/** Whether a row has in a year what is looked for: an open place, or a booking that breaks a rule. */
function hasOnly(rota: Rota, row: BoardRow, only: 'gaps' | 'breaches', year: number): boolean {
  const time = yearInterval(rota.zone, year)
  const { bookings, open } = factsOf(rota, row)
  return only === 'gaps'
    ? open.some(each => overlaps(each, time))
    : bookings.some(each => each.breach !== null && overlaps(each, time))
}
