import type { Handler } from '../context.ts'
import { replaceFile, safeFileName } from '../files.ts'

/** Prints what the window has laid out, or writes it as a PDF where the user wants it. */
export const printScreen: Handler<'print.screen'> = async ({ dialogs, printing }, { name, paper, footer, to }) => {
  if (to === 'printer') {
    const outcome = await printing.print(paper, footer)
    if (outcome === 'cancelled') return { ok: true, value: null }
    if (outcome === 'printed') return { ok: true, value: { path: null } }
    return { ok: false, failure: { kind: 'hindered', hindrance: { why: outcome } } }
  }
  const path = await dialogs.place('pdf', `${safeFileName(name)}.pdf`)
  if (path === null) return { ok: true, value: null }
  const written = await replaceFile(path, await printing.pdf(paper, footer), isPdf)
  return written.ok ? { ok: true, value: { path } } : written
}

function isPdf(readBack: string): string | null {
  return readBack.startsWith('%PDF-') && readBack.trimEnd().endsWith('%%EOF') ? null : 'not a whole PDF'
}
