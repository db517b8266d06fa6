import type { Handler } from '../context.ts'

/** Opens an address outside of the app. */
export const openLink: Handler<'link.open'> = async (context, { url }) => {
  await context.openLink(url)
  return { ok: true, value: undefined }
}
