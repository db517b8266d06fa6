import { decideOpenYear, decidePattern } from '../../rota/open-year.ts'
import { type Instant, minute } from '../../rota/time.ts'
import type { Handler } from '../context.ts'

/** Makes the slots of a year that are not there yet. */
export const openYear: Handler<'year.open'> = async ({ desk, newId, now }, { year }) => {
  const rota = await desk.rota()
  if (!rota.ok) return rota
  const change = decideOpenYear(rota.value, year, newId)
  return change.rows.length === 0 ? { ok: true, value: null } : desk.commit(change, now())
}

/** Changes a role's pattern from now on. */
export const changePattern: Handler<'role.pattern'> = async ({ desk, newId, now }, { roleId, pattern }) => {
  const rota = await desk.rota()
  if (!rota.ok) return rota
  if (!rota.value.rows.role.has(roleId)) return { ok: false, failure: { kind: 'not-found', what: 'role' } }
  const from = (Math.ceil(now() / minute) * minute) as Instant
  const change = decidePattern(rota.value, roleId, pattern, from, newId)
  return change.rows.length === 0 ? { ok: true, value: null } : desk.commit(change, now())
}
