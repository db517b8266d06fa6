import type { Handler } from '../context.ts'

/** Shows the window's commands in the native menu. */
export const showMenu: Handler<'menu.show'> = async ({ showMenu }, items) => {
  showMenu(items)
  return { ok: true, value: undefined }
}
