import { decideNewRole, decideRoleChange, decideRoleOrder } from '../../rota/edit-roles.ts'
import { notBefore } from '../../rota/open-year.ts'
import { decideRetirement, decideReturn } from '../../rota/retire-role.ts'
import type { Handler } from '../context.ts'

/** Adds a role. */
export const addRole: Handler<'role.add'> = ({ desk, newId, now }, { role, from }) =>
  desk.decide(now(), rota => decideNewRole(rota, role, from, newId))

/** Changes what a role is, its pattern from a date on. */
export const changeRole: Handler<'role.change'> = ({ desk, newId, now }, { roleId, role, from }) =>
  desk.decide(now(), rota => decideRoleChange(rota, roleId, role, notBefore(rota.zone, from, now()), newId))

/** Puts the roles in an order. */
export const orderRoles: Handler<'role.order'> = ({ desk, now }, { roleIds }) =>
  desk.decide(now(), rota => decideRoleOrder(rota, roleIds))

/** Ends a role. */
export const retireRole: Handler<'role.retire'> = ({ desk, now }, { roleId, from, booked }) =>
  desk.decide(now(), rota => decideRetirement(rota, roleId, from, booked))

/** Lets a retired role go on. */
export const returnRole: Handler<'role.return'> = ({ desk, newId, now }, { roleId }) =>
  desk.decide(now(), rota => decideReturn(rota, roleId, newId))
