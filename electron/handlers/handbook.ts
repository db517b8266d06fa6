import { decidePage } from '../../rota/handbook.ts'
import type { Handler } from '../context.ts'

/** Writes a role's page of the handbook. */
export const saveHandbookPage: Handler<'handbook.save'> = ({ desk, newId, now }, { roleId, text }) =>
  desk.decide(now(), rota => decidePage(rota, roleId, text, newId))
