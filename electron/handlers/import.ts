import { planImport } from '../../rota/csv/import.ts'
import type { ImportFile } from '../../rota/csv/plan.ts'
import { Rota } from '../../rota/rota.ts'
import type { Handler } from '../context.ts'
import { readImportFiles, readSheets } from '../files.ts'

/** Reads the files that the user chooses; the first that cannot be read refuses all. */
export const chooseImports: Handler<'import.choose'> = async ({ dialogs }) => {
  const files: ImportFile[] = []
  for (const path of await dialogs.chooseImports()) {
    const read = await readImportFiles(path)
    if (!read.ok) return read
    files.push(...read.value)
  }
  return { ok: true, value: files }
}

/** Takes the sheets out of a workbook that was dropped on the window. */
export const readWorkbookFile: Handler<'import.workbook'> = async (_context, { name, bytes }) => readSheets(name, bytes)

/** Tells what an import would do. */
export const planImports: Handler<'import.plan'> = async ({ desk, newId }, { files }) => {
  const rota = await desk.rota()
  return rota.ok ? { ok: true, value: planImport(rota.value, files, newId, desk.readings).plan } : rota
}

/** Imports what the plan for the same files shows, if the rota has not changed since; remembers how files are read. */
export const applyImport: Handler<'import.apply'> = async ({ desk, newId, now }, { files, revision }) => {
  const store = desk.store
  if (!store.ok) return store
  const read = await store.value.read()
  if (read.revision !== revision) return { ok: false, failure: { kind: 'conflict' } }
  const { change, told } = planImport(Rota.fromRows(read.rows), files, newId, desk.readings)
  const done = change.rows.length === 0 ? ({ ok: true, value: null } as const) : await desk.commit(change, now())
  if (done.ok) desk.rememberReadings(told)
  return done
}
