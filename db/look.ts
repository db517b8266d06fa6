import { connectInMemory } from './connection.ts'
import { contentOf } from './inspect.ts'
import { type Migration, migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Opened } from './open.ts'
import { storeOn } from './store.ts'

/**
 * Opens a rota only to look at it, as it is now: what others write later is not seen.
 *
 * Nothing is written, neither to the file nor beside it: a rota from an older app is brought up to date in memory, and
 * the store refuses every change as `read-only`. Costs the memory of the whole file.
 *
 * @param steps  the migrations this app knows
 */
export function lookAtRota(path: string, steps: readonly Migration[] = migrations): Opened {
  const found = contentOf(path, steps)
  if (!found.ok) return found
  const db = connectInMemory(found.bytes)
  migrate(db, steps)
  db.pragma('query_only = ON')
  return { ok: true, store: storeOn(db, path, found.real) }
}
