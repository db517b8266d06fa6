import type { WrittenSheet } from '../rota/table/sheet.ts'
import { startThread } from './thread.ts'
import type { WorkbookReading } from './workbook-reading.ts'

/** What can be done with a workbook. */
export type WorkbookTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly sheets: readonly WrittenSheet[] }

/** 100,000 rows take two seconds; what takes longer than this was made to. */
const longest = 20_000

/** The sheets of an Excel workbook as files of CSV; bytes that are none, or take too long, end in a reason. */
export async function sheetsOf(bytes: Uint8Array): Promise<WorkbookReading> {
  const reading = await inThread<WorkbookReading>({ kind: 'read', bytes })
  return reading ?? { ok: false, code: 'bad-workbook' }
}

/** The bytes of an Excel workbook. @throws if they cannot be made in time */
export async function workbookOf(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const bytes = await inThread<Uint8Array>({ kind: 'write', sheets })
  if (bytes === null) throw new Error('the workbook was not made')
  return bytes
}

/** Does a task in a thread, which may neither hang the app nor eat its memory; null if it had to be ended. */
function inThread<Result>(task: WorkbookTask): Promise<Result | null> {
  const worker = startThread('workbook-worker', { resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  return new Promise(resolve => {
    const done = (result: Result | null) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => done(null), longest)
    worker.once('message', done)
    worker.once('error', () => done(null))
    worker.once('exit', () => done(null))
    worker.postMessage(task)
  })
}
