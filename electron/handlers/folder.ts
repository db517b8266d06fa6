import type { Handler } from '../context.ts'

/** Says where the calendars of the rota are kept up to date, and what came of it last. */
export const readFolder: Handler<'folder.read'> = async ({ folders }) => (await folders()).read()

/** Asks which folder; null: the user cancelled. */
export const findFolder: Handler<'folder.find'> = async ({ dialogs }) => ({
  ok: true,
  value: await dialogs.chooseFolder(),
})

/** Keeps calendars up to date in a folder from now on, or no longer. */
export const chooseFolder: Handler<'folder.choose'> = async ({ folders }, { folder }) =>
  (await folders()).choose(folder)

/** Brings the folder up to date now. */
export const updateFolder: Handler<'folder.update'> = async ({ folders }) => (await folders()).update()
