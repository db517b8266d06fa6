import { unzipSync } from 'fflate'
import readExcel from 'read-excel-file/universal'
import type { ImportFile } from '../rota/csv/plan.ts'
import { csvOf } from '../rota/csv/write.ts'

/** What the sheets of a workbook may come to, unpacked, in octets: more is not a rota. */
const mostUnpacked = 300_000_000
/** Rows and columns that are read of a sheet; a table of ours has fewer, a hostile one could claim millions. */
const [mostRows, mostColumns] = [100_001, 1000]

/** A workbook as one file for each of its sheets that says anything, or why it is none. */
export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly ImportFile[] }
  | { readonly ok: false; readonly code: 'bad-workbook' | 'too-large' }

/** Reads an Excel workbook, whatever the bytes are. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    if (unpackedSize(bytes) > mostUnpacked) return { ok: false, code: 'too-large' }
    const sheets = await readExcel(new Blob([bytes.slice()]), { trim: false })
    const files: ImportFile[] = []
    for (const { sheet, data } of sheets) {
      if (data.length > mostRows) return { ok: false, code: 'too-large' }
      const rows = data.map(row => row.slice(0, mostColumns).map(textOf))
      if (rows.some(row => row.some(cell => cell !== ''))) {
        files.push({ name: sheet.slice(0, 255), text: csvOf(rows), isSheet: true })
      }
    }
    return { ok: true, sheets: files }
  } catch {
    return { ok: false, code: 'bad-workbook' }
  }
}

/** What the archive says that it holds; the unpacking takes no more than that. */
function unpackedSize(bytes: Uint8Array): number {
  let sum = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      sum += originalSize
      return false
    },
  })
  return sum
}

/** A cell as a file of CSV would have it; a date without a time of day where that is midnight. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell === true) return 'yes'
  if (cell === false) return 'no'
  if (!(cell instanceof Date)) return String(cell)
  const rounded = new Date(Math.round(cell.getTime() / 60_000) * 60_000)
  const [date = '', time = ''] = Number.isNaN(rounded.getTime()) ? [] : rounded.toISOString().split('T')
  return time.startsWith('00:00') ? date : `${date}T${time.slice(0, 5)}`
}
