import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcel, { type Cell } from 'write-excel-file/node'
import type { WrittenSheet } from '../rota/table/sheet.ts'

/**
 * Stands before texts such as `toString`, which every object has by birth: the library looks a text up in a plain object and
 * would take them for texts that it has written already.
 */
const mark = 'watchbill:text:'

const texts = 'xl/sharedStrings.xml'

/** The bytes of an Excel workbook, whose first row of each sheet stays in sight. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, head, widths, formats, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map(width => ({ width })),
    data: [
      head.map((title): Cell => ({ value: title, type: String, fontWeight: 'bold' })),
      ...rows.map(row =>
        row.map((value, column): Cell => {
          if (value instanceof Date) return { value, type: Date, format: formats[column] ?? 'yyyy-mm-dd' }
          if (typeof value === 'string') return { value: value in {} ? `${mark}${value}` : value, type: String }
          return value === null ? null : { value, type: Number }
        }),
      ),
    ],
  }))
  const bytes = await writeExcel(written).toBuffer()
  const isMarked = sheets.some(({ rows }) => rows.flat().some(value => typeof value === 'string' && value in {}))
  return isMarked ? unmarked(bytes) : bytes
}

/** Takes the mark off again, where the workbook keeps its texts. */
function unmarked(bytes: Uint8Array): Uint8Array {
  const { [texts]: kept, ...others } = unzipSync(bytes)
  if (!kept) throw new Error('a workbook without texts')
  return zipSync({ ...others, [texts]: strToU8(strFromU8(kept).replaceAll(`>${mark}`, '>')) })
}
