import { randomBytes } from 'node:crypto'
import { access, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Reply } from '../rota/contract.ts'
import { type ImportFile, isWorkbook } from '../rota/csv/plan.ts'
import type { Failure, FileTrouble, PartlyWritten } from '../rota/failure.ts'
import { sampleFileNames } from '../rota/sample.ts'

const largestImport = 20_000_000

/**
 * Reads a file to import, whatever is in it; what cannot be text shows as replacement characters.
 *
 * @returns the file as text, or each sheet of it if it is an Excel workbook
 */
export async function readImportFiles(path: string): Promise<Reply<ImportFile[]>> {
  try {
    if ((await stat(path)).size > largestImport) return trouble(path, 'too-large')
    const bytes = await readFile(path)
    if (isWorkbook(bytes)) return await readSheets(path, bytes)
    return { ok: true, value: [{ name: basename(path), text: bytes.toString('utf8') }] }
  } catch (fault) {
    return trouble(path, codeOf(fault) === 'ENOENT' ? 'not-found' : 'cannot-read')
  }
}

/** The sheets of an Excel workbook, named after it and themselves. */
export async function readSheets(path: string, bytes: Uint8Array): Promise<Reply<ImportFile[]>> {
  if (bytes.length > largestImport) return trouble(path, 'too-large')
  const { sheetsOf } = await import('./workbook.ts')
  const reading = await sheetsOf(bytes)
  if (!reading.ok) return trouble(path, reading.code)
  const named = (sheet: ImportFile) => ({ ...sheet, name: `${basename(path)}: ${sheet.name}`.slice(0, 255) })
  return { ok: true, value: reading.sheets.map(named) }
}

/** Reads the CSV files that the sample rota is made from. @throws if one is missing: they ship with the app */
export async function readSampleFiles(folder: string): Promise<ImportFile[]> {
  return Promise.all(sampleFileNames.map(async name => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}

/**
 * Writes a file whole or not at all: beside its place first, then read back and judged, then moved over the old one.
 *
 * @param judge  is given what was read back as text; null if what was read back is what was meant
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  judge: (readBack: string) => string | null,
): Promise<Reply<null>> {
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`)
  try {
    await access(dirname(path))
  } catch {
    return trouble(path, 'folder-gone')
  }
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    if (judge(await readFile(beside, 'utf8')) !== null) return trouble(path, 'read-back')
    await rename(beside, path)
    return { ok: true, value: null }
  } catch (fault) {
    const code = codeOf(fault)
    if (code === 'ENOSPC' || code === 'EDQUOT') return trouble(path, 'disk-full')
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return trouble(path, 'read-only')
    return trouble(path, 'cannot-write')
  } finally {
    await rm(beside, { force: true })
  }
}

/** A file to be written, and what is given to {@link replaceFile} to judge it. */
export interface NewFile {
  readonly path: string
  readonly content: string | Uint8Array
  readonly judge: (readBack: string) => string | null
}

/** Writes files one after another, each whole or not at all, until one cannot be: the failure says which were written. */
export async function replaceFiles(files: readonly NewFile[]): Promise<Reply<null>> {
  const written: string[] = []
  for (const { path, content, judge } of files) {
    const reply = await replaceFile(path, content, judge)
    if (!reply.ok) return files.length > 1 ? partly(reply.failure, { written, of: files.length }) : reply
    written.push(basename(path))
  }
  return { ok: true, value: null }
}

/** A name for a file without what some systems do not take in one. */
export function safeFileName(name: string): string {
  return name.replace(/[\s<>:"/\\|?*\p{Cc}]+/gu, ' ').trim() || 'Watchbill'
}

function partly(failure: Failure, partly: PartlyWritten): Reply<never> {
  return { ok: false, failure: failure.kind === 'file' ? { ...failure, partly } : failure }
}

function trouble(path: string, code: FileTrouble['code']): Reply<never> {
  return { ok: false, failure: { kind: 'file', trouble: { path, code } } }
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}
