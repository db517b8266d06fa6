import type { Handler } from '../context.ts'

/** Shows a notification of the system. */
export const showAlert: Handler<'alert.show'> = async (context, { title, body }) => {
  context.showNotification(title, body)
  return { ok: true, value: undefined }
}
