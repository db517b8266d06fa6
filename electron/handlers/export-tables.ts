import { join } from 'node:path'
import { portableFileName } from '../../rota/file-name.ts'
import { tableCsv } from '../../rota/table/csv.ts'
import { writtenTable, yearlyTables } from '../../rota/table/export.ts'
import { sheetOf } from '../../rota/table/sheet.ts'
import type { TableExport, TableKind, WrittenTable } from '../../rota/table/table.ts'
import type { Dialogs, Handler } from '../context.ts'
import { type NewFile, replaceFiles } from '../files.ts'
import { workbookOf } from '../workbook.ts'

/** Writes tables where the user wants them: asks for a file where there is one to write, else for a folder. */
export const exportTables: Handler<'export.tables'> = async ({ desk, dialogs }, wish) => {
  const [store, now] = [desk.store, await desk.rota()]
  if (!store.ok) return store
  if (!now.ok) return now
  const rota = now.value
  const log = wish.tables.includes('history') ? await store.value.history({ after: 0 }) : []
  const tables = wish.tables.map(kind => writtenTable(rota, log, kind, wish.year))
  const groups = wish.format === 'workbook' ? [tables] : tables.map(table => [table])
  const place = await placesFor(dialogs, rota.heading.name, wish, groups)
  if (place === null) return { ok: true, value: null }
  const files: NewFile[] = []
  for (const [index, group] of groups.entries()) {
    const content = await contentOf(group, rota.zone, wish.format)
    const meant = Buffer.from(content).toString('utf8')
    files.push({ path: place.files[index] as string, content, judge: back => (back === meant ? null : 'differs') })
  }
  const written = await replaceFiles(files)
  if (!written.ok) return written
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  return { ok: true, value: { path: place.told, files: groups.length, rows } }
}

/** Where each group of tables goes, and which path is told; null: the user cancelled. */
async function placesFor(
  dialogs: Dialogs,
  rotaName: string,
  { format, year }: TableExport,
  groups: readonly (readonly WrittenTable[])[],
): Promise<{ readonly files: readonly string[]; readonly told: string } | null> {
  const isCsv = format === 'comma' || format === 'semicolon'
  const yearIn = (kind: TableKind | null) =>
    year !== null && (kind === null || yearlyTables.includes(kind)) ? [String(year)] : []
  const names = groups.map(([first, ...more]) => {
    const kind = first && more.length === 0 ? first.kind : null
    return portableFileName([rotaName, kind ?? 'tables', ...yearIn(kind)], isCsv ? '.csv' : '.xlsx')
  })
  const [only, ...others] = names
  if (only !== undefined && others.length === 0) {
    const file = await dialogs.place(isCsv ? 'csv' : 'workbook', only)
    return file === null ? null : { files: [file], told: file }
  }
  const folder = await dialogs.chooseFolder()
  return folder === null ? null : { files: names.map(name => join(folder, name)), told: folder }
}

/** With the mark by which spreadsheets know UTF-8, where it is text. */
async function contentOf(
  tables: readonly WrittenTable[],
  zone: string,
  format: TableExport['format'],
): Promise<string | Uint8Array> {
  if (format === 'workbook' || format === 'workbooks') return workbookOf(tables.map(table => sheetOf(table, zone)))
  return `\uFEFF${tables.map(table => tableCsv(table, zone, format === 'comma' ? ',' : ';')).join('')}`
}
