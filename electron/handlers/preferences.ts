import type { Handler } from '../context.ts'

/** Remembers how this desk likes to see things. */
export const changePreferences: Handler<'preferences.change'> = async ({ desk }, preferences) => ({
  ok: true,
  value: desk.prefer(preferences),
})
