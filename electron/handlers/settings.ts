import { decideHeading } from '../../rota/edit-heading.ts'
import type { Handler } from '../context.ts'

/** Changes what the rota is called, where it lives and how strict it is. */
export const changeHeading: Handler<'heading.change'> = ({ desk, now }, heading) =>
  desk.decide(now(), rota => decideHeading(rota, heading))
