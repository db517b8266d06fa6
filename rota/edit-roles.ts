import { added, apply, type RowChange, replaced, squash } from './change.ts'
import { type Decision, decided, hindered, notFound } from './decision.ts'
import { decidePattern, decideSlotsOfRole } from './open-year.ts'
import type { Role } from './role.ts'
import { demandsOf, inOrder, isNobody, type RoleDraft } from './role-draft.ts'
import { type Rota, sameRow } from './rota.ts'
import { rolesInOrder } from './slots.ts'
import type { Instant, LocalDate } from './time.ts'

/**
 * Adds a role behind the others and makes its slots as far as years are open.
 *
 * @param from  first date on which it has a slot
 * @returns hindered where another role has its code
 */
export function decideNewRole(rota: Rota, draft: RoleDraft, from: LocalDate, newId: () => string): Decision {
  const trouble = troubleWith(rota, draft, null)
  if (trouble) return trouble
  const rank = Math.max(-1, ...rolesInOrder(rota).map(role => role.rank)) + 1
  const role = roleFrom(draft, { id: newId(), rank, retired: null })
  return decided({
    label: `Add the role ${role.code}`,
    rows: [
      added('role', role),
      ...demandRows(rota, role.id, draft, newId),
      ...decideSlotsOfRole(rota, role, from, newId),
    ],
  })
}

/**
 * Changes what a role is, as one change: its names and numbers at once, its pattern from a moment on.
 *
 * Slots that began before the moment, hold a booking or have their own demand stay as they are.
 *
 * @param from  usually now or later
 * @returns hindered where another role has its code; a change without rows if it says what the rota says
 */
export function decideRoleChange(
  rota: Rota,
  roleId: string,
  draft: RoleDraft,
  from: Instant,
  newId: () => string,
): Decision {
  const role = rota.rows.role.get(roleId)
  if (!role) return notFound('role')
  const trouble = troubleWith(rota, draft, roleId)
  if (trouble) return trouble
  const after = roleFrom(draft, role)
  const recut = sameRow(after.pattern, role.pattern)
    ? { label: '', rows: [] }
    : decidePattern(rota, roleId, after.pattern, from, newId)
  const told = apply(rota, recut)
  if (!told.ok) throw new RangeError('a changed pattern does not fit the rota it was made for')
  const between = told.rota.get('role', roleId)
  const rows: RowChange[] = sameRow(between, after) ? [] : [replaced('role', between, after)]
  rows.push(...demandRows(rota, roleId, draft, newId))
  return decided(squash(labelOf(role, after), [recut, { label: '', rows }]))
}

/** Puts the roles in an order. @param roleIds  all or some; the others follow in the order they have */
export function decideRoleOrder(rota: Rota, roleIds: readonly string[]): Decision {
  if (roleIds.some(id => !rota.rows.role.has(id))) return notFound('role')
  const others = rolesInOrder(rota).filter(({ id }) => !roleIds.includes(id))
  const rows = [...new Set(roleIds)]
    .map(id => rota.get('role', id))
    .concat(others)
    .flatMap((role, rank) => (role.rank === rank ? [] : [replaced('role', role, { ...role, rank })]))
  return decided({ label: 'Put the roles in another order', rows })
}

function labelOf(before: Role, after: Role): string {
  if (before.code !== after.code) return `Call the role ${before.code} ${after.code}`
  return sameRow(before.pattern, after.pattern)
    ? `Change the role ${after.code}`
    : `Change the pattern of ${after.code}`
}

function roleFrom({ demand: _demand, ...draft }: RoleDraft, rest: Pick<Role, 'id' | 'rank' | 'retired'>): Role {
  const { id, rank, retired } = rest
  return { ...draft, pattern: inOrder(draft.pattern), id, rank, retired }
}

/** Why a draft cannot be taken, whoever it is for; null if it can. */
function troubleWith(rota: Rota, { code, demand }: RoleDraft, roleId: string | null): Decision | null {
  const taken = rolesInOrder(rota).some(role => role.id !== roleId && role.code.toLowerCase() === code.toLowerCase())
  if (taken) return hindered({ why: 'taken', value: code })
  const codes = new Set([...rota.rows.kind.values()].map(kind => kind.code))
  return demand.every(({ kind }) => codes.has(kind)) ? null : notFound('kind')
}

function demandRows(rota: Rota, roleId: string, draft: RoleDraft, newId: () => string): RowChange[] {
  const known = demandsOf(rota, roleId)
  return draft.demand.flatMap(({ kind, demand }): RowChange[] => {
    const before = known.get(kind)
    if (before) return sameRow(before.demand, demand) ? [] : [replaced('kindDemand', before, { ...before, demand })]
    return isNobody(demand) ? [] : [added('kindDemand', { id: newId(), roleId, kind, demand })]
  })
}
