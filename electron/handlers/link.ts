import type { Handler } from '../context.ts'

/** Opens an address outside of the app. */
export const openLink: Handler<'link.open'> = async (context, { url }) => {
  try {
    await context.openLink(url)
  } catch {
    // The system says in its own words only that it has no program for it.
    return { ok: false, failure: { kind: 'hindered', hindrance: { why: 'not-opened', url } } }
  }
  return { ok: true, value: undefined }
}
