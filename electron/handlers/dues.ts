import { decideDues } from '../../rota/dues.ts'
import type { Handler } from '../context.ts'

/** Says what institutes owe. */
export const setDues: Handler<'due.set'> = ({ desk, newId, now }, { dues }) =>
  desk.decide(now(), rota => decideDues(rota, dues, newId))
