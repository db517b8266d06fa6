import { creditsCsv } from '../../rota/csv/credits.ts'
import type { Handler } from '../context.ts'
import { replaceFile, safeFileName } from '../files.ts'

/** Writes a table of credits where the user wants it, with the mark by which spreadsheets know UTF-8. */
export const exportCredits: Handler<'export.credits'> = async ({ desk, dialogs }, table) => {
  const now = await desk.rota()
  if (!now.ok) return now
  const path = await dialogs.place('csv', `${safeFileName(`${now.value.heading.name} credits ${table.year}`)}.csv`)
  if (path === null) return { ok: true, value: null }
  const { text, lines } = creditsCsv(now.value, table)
  const content = `\uFEFF${text}`
  const written = await replaceFile(path, content, back => (back === content ? null : 'differs'))
  return written.ok ? { ok: true, value: { path, lines } } : written
}
