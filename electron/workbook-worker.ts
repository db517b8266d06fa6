import { parentPort } from 'node:worker_threads'
import type { WorkbookTask } from './workbook.ts'
import { readWorkbook } from './workbook-reading.ts'
import { writeWorkbook } from './workbook-writing.ts'

/** Does one task with a workbook, in a thread of its own. */
parentPort?.once('message', async (task: WorkbookTask) => {
  parentPort?.postMessage(task.kind === 'read' ? await readWorkbook(task.bytes) : await writeWorkbook(task.sheets))
})
