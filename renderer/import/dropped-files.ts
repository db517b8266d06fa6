import { type ImportFile, isWorkbook } from '../../rota/csv/plan.ts'
import { call } from '../bridge.ts'
import { failureLine } from '../words/failure.ts'
import { dropping } from '../words/import.ts'

/** In octets, as for files that are chosen. */
const largest = 20_000_000

/**
 * Reads files that were dropped on the window, whatever is in them; the plan of an import judges that.
 *
 * @returns the files as text; or, as a sentence, why one of them cannot be taken, and then none is
 */
export async function readDropped(
  dropped: readonly File[],
): Promise<
  { readonly ok: true; readonly files: readonly ImportFile[] } | { readonly ok: false; readonly sentence: string }
> {
  const files: ImportFile[] = []
  for (const file of dropped) {
    if (/\.watchbill$/i.test(file.name)) return { ok: false, sentence: dropping.rotaFile(file.name) }
    if (file.size > largest) return { ok: false, sentence: dropping.tooLarge(file.name) }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (!isWorkbook(bytes)) {
        files.push({ name: file.name, text: new TextDecoder().decode(bytes) })
        continue
      }
      const sheets = await call('import.workbook', { name: file.name.slice(0, 255), bytes })
      if (!sheets.ok) return { ok: false, sentence: failureLine(sheets.failure) }
      files.push(...sheets.value)
    } catch {
      return { ok: false, sentence: dropping.unreadable(file.name) }
    }
  }
  return { ok: true, files }
}
