import type { Handler } from '../context.ts'

/** Remembers how this desk likes to see things, and shows it so. */
export const changePreferences: Handler<'preferences.change'> = async ({ desk, showTheme }, preferences) => {
  showTheme(preferences.theme)
  return { ok: true, value: desk.prefer(preferences) }
}
