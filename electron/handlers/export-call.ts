import type { Handler } from '../context.ts'
import { replaceFile, safeFileName } from '../files.ts'

/** Writes a call for shifters as a page of HTML where the user wants it. */
export const exportCall: Handler<'export.call'> = async ({ dialogs }, { name, html }) => {
  const path = await dialogs.place('html', `${safeFileName(name)}.html`)
  if (path === null) return { ok: true, value: null }
  const written = await replaceFile(path, html, back => (back === html ? null : 'differs'))
  return written.ok ? { ok: true, value: { path } } : written
}
