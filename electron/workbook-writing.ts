import writeExcel, { type Cell } from 'write-excel-file/node'
import type { WrittenSheet } from '../rota/table/sheet.ts'

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
          return value === null ? null : { value, type: typeof value === 'string' ? String : Number }
        }),
      ),
    ],
  }))
  return writeExcel(written).toBuffer()
}
