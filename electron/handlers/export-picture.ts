import type { Handler } from '../context.ts'
import { replaceFile, safeFileName } from '../files.ts'

/** Writes a picture that the window has drawn where the user wants it. */
export const exportPicture: Handler<'export.picture'> = async ({ dialogs }, { name, format, content }) => {
  const path = await dialogs.place(format, `${safeFileName(name)}.${format}`)
  if (path === null) return { ok: true, value: null }
  const bytes = Buffer.from(content, format === 'png' ? 'base64' : 'utf8')
  const meant = bytes.toString('utf8')
  const written = await replaceFile(path, bytes, back => (back === meant ? null : 'differs'))
  return written.ok ? { ok: true, value: { path } } : written
}
