import { decidePublish } from '../../rota/publish.ts'
import type { Handler } from '../context.ts'

/** Publishes the rota as it is. */
export const publish: Handler<'publish'> = async ({ desk, newId, now }) => {
  const read = await desk.read()
  if (!read.ok) return read
  const as = { revision: read.value.revision, at: now(), by: desk.state.preferences.name }
  return desk.decide(as.at, () => decidePublish(as, newId))
}
